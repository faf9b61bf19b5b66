/** A briefing as one complete, static page: no script, no address, no picture; every word escaped. */
import { BRIEFING_CSS } from './briefing-css';
import { appendix } from './briefing-html-appendix';
import { itemSection } from './briefing-html-item';
import type { BriefingModel, RunningItem } from './briefing-model';
import { html, lines, type Markup, when } from './html';

/** What is printed, with the words that the printer sets above and below each page. */
export interface PrintDocument {
  readonly title: string;
  /** A whole HTML document. */
  readonly html: string;
  /** One line at the top of each page. */
  readonly header: string;
  /** What must stand on every page of a document that is not for publication; empty for a public one. */
  readonly mark: string;
  /** At the foot, before the page number. */
  readonly footer: string;
}

/** Lays out the model. Everything in it is taken for words, whatever it looks like. */
export function briefingDocument(model: BriefingModel): PrintDocument {
  const body = html`${titlePage(model)}${runningOrder(model)}${model.items.map((item) => itemSection(item, model))}${when(
    model.choice.withAppendix,
    () => appendix(model),
  )}`;
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${model.title}</title>
<style>${{ markup: BRIEFING_CSS }}</style>
</head>
<body>
<main>${body}</main>
</body>
</html>
`;
  return {
    title: model.title,
    html: page.markup,
    header: `${model.bodyName} · ${model.subtitle}`,
    mark: model.mark,
    footer: model.hasNotes ? `Made on ${model.madeOn} · holds private notes` : `Made on ${model.madeOn}`,
  };
}

function titlePage(model: BriefingModel): Markup {
  const facts = model.facts.map(
    (fact) => html`<tr><th scope="row">${fact.label}</th><td>${lines(fact.value)}</td></tr>`,
  );
  return html`<header>
${when(model.mark !== '', () => html`<div class="mark"><strong>${model.mark}</strong>${model.markReason}. Keep this paper apart from public ones.</div>`)}
<p class="kicker">Members’ briefing</p>
<h1 dir="auto">${model.bodyName}</h1>
<p>${model.subtitle}</p>
${when(model.hasNotes, () => html`<p class="note">This copy holds private notes. It is for your own use.</p>`)}
<table class="facts"><caption>About the meeting</caption><tbody>${facts}</tbody></table>
</header>`;
}

function runningOrder(model: BriefingModel): Markup {
  return html`<section>
<h2>Running order</h2>
${
  model.running.length === 0
    ? html`<p class="none left">None recorded here.</p>`
    : html`<table class="left">
<caption>The items in their order, with the pages of the pack and who asks</caption>
<thead><tr><th scope="col" style="width:13mm">Item</th><th scope="col">Title</th><th scope="col" style="width:22mm">Pages of pack</th><th scope="col" style="width:48mm">Who asks</th><th scope="col" class="number" style="width:19mm">Questions</th></tr></thead>
<tbody>${model.running.map(runningRow)}</tbody>
</table>`
}
${when(model.leftOut !== '', () => html`<p class="left">${model.leftOut}</p>`)}
</section>`;
}

function runningRow(item: RunningItem): Markup {
  const purpose = when(item.purpose.trim() !== '', () => html`<div class="soft small">${item.purpose}</div>`);
  const chip = when(item.compartment === 'exempt', () => html` <span class="chip">Exempt</span>`);
  const askers = item.askers.length === 0 ? (item.questions === 0 ? '–' : 'Not settled') : item.askers.join(', ');
  return html`<tr><td class="nowrap">${item.number === '' ? '–' : item.number}</td><th scope="row"><span dir="auto">${
    item.title
  }</span>${chip}${purpose}</th><td class="nowrap">${item.pages === '' ? '–' : item.pages}</td><td>${askers}</td><td class="number">${
    item.questions
  }</td></tr>`;
}

/** A comparison as one complete, static page: no script, no address, no picture; every word escaped. */
import { BRIEFING_CSS } from './briefing-css';
import type { PrintDocument } from './briefing-html';
import type { ComparedChange, ComparisonModel, MarkedWords } from './comparison-model';
import { html, type Markup, when } from './html';

/** Lays out the model. Everything in it is taken for words, whatever it looks like. */
export function comparisonDocument(model: ComparisonModel): PrintDocument {
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${model.title}</title>
<style>${{ markup: BRIEFING_CSS + COMPARISON_CSS }}</style>
</head>
<body>
<main>${head(model)}${counts(model)}${model.sections.map(section)}</main>
</body>
</html>
`;
  return {
    title: model.title,
    html: page.markup,
    header: `${model.bodyName} · ${model.title}`,
    mark: model.mark,
    footer: `Made on ${model.madeOn}`,
  };
}

/** Removed words are struck through and added ones underlined, so that a copy in black and white says the same. */
const COMPARISON_CSS = `
del { color: #8c1233; text-decoration: line-through; text-decoration-thickness: .3mm; }
ins { color: #14532d; text-decoration: underline; text-decoration-thickness: .3mm; text-underline-offset: .6mm; font-weight: 600; }
.changes { margin-top: 2mm; table-layout: fixed; }
.changes td { font-size: 9.5pt; }
.changes tr { break-inside: auto; }
`;

function head(model: ComparisonModel): Markup {
  const facts = model.facts.map(
    ({ label, value }) => html`<tr><th scope="row">${label}</th><td dir="auto">${value}</td></tr>`,
  );
  return html`<header>
${when(model.mark !== '', () => html`<div class="mark"><strong>${model.mark}</strong>One of the texts may not be published. Keep this paper apart from public ones.</div>`)}
<p class="kicker">Comparison</p>
<h1 dir="auto">${model.title}</h1>
<p>${model.bodyName}</p>
<table class="facts"><caption>What was compared</caption><tbody>${facts}</tbody></table>
</header>`;
}

function counts(model: ComparisonModel): Markup {
  const rows = model.counts.map(
    ({ label, count }) => html`<tr><th scope="row">${label}</th><td class="number">${count}</td></tr>`,
  );
  const isEmpty = model.sections.length === 0;
  return html`<section>
<h2>How much changed</h2>
<table class="left" style="width:70mm">
<caption>Passages (sentences, headings, items) that changed</caption>
<thead><tr><th scope="col">Kind</th><th scope="col" class="number">Passages</th></tr></thead>
<tbody>${rows}</tbody>
</table>
${when(model.leftOut !== '', () => html`<p class="left">${model.leftOut}</p>`)}
${when(isEmpty, () => html`<p class="left">There are no differences to show.</p>`)}
${when(!isEmpty, () => html`<p class="left small soft">Words that were taken out are <del>struck through</del>, words that were put in <ins>underlined</ins>.</p>`)}
</section>`;
}

function section({ title, changes }: ComparisonModel['sections'][number]): Markup {
  return html`<section>
<h2 dir="auto">${title}</h2>
<table class="changes">
<caption>Changes, in the order of the later text</caption>
<thead><tr><th scope="col" style="width:9mm">No.</th><th scope="col" style="width:38mm">Change and place</th><th scope="col">Earlier text</th><th scope="col">Later text</th></tr></thead>
<tbody>${changes.map(row)}</tbody>
</table>
</section>`;
}

function row(change: ComparedChange): Markup {
  const note = when(change.note !== '', () => html`<div class="small">${change.note}</div>`);
  return html`<tr><th scope="row">${change.number}</th><td><strong>${change.kind}</strong><div class="soft small" dir="auto">${
    change.place
  }</div>${note}</td><td dir="auto">${side(change.before, change.beforePage)}</td><td dir="auto">${side(change.after, change.afterPage)}</td></tr>`;
}

function side(words: readonly MarkedWords[], page: string): Markup {
  if (words.length === 0) return html`<span class="soft">–</span>`;
  const where = when(page !== '', () => html`<div class="soft small">${page}</div>`);
  return html`${words.map(marked)}${where}`;
}

function marked({ text, mark }: MarkedWords): Markup {
  if (mark === 'removed') return html`<del>${text}</del>`;
  return mark === 'added' ? html`<ins>${text}</ins>` : html`${text}`;
}

/** The end of a briefing: what the panel is still owed. */
import type { BriefingModel, OwedLine } from './briefing-model';
import { countWords } from './briefing-parts';
import { html, lines, type Markup, when } from './html';

/** Answers first, then promises; the latest first in each. */
export function appendix(model: BriefingModel): Markup {
  return html`<section class="appendix">
<h2>Appendix: what is outstanding</h2>
<h3>Answers</h3>
${owed(model.answers, 'Questions that wait for an answer, or were not answered fully', 'Question')}
<h3>Promises</h3>
${owed(model.promises, 'Promises given in answers and not kept yet', 'Promise')}
${when(model.furtherOwed > 0, () => html`<p class="soft small left">And ${countWords(model.furtherOwed, 'more row')} in the tracker.</p>`)}
</section>`;
}

function owed(rows: readonly OwedLine[], caption: string, what: string): Markup {
  if (rows.length === 0) return html`<p class="none">None recorded here.</p>`;
  return html`<table class="plain"><caption>${caption}</caption>
<thead><tr><th scope="col">${what}</th><th scope="col" style="width:29mm">Who</th><th scope="col" style="width:23mm">Since</th><th scope="col" style="width:23mm">Due</th><th scope="col" style="width:24mm">State</th></tr></thead>
<tbody>${rows.map(owedRow)}</tbody></table>`;
}

function owedRow(row: OwedLine): Markup {
  return html`<tr><th scope="row" dir="auto">${lines(row.text)}</th><td>${row.who}</td><td class="nowrap">${
    row.since === '' ? '–' : row.since
  }</td><td class="nowrap">${row.due}</td><td>${row.isLate ? html`<span class="late">${row.state}</span>` : html`${row.state}`}</td></tr>`;
}

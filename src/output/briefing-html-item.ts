/** One agenda item of a briefing: its papers, what the plan promised, the questions, what was asked before. */
import type {
  BriefingAnswer,
  BriefingEvidence,
  BriefingItem,
  BriefingModel,
  BriefingPart,
  BriefingQuestion,
  EarlierQuestion,
  FollowUp,
  PlanPromise,
} from './briefing-model';
import { countWords } from './briefing-parts';
import { html, lines, type Markup, NOTHING, when } from './html';
import { shortDate } from './uk-dates';

const NONE = html`<p class="none">None recorded here.</p>`;

/** An item with questions begins on a page of its own; one without takes a few lines where it stands. */
export function itemSection(item: BriefingItem, { choice }: BriefingModel): Markup {
  const heading = item.number === null ? item.title : ['Item', item.number].filter(Boolean).join(' ');
  const title = item.number === null ? html`${item.title}` : html`${heading}: <span dir="auto">${item.title}</span>`;
  const about = html`<h2>${title}</h2>
${when(item.exempt !== '', () => html`<p class="left"><span class="chip">${item.exempt}</span></p>`)}
${item.facts.map((fact) => html`<p class="about" dir="auto">${lines(fact)}</p>`)}`;
  const exempt = item.exempt === '' ? '' : ' exempt';
  if (item.questions.length === 0) {
    const none = item.papers.length === 0 ? 'Papers and questions' : 'Questions';
    return html`<section class="item brief${exempt}">${about}
${when(item.papers.length > 0, () => papers(item))}
<p class="none left">${none}: none recorded here.</p></section>`;
  }
  return html`<section class="item${exempt}">
${about}
${when(choice.withPapers && item.number !== null, () => papers(item))}
${when(choice.withPlan, () => plan(item.parts))}
<h3>Questions</h3>
${item.questions.length === 0 ? NONE : html`<ol class="questions">${item.questions.map(question)}</ol>`}
${when(choice.withEarlier, () => earlier(item))}
</section>`;
}

function papers(item: BriefingItem): Markup {
  if (item.papers.length === 0) return html`<h3>Papers</h3>${NONE}`;
  const rows = item.papers.map(
    (paper) =>
      html`<tr><th scope="row" dir="auto">${paper.title}</th><td>${paper.kind}</td><td class="nowrap">${
        paper.packPages === '' ? 'Not in the pack' : `pp. ${paper.packPages}`
      }</td><td class="number">${paper.pageCount}</td></tr>`,
  );
  return html`<h3>Papers</h3>
<table><caption>Papers of this item</caption>
<thead><tr><th scope="col">Paper</th><th scope="col" style="width:30mm">Kind</th><th scope="col" style="width:32mm">In the pack</th><th scope="col" class="number" style="width:20mm">Its pages</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function plan(parts: readonly BriefingPart[]): Markup {
  if (parts.length === 0) return html`<h3>What the plan promised</h3>${NONE}`;
  const rows = parts.map(
    (part) => html`<tr><th scope="row">${part.name}<div class="soft small">${part.priority}</div></th>
<td class="cell"><div dir="auto">${lines(part.text)}</div>${when(part.figure !== '', () => html`<p class="soft small" dir="auto">${part.figure}</p>`)}${promiseList(part.promises)}</td><td class="small">${part.source}</td></tr>`,
  );
  return html`<h3>What the plan promised</h3>
<table><caption>Parts of the plan that the questions test, with their promises</caption>
<thead><tr><th scope="col" style="width:46mm">Part of the plan</th><th scope="col">What it says</th><th scope="col" style="width:34mm">Where</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function promiseList(promises: readonly PlanPromise[]): Markup {
  if (promises.length === 0) return NOTHING;
  const rows = promises.map(({ text, when: date, state }) => {
    const facts = [date, state].filter((fact) => fact !== '').join(' · ');
    return html`<li><span class="label">Promise:</span> <span dir="auto">${text}</span> <span class="soft small">(${facts})</span></li>`;
  });
  return html`<ul class="promises">${rows}</ul>`;
}

function question(one: BriefingQuestion): Markup {
  const facts = [one.asker === '' ? 'Nobody asks it yet' : `Asked by ${one.asker}`, one.state];
  return html`<li class="question"><span class="badge">${one.number}</span>
<p class="wording" dir="auto">${one.wording.trim() === '' ? 'Not worded yet' : lines(one.wording)}</p>
<p class="asked">${facts.join(' · ')}${when(one.compartment === 'exempt', () => html` <span class="chip">Exempt</span>`)}</p>
${when(one.follows !== '', () => html`<p class="asked">Follows up: <span dir="auto">${one.follows}</span></p>`)}
${when(one.parts.length > 0, () => html`<ul class="tests">${one.parts.map((part) => html`<li dir="auto">${part}</li>`)}</ul>`)}
${one.evidence.map(evidence)}
${one.answers.map(answer)}
${one.followUps.map(followUp)}
${when(one.note.trim() !== '', () => html`<p class="note"><span class="label">Private note:</span> <span dir="auto">${lines(one.note)}</span></p>`)}
</li>`;
}

function evidence({ quote, comment, reference }: BriefingEvidence): Markup {
  return html`<figure class="evidence"><blockquote><p dir="auto">${lines(quote)}</p></blockquote>
<figcaption dir="auto">${reference}${when(comment.trim() !== '', () => html` · Note: ${comment}`)}</figcaption></figure>`;
}

function answer({ date, text, verdict, reference }: BriefingAnswer): Markup {
  const words = text.trim() === '' ? reference : text;
  return html`<div class="answer"><span class="label">Answer${when(date !== '', () => html`, ${date}`)}:</span> <span dir="auto">${lines(words)}</span>
<div class="small"><span class="label">Did it answer?</span> ${verdict}${when(text.trim() !== '' && reference !== '', () => html` · ${reference}`)}</div></div>`;
}

function followUp(one: FollowUp): Markup {
  return html`<div class="follow"><p class="wording" dir="auto"><span class="soft">Then:</span> ${lines(one.wording)}</p>
${when(one.asker !== '', () => html`<p class="asked">Asked by ${one.asker}</p>`)}${one.evidence.map(evidence)}${one.answers.map(answer)}</div>`;
}

function earlier(item: BriefingItem): Markup {
  if (item.earlier.length === 0) return html`<h3>What was asked before</h3>${NONE}`;
  return html`<h3>What was asked before</h3>
<table class="plain"><caption>Earlier questions about the same parts of the plan, newest first</caption>
<thead><tr><th scope="col" style="width:22mm">When</th><th scope="col">Question</th><th scope="col" style="width:70mm">What came back</th><th scope="col" style="width:26mm">Did it answer?</th></tr></thead>
<tbody>${item.earlier.map(earlierRow)}</tbody></table>
${when(item.furtherEarlier > 0, () => html`<p class="soft small left">And ${countWords(item.furtherEarlier, 'earlier question')}, in the app.</p>`)}`;
}

function earlierRow(one: EarlierQuestion): Markup {
  const latest = one.answers.at(-1);
  const answers =
    one.answers.length === 0
      ? html`<div class="none">No answer recorded here (${one.state.toLowerCase()}).</div>`
      : html`${one.answers.map(({ date, text, reference }) => html`<div dir="auto">${when(date !== '', () => html`<span class="soft">${date}:</span> `)}${lines(text.trim() === '' ? reference : text)}</div>`)}`;
  return html`<tr><td class="nowrap">${shortDate(one.date)}</td><th scope="row"><span dir="auto">${lines(one.wording)}</span>
<div class="soft small">${[one.asker, one.parts.join(', ')].filter(Boolean).join(' · ')}</div></th>
<td class="cell">${answers}${promiseList(one.promises)}</td><td>${latest ? latest.verdict : '–'}</td></tr>`;
}

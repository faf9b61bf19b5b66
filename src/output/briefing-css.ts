/** How a briefing looks on A4. The margins leave room for the header and the footer that the printer writes. */
export const BRIEFING_CSS = `
@page { size: A4; margin: 22mm 17mm 20mm; }
:root { --ink: #16202c; --soft: #4a5766; --line: #c5cdd6; --tint: #f1f4f8; --accent: #17456f; --exempt: #8c1233; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; color: var(--ink); font: 10.5pt/1.42 system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ol, ul, blockquote, table, figure { margin: 0; padding: 0; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; text-wrap: balance; }
h1 { font-size: 23pt; letter-spacing: -.01em; }
h1 + p { margin-top: 1.5mm; color: var(--soft); font-size: 12.5pt; }
h2 { margin-top: 9mm; padding-bottom: 1.5mm; border-bottom: .6mm solid var(--accent); color: var(--accent); font-size: 15pt; }
h3 { margin: 5.5mm 0 2mm; font-size: 11.5pt; }
p, li, td, th, blockquote { orphans: 3; widows: 3; }
.kicker { margin-bottom: 2mm; color: var(--accent); font-size: 10pt; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; }
.facts { margin-top: 6mm; background: var(--tint); }
.facts th, .facts td { padding: 1.2mm 5mm; border: 0; }
.facts th { width: 48mm; white-space: nowrap; color: var(--soft); font-weight: 400; }
.facts td { font-weight: 600; }
.facts tr:first-child > * { padding-top: 4mm; }
.facts tr:last-child > * { padding-bottom: 4mm; }
.facts caption { display: table-caption; position: absolute; clip-path: inset(50%); }
.none { color: var(--soft); }
.soft { color: var(--soft); font-weight: 400; }
.small { font-size: 9pt; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: 1.5mm; color: var(--soft); font-size: 9pt; text-align: start; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
/* Too tall for what is left of a page, the first row would leave the headings of its columns behind. */
thead + tbody > tr:first-child { break-inside: auto; }
th, td { padding: 1.6mm 2.5mm 1.6mm 0; border-bottom: .25mm solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-bottom: .4mm solid var(--ink); font-size: 9pt; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; }
.plain tbody th { font-weight: 400; }
.number { text-align: end; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.item { break-before: page; }
.item h2 { margin-top: 0; }
.item.brief { break-before: auto; break-inside: avoid; padding-bottom: 1mm; }
.item.brief h2 { margin-top: 8mm; }
.about { margin-top: 2mm; color: var(--soft); }
.questions { list-style: none; }
.question { break-inside: avoid; padding: 3mm 0 3mm 11mm; border-bottom: .25mm solid var(--line); position: relative; }
.question:last-child { border-bottom: 0; }
.badge { position: absolute; left: 0; top: 3.2mm; min-width: 8mm; padding: .4mm 1mm; border-radius: 1mm; background: var(--accent); color: #fff; font-size: 10pt; font-weight: 700; text-align: center; }
.wording { font-size: 12pt; font-weight: 600; line-height: 1.35; break-after: avoid; }
.asked { margin-top: .8mm; color: var(--soft); font-size: 9.5pt; }
.tests { margin-top: 1.5mm; padding-inline-start: 4mm; font-size: 9.5pt; }
.evidence { margin: 2mm 0 0; padding: 1.2mm 0 1.2mm 4mm; border-inline-start: .8mm solid var(--accent); break-inside: avoid-page; }
.evidence blockquote { quotes: "“" "”"; }
.evidence blockquote p::before { content: open-quote; }
.evidence blockquote p::after { content: close-quote; }
.evidence figcaption { margin-top: .6mm; color: var(--soft); font-size: 9pt; }
.answer { margin-top: 2mm; padding: 2mm 3mm; background: var(--tint); border-radius: 1mm; }
.follow { margin-top: 2.5mm; padding-inline-start: 4mm; }
.follow .wording { font-size: 10.5pt; }
.label { font-weight: 600; }
.note { margin-top: 2mm; padding: 2mm 3mm; border: .3mm dashed var(--soft); border-radius: 1mm; }
.promises { margin-top: 1mm; padding-inline-start: 4.5mm; }
.cell > * + * { margin-top: 1mm; }
.late { color: var(--exempt); font-weight: 600; }
.mark { margin: 0 0 7mm; padding: 3mm 4mm; border: .8mm solid var(--exempt); border-radius: 1.5mm; color: var(--exempt); }
.mark strong { display: block; font-size: 14pt; letter-spacing: .02em; }
.chip { display: inline-block; padding: .2mm 1.8mm; border: .3mm solid var(--exempt); border-radius: 1mm; color: var(--exempt); font-size: 9pt; font-weight: 600; }
.item.exempt { padding-inline-start: 4mm; border-inline-start: 1.2mm solid var(--exempt); }
.left { margin-top: 3mm; }
.appendix { break-before: page; }
.appendix h2 { margin-top: 0; }
`;

// What is printed round a document, and the policy it is shown under. Pure, so that it is tested alone.

/** Inline style and nothing else: no script, no address, no picture, no frame; an origin of its own, without storage. */
export const PRINT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');

/** Words that stand at the top and at the foot of each page. */
export interface PageWords {
  readonly header: string;
  /** In the place of honour on every page of a paper that is not for publication; empty for a public one. */
  readonly mark: string;
  readonly footer: string;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

// Chromium shows these two in documents of their own, in which text has no size until it is given one.
const FONT = "font: 8pt system-ui, 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif; color: #4a5766;";
const ROW = `${FONT} width: 100%; margin: 0 17mm; display: flex; justify-content: space-between; gap: 6mm;`;
const CUT = 'overflow: hidden; white-space: nowrap; text-overflow: ellipsis;';

export function headerTemplate({ header, mark }: PageWords): string {
  const marked =
    mark === '' ? '' : `<b style="color: #8c1233; font-size: 9pt; white-space: nowrap">${escapeHtml(mark)}</b>`;
  return `<div style="${ROW}"><span style="${CUT}">${escapeHtml(header)}</span>${marked}</div>`;
}

/** Chromium fills in the two classes. */
export function footerTemplate({ footer, mark }: PageWords): string {
  const marked = mark === '' ? '' : `<b style="color: #8c1233; white-space: nowrap">${escapeHtml(mark)}</b>`;
  const numbers = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';
  return `<div style="${ROW}"><span style="${CUT}">${escapeHtml(footer)}</span>${marked}<span style="white-space: nowrap">${numbers}</span></div>`;
}

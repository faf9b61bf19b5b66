/** Words on their way into a document that other programs open: nothing in them may do more than be read. */

/**
 * Without what a document can't hold or must not do: control characters (tab and line feed stay), halves of surrogate
 * pairs, characters that are none, and those that turn the direction of writing, which can make words read otherwise
 * than they are. Line ends become line feeds.
 */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll(UNWANTED, '');
}

/** The same in one line, with single spaces. */
export function oneLine(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ').trim();
}

/**
 * C0 and C1 controls, U+FEFF, non-characters; directional marks, embeddings, overrides and isolates (Unicode Standard
 * Annex 9); lone surrogates, which the `u` flag sees as characters of their own.
 */
const UNWANTED =
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Surrogate}]/gu;

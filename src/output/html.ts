/** HTML that can only hold words: whatever is put into a template is escaped, except what another template made. */
import { plainText } from './plain-text';

/** Markup made by `html`; the only thing that is not escaped again. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

/** Builds markup: `html`<p>${words}</p>``. Words are cleaned of what can't be printed and escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.reduce((text, part, index) => text + markupOf(values[index - 1] ?? '') + part) };
}

function markupOf(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('markup' in value) return value.markup;
  return value.map((one) => one.markup).join('');
}

export const NOTHING: Markup = { markup: '' };

/** The markup where the condition holds, else nothing. */
export function when(isTrue: boolean, markup: () => Markup): Markup {
  return isTrue ? markup() : NOTHING;
}

/** Words with their line breaks, each side of them escaped. */
export function lines(text: string): Markup {
  return { markup: escapeHtml(text.trim()).replaceAll(/\n+/g, '<br>') };
}

function escapeHtml(text: string): string {
  return plainText(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

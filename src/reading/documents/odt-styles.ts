import type { ListLevel, NumberFormat } from './list-counter';
import { readXml, type XmlElement } from './xml-reader';

/** What a style of an ODT says, with all that it inherits. */
export interface OdtStyle {
  /** The name an author sees: "Heading 1". */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  /** Points; 0 when no style says, or only in shares of another. */
  readonly size: number;
  /** 1..; undefined when no style says. */
  readonly outline: number | undefined;
  readonly list: string | undefined;
}

/** A style or part of one as it is read. */
interface Draft {
  name: string;
  parent?: string | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  hidden?: boolean | undefined;
  size?: number | undefined;
  outline?: number | undefined;
  list?: string | undefined;
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const LONGEST_CHAIN = 30;
const MOST_LEVELS = 10;

/** The styles of an ODT, common and automatic ones (OpenDocument 1.3, part 3, 16). */
export class OdtStyles {
  readonly #styles = new Map<string, Draft>();
  readonly #resolved = new Map<string, OdtStyle>();
  readonly #lists = new Map<string, (ListLevel | undefined)[]>();
  /** How headings are numbered. */
  readonly #outline: (ListLevel | undefined)[] = [];

  /** Takes the styles out of a part; those of a later part go before. */
  add(xml: string): void {
    readXml(xml, new StylesReader(this.#styles, this.#lists, this.#outline));
  }

  /** The style of this family ("paragraph", "text") and name. */
  style(family: string, name: string | undefined): OdtStyle {
    const key = `${family} ${name ?? ''}`;
    const known = this.#resolved.get(key) ?? this.#resolve(family, key);
    this.#resolved.set(key, known);
    return known;
  }

  /** The levels of a list style; empty for an unknown one. */
  list(name: string | undefined): readonly (ListLevel | undefined)[] {
    return (name === undefined ? undefined : this.#lists.get(name)) ?? [];
  }

  get outline(): readonly (ListLevel | undefined)[] {
    return this.#outline;
  }

  #resolve(family: string, key: string): OdtStyle {
    let name = '';
    const whole: Omit<Draft, 'name'> = {};
    let next: string | undefined = key;
    for (let steps = 0; next !== undefined && steps < LONGEST_CHAIN; steps += 1) {
      const draft = this.#styles.get(next);
      if (!draft) break;
      // Automatic styles are called "P3"; the one an author chose is the first above them.
      if (name === '' || /^[A-Z]+\d+$/.test(name)) name = draft.name;
      whole.bold ??= draft.bold;
      whole.italic ??= draft.italic;
      whole.hidden ??= draft.hidden;
      whole.size ??= draft.size;
      whole.outline ??= draft.outline;
      whole.list ??= draft.list;
      next = draft.parent === undefined ? undefined : `${family} ${draft.parent}`;
    }
    const { bold = false, italic = false, hidden = false, size = 0, outline, list } = whole;
    return { name, bold, italic, hidden, size, outline, list };
  }
}

class StylesReader {
  readonly #styles: Map<string, Draft>;
  readonly #lists: Map<string, (ListLevel | undefined)[]>;
  readonly #outline: (ListLevel | undefined)[];
  #current: Draft | null = null;
  #levels: (ListLevel | undefined)[] | null = null;

  constructor(
    styles: Map<string, Draft>,
    lists: Map<string, (ListLevel | undefined)[]>,
    outline: (ListLevel | undefined)[],
  ) {
    this.#styles = styles;
    this.#lists = lists;
    this.#outline = outline;
  }

  open({ name, attributes }: XmlElement): void {
    if (name === 'style:style') this.#begin(attributes);
    else if (name === 'text:list-style') this.#beginList(attributes.get('style:name') ?? '');
    else if (name === 'text:outline-style') this.#levels = this.#outline;
    else if (name === 'style:text-properties' && this.#current) applyText(this.#current, attributes);
    else if (this.#levels && /^text:(?:list-level-style|outline-level-style)/.test(name)) this.#level(name, attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#current = null;
    if (name === 'text:list-style' || name === 'text:outline-style') this.#levels = null;
  }

  text(): void {
    // Styles have no text.
  }

  #begin(attributes: ReadonlyMap<string, string>): void {
    const own = attributes.get('style:name') ?? '';
    const outline = attributes.get('style:default-outline-level');
    this.#current = {
      name: (attributes.get('style:display-name') ?? own).replaceAll('_20_', ' '),
      parent: attributes.get('style:parent-style-name'),
      outline: outline === undefined || outline === '' ? namedLevel(attributes) : Number(outline),
      list: attributes.get('style:list-style-name'),
    };
    this.#styles.set(`${attributes.get('style:family') ?? ''} ${own}`, this.#current);
  }

  #beginList(name: string): void {
    this.#levels = [];
    this.#lists.set(name, this.#levels);
  }

  #level(name: string, attributes: ReadonlyMap<string, string>): void {
    const at = Number(attributes.get('text:level') ?? 1) - 1;
    if (!this.#levels || !(at >= 0 && at < MOST_LEVELS)) return;
    const sign = attributes.get('style:num-format') ?? '';
    const bullet = name.includes('bullet') || name.includes('image');
    const format = bullet ? 'bullet' : sign === '' ? 'none' : (FORMATS[sign] ?? 'decimal');
    const shown = Math.min(at + 1, Math.max(1, Number(attributes.get('text:display-levels') ?? 1) || 1));
    const places = Array.from({ length: shown }, (_, order) => `%${at + 2 - shown + order}`);
    const pattern = `${attributes.get('style:num-prefix') ?? ''}${places.join('.')}${attributes.get('style:num-suffix') ?? ''}`;
    const start = Number(attributes.get('text:start-value') ?? 1);
    this.#levels[at] = { format, start: Number.isInteger(start) ? start : 1, pattern };
  }
}

/** Some files leave the level of the common heading styles to their names. */
function namedLevel(attributes: ReadonlyMap<string, string>): number | undefined {
  const name = attributes.get('style:display-name') ?? attributes.get('style:name') ?? '';
  const level = /^heading(?: |_20_)([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

function applyText(draft: Draft, attributes: ReadonlyMap<string, string>): void {
  const weight = attributes.get('fo:font-weight');
  if (weight !== undefined) draft.bold = weight === 'bold' || Number(weight) >= 600;
  const slant = attributes.get('fo:font-style');
  if (slant !== undefined) draft.italic = slant !== 'normal';
  const display = attributes.get('text:display');
  if (display !== undefined) draft.hidden = display === 'none';
  const size = /^([\d.]+)pt$/.exec(attributes.get('fo:font-size') ?? '')?.[1];
  if (size !== undefined) draft.size = Number(size);
}

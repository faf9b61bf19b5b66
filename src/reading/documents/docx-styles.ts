import { readXml, type XmlElement } from './xml-reader';

/** What a paragraph, or its style, says of itself; undefined where it says nothing. */
export interface ParagraphSetting {
  readonly style?: string | undefined;
  /** 0..8; 9 is body text. */
  readonly outline?: number | undefined;
  /** Number of the list; "0" takes it out of one. */
  readonly list?: string | undefined;
  /** Level in the list, 0 = outermost. */
  readonly listLevel?: number | undefined;
}

/** A paragraph style with all that it inherits. */
export interface ParagraphStyle extends ParagraphSetting {
  readonly name: string;
  readonly bold: boolean;
  /** Points; 0 when no style says. */
  readonly size: number;
  /** Text in it is not shown. */
  readonly hidden: boolean;
}

export interface DocxStyles {
  /** The style of this id; the default one for an unknown or none. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** The list that a numbering style stands for. */
  listOf(numberingStyle: string): string | undefined;
}

interface Draft {
  name?: string | undefined;
  basedOn?: string | undefined;
  outline?: number | undefined;
  list?: string | undefined;
  listLevel?: number | undefined;
  bold?: boolean | undefined;
  size?: number | undefined;
  hidden?: boolean | undefined;
}

const LONGEST_CHAIN = 30;

/** Reads the styles part (ECMA-376, 17.7). */
export function readDocxStyles(xml: string | null): DocxStyles {
  const reader = new StylesReader();
  if (xml !== null) readXml(xml, reader);
  const resolved = new Map<string | undefined, ParagraphStyle>();
  return {
    paragraph: (id) => {
      const own = id !== undefined && reader.styles.has(id) ? id : reader.defaultStyle;
      const known = resolved.get(own) ?? reader.resolve(own);
      resolved.set(own, known);
      return known;
    },
    listOf: (style) => reader.styles.get(style)?.list,
  };
}

class StylesReader {
  readonly styles = new Map<string, Draft>();
  defaultStyle: string | undefined;
  readonly #defaults: Draft = {};
  #current: Draft | null = null;

  open({ name, attributes }: XmlElement): void {
    if (name === 'w:style') this.#begin(attributes);
    else if (name === 'w:docDefaults') this.#current = this.#defaults;
    else if (this.#current) applySetting(this.#current, name, attributes);
  }

  close(name: string): void {
    if (name === 'w:style' || name === 'w:docDefaults') this.#current = null;
  }

  text(): void {
    // Styles have no text.
  }

  /** A style with what it takes over from those it is based on. */
  resolve(id: string | undefined): ParagraphStyle {
    const whole: Draft = {};
    let next = id;
    for (let steps = 0; next !== undefined && steps < LONGEST_CHAIN; steps += 1) {
      const draft = this.styles.get(next);
      inherit(whole, draft ?? {});
      next = draft?.basedOn;
    }
    inherit(whole, this.#defaults);
    const { outline, list, listLevel, bold = false, size = 0, hidden = false } = whole;
    const name = (id === undefined ? undefined : this.styles.get(id)?.name) ?? '';
    return { name, outline, list, listLevel, bold, size, hidden };
  }

  #begin(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('w:styleId');
    this.#current = null;
    if (id === undefined || this.styles.has(id)) return;
    const type = attributes.get('w:type');
    if (type !== 'paragraph' && type !== 'numbering') return;
    this.#current = {};
    this.styles.set(id, this.#current);
    const byDefault = attributes.get('w:default');
    if (type === 'paragraph' && (byDefault === '1' || byDefault === 'true')) this.defaultStyle = id;
  }
}

function inherit(whole: Draft, from: Draft): void {
  whole.outline ??= from.outline;
  whole.list ??= from.list;
  whole.listLevel ??= from.listLevel;
  whole.bold ??= from.bold;
  whole.size ??= from.size;
  whole.hidden ??= from.hidden;
}

function applySetting(draft: Draft, name: string, attributes: ReadonlyMap<string, string>): void {
  const value = attributes.get('w:val');
  if (name === 'w:name') {
    draft.name = value;
    // Word's own heading styles have these names in every language; what is based on one is a heading, too.
    const heading = /^heading ([1-9])$/i.exec(value ?? '')?.[1];
    if (heading !== undefined) draft.outline ??= Number(heading) - 1;
  }
  if (name === 'w:basedOn') draft.basedOn = value;
  else if (name === 'w:b') draft.bold = isOn(value);
  else if (name === 'w:vanish') draft.hidden = isOn(value);
  else if (name === 'w:sz') draft.size = numberOr(value, 0) / 2;
  else Object.assign(draft, settingOf(name, value));
}

/** What an element of a paragraph's properties says; empty for those that say nothing of interest. */
export function settingOf(name: string, value: string | undefined): ParagraphSetting {
  if (value === undefined) return {};
  switch (name) {
    case 'w:pStyle':
      return { style: value };
    case 'w:outlineLvl':
      return { outline: numberOr(value, 9) };
    case 'w:numId':
      return { list: value };
    case 'w:ilvl':
      return { listLevel: numberOr(value, 0) };
    default:
      return {};
  }
}

/** A switch of WordprocessingML is on when it is there and does not say otherwise (ECMA-376, 17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value !== 'false' && value !== '0' && value !== 'off';
}

function numberOr(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,4}$/.test(value) ? Number(value) : otherwise;
}

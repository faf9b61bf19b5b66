import type { DocxStyles } from './docx-styles';
import { type CountedMark, ListCounter, type ListLevel, type NumberFormat } from './list-counter';
import { readXml, type XmlElement } from './xml-reader';

/** The lists of a DOCX, counted in the order in which their paragraphs are asked for. */
export interface DocxLists {
  /** The next mark of a list at a level (0 = outermost); null when there is no such list, or it prints nothing. */
  next(list: string, level: number): CountedMark | null;
  /** The list and level that a paragraph style is linked to by the numbering itself. */
  ofStyle(style: string): { readonly list: string; readonly level: number } | null;
}

interface Definition {
  readonly levels: (ListLevel | undefined)[];
  /** It only points to a numbering style, which has the list. */
  styleLink?: string;
}

interface List {
  definition: string;
  /** First numbers that this list has other than its definition. */
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  bullet: 'bullet',
  none: 'none',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
};
const MOST_LEVELS = 9;

/** Reads the numbering part (ECMA-376, 17.9). */
export function readDocxLists(xml: string | null, styles: DocxStyles): DocxLists {
  const reader = new NumberingReader();
  if (xml !== null) readXml(xml, reader);
  const counters = new Map<string, ListCounter>();
  const begun = new Set<string>();
  const definitionOf = (
    id: string,
  ): { readonly key: string; readonly definition: Definition; readonly list: List } | null => {
    const list = reader.lists.get(id);
    const definition = list && reader.definitions.get(list.definition);
    if (!list || !definition) return null;
    const linked = definition.styleLink === undefined ? undefined : styles.listOf(definition.styleLink);
    const target = linked === undefined || linked === id ? undefined : reader.lists.get(linked);
    const real = target && reader.definitions.get(target.definition);
    return target && real
      ? { key: target.definition, definition: real, list }
      : { key: list.definition, definition, list };
  };
  return {
    next: (id, level) => {
      const found = definitionOf(id);
      if (!found) return null;
      const { key, definition, list } = found;
      const counter = counters.get(key) ?? new ListCounter();
      counters.set(key, counter);
      const levels = definition.levels.map((known, at) => list.levels.get(at) ?? known);
      // A list of the same definition counts on, unless it says where it begins.
      const start = list.starts.get(level);
      if (start !== undefined && !begun.has(`${id} ${level}`)) counter.restart(level, start);
      begun.add(`${id} ${level}`);
      const mark = counter.next(level, levels);
      return levels[level]?.format === 'none' && mark.words === '' ? null : mark;
    },
    ofStyle: (style) => reader.linked.get(style) ?? null,
  };
}

interface OpenLevel {
  readonly at: number;
  format: NumberFormat;
  start: number;
  pattern: string;
}

class NumberingReader {
  readonly definitions = new Map<string, Definition>();
  readonly lists = new Map<string, List>();
  readonly linked = new Map<string, { list: string; level: number }>();
  readonly #styleOf = new Map<string, { definition: string; level: number }>();
  #definition: { id: string; own: Definition } | null = null;
  #list: { id: string; own: List } | null = null;
  #level: OpenLevel | null = null;
  #override = 0;

  open({ name, attributes }: XmlElement): void {
    const value = attributes.get('w:val') ?? '';
    if (name === 'w:abstractNum') this.#beginDefinition(attributes.get('w:abstractNumId') ?? '');
    else if (name === 'w:num') this.#beginList(attributes.get('w:numId') ?? '');
    else if (name === 'w:abstractNumId' && this.#list) this.#list.own.definition = value;
    else if (name === 'w:numStyleLink' && this.#definition) this.#definition.own.styleLink = value;
    else if (name === 'w:lvlOverride') this.#override = levelAt(attributes);
    else if (name === 'w:startOverride') this.#list?.own.starts.set(this.#override, Number(value) || 0);
    else if (name === 'w:lvl') this.#level = { at: levelAt(attributes), format: 'decimal', start: 1, pattern: '' };
    else if (this.#level) this.#setLevel(this.#level, name, value);
  }

  close(name: string): void {
    if (name === 'w:lvl' && this.#level) {
      const { at, ...level } = this.#level;
      if (this.#definition) this.#definition.own.levels[at] = level;
      else this.#list?.own.levels.set(at, level);
      this.#level = null;
    } else if (name === 'w:abstractNum') this.#definition = null;
    else if (name === 'w:num') this.#endList();
  }

  text(): void {
    // All is said in attributes.
  }

  #beginDefinition(id: string): void {
    this.#definition = { id, own: { levels: [] } };
    if (!this.definitions.has(id)) this.definitions.set(id, this.#definition.own);
  }

  #beginList(id: string): void {
    this.#list = { id, own: { definition: '', starts: new Map(), levels: new Map() } };
    if (!this.lists.has(id)) this.lists.set(id, this.#list.own);
  }

  #endList(): void {
    const list = this.#list;
    this.#list = null;
    if (!list) return;
    for (const [style, { definition, level }] of this.#styleOf) {
      if (definition === list.own.definition && !this.linked.has(style))
        this.linked.set(style, { list: list.id, level });
    }
  }

  #setLevel(level: OpenLevel, name: string, value: string): void {
    if (name === 'w:numFmt') level.format = FORMATS[value] ?? 'decimal';
    else if (name === 'w:start') level.start = Number(value) || 0;
    else if (name === 'w:lvlText') level.pattern = value;
    else if (name === 'w:pStyle' && this.#definition) {
      this.#styleOf.set(value, { definition: this.#definition.id, level: level.at });
    }
  }
}

/** Some files leave the number of the only level out. */
function levelAt(attributes: ReadonlyMap<string, string>): number {
  const level = Number(attributes.get('w:ilvl') ?? 0);
  return Number.isInteger(level) && level >= 0 && level < MOST_LEVELS ? level : 0;
}

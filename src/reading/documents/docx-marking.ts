import { isOn, type ParagraphSetting, settingOf } from './docx-styles';
import { readXml, type XmlElement, type XmlPlace } from './xml-reader';

/** A text part made ready for mammoth, with what mammoth does not tell of its paragraphs. */
export interface MarkedPart {
  readonly xml: string;
  /** Settings by the name of the bookmark that was put into the paragraph. */
  readonly settings: ReadonlyMap<string, ParagraphSetting>;
  /** Ids of everything the part refers to outside of itself: links, pictures. */
  readonly references: ReadonlySet<string>;
}

/** No author's bookmark has a blank in its name, so none is taken for ours. */
const PREFIX = 'paragraph ';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/**
 * Puts a bookmark into each paragraph, by which its settings are found again in mammoth's model, and cuts hidden text out. Throws an
 * `UnreadableDocument` for broken XML.
 */
export function markParagraphs(xml: string): MarkedPart {
  const marker = new Marker(xml.includes(STRICT) && !xml.includes(NAMESPACE) ? STRICT : NAMESPACE);
  readXml(xml, marker);
  return { xml: edited(xml, marker.edits), settings: marker.settings, references: marker.references };
}

/** The words of a part, a line per paragraph: enough for running headers and footers. */
export function paragraphTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  readXml(xml, {
    open: ({ name }) => {
      inText = name === 'w:t';
      if (name === 'w:tab') text += ' ';
    },
    close: (name) => {
      inText = false;
      if (name !== 'w:p') return;
      texts.push(text);
      text = '';
    },
    text: (words) => {
      if (inText) text += words;
    },
  });
  return texts;
}

interface Edit extends XmlPlace {
  readonly text: string;
}

class Marker {
  readonly edits: Edit[] = [];
  readonly settings = new Map<string, ParagraphSetting>();
  readonly references = new Set<string>();
  readonly #namespace: string;
  readonly #open: string[] = [];
  readonly #paragraphs: { readonly name: string; setting: ParagraphSetting }[] = [];
  readonly #runs: { readonly start: number; hidden: boolean }[] = [];

  constructor(namespace: string) {
    this.#namespace = namespace;
  }

  open(element: XmlElement, { start, end, empty }: XmlPlace & { readonly empty: boolean }): void {
    const { name, attributes } = element;
    for (const key of ['r:id', 'r:embed', 'r:link', 'r:pict']) {
      const id = attributes.get(key);
      if (id !== undefined) this.references.add(id);
    }
    if (name === 'w:p') this.#beginParagraph(end, empty);
    else if (name === 'w:r') this.#runs.push({ start, hidden: false });
    else this.#readProperty(name, attributes.get('w:val'));
    this.#open.push(name);
  }

  close(name: string, { end }: XmlPlace): void {
    this.#open.pop();
    if (name === 'w:p') {
      const paragraph = this.#paragraphs.pop();
      if (paragraph) this.settings.set(paragraph.name, paragraph.setting);
    } else if (name === 'w:r') {
      const run = this.#runs.pop();
      if (run?.hidden) this.#cut(run.start, end);
    }
  }

  text(): void {
    // Mammoth reads the words.
  }

  #beginParagraph(end: number, empty: boolean): void {
    const name = `${PREFIX}${this.settings.size + this.#paragraphs.length}-${end}`;
    this.#paragraphs.push({ name, setting: {} });
    if (empty) return;
    const text = `<mark:bookmarkStart xmlns:mark="${this.#namespace}" mark:id="0" mark:name="${name}"/>`;
    this.edits.push({ start: end, end, text });
  }

  /** Properties stand right below those of a paragraph or a run; deeper ones tell what a revision has changed. */
  #readProperty(name: string, value: string | undefined): void {
    const path = this.#open.slice(-3).join(' ');
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && (path.endsWith('w:p w:pPr') || path === 'w:p w:pPr w:numPr')) {
      paragraph.setting = { ...paragraph.setting, ...settingOf(name, value) };
    }
    const run = this.#runs.at(-1);
    if (run && name === 'w:vanish' && path.endsWith('w:r w:rPr')) run.hidden = isOn(value);
  }

  /** What stands inside of a cut has its edits cut with it. */
  #cut(start: number, end: number): void {
    while ((this.edits.at(-1)?.start ?? -1) >= start) this.edits.pop();
    this.edits.push({ start, end, text: '' });
  }
}

function edited(xml: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  parts.push(xml.slice(at));
  return parts.join('');
}

/** True for a bookmark that was put in by `markParagraphs`. */
export function isParagraphMark(name: string): boolean {
  return name.startsWith(PREFIX);
}

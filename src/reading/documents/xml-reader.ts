/** Reads the XML of office files as a stream of events. Knows namespaces, and takes no document types. */
import { UnreadableDocument } from './unreadable';

export interface XmlElement {
  /** Canonical name: the prefix that `NAMES` gives the namespace, and the local name; "?:p" in an unknown one. */
  readonly name: string;
  /** The name as written. */
  readonly raw: string;
  /** By canonical name; those without a prefix by the bare name. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlHandler {
  /** `place` is that of the start tag. When the tag is `empty`, `close` follows all the same. */
  open(element: XmlElement, place: XmlPlace & { readonly empty: boolean }): void;
  close(name: string, place: XmlPlace): void;
  text(text: string): void;
}

/** Offsets of a tag in the XML, `end` exclusive. */
export interface XmlPlace {
  readonly start: number;
  readonly end: number;
}

/** Elements nested deeper are a mistake or made to do harm. */
const DEEPEST = 400;
const DAMAGED = 'is damaged: the XML in it is broken';

/** Known namespaces; DOCX has two of each, of its strict and of its transitional form. */
const NAMES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
};

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gy;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Decodes a part: UTF-8, or UTF-16 with a byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = typeof wide === 'string' ? wide : wide ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Calls the handler for every element and text of well-formed XML. Throws an `UnreadableDocument` for what is not, for a
 * document type (by which entities could swell), and for too deep a nesting.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const open: OpenElement[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at && open.length > 0) handler.text(decodeEntities(xml.slice(at, end)));
    if (tag < 0) break;
    at = readMarkup(xml, tag, open, handler);
  }
  if (open.length > 0) throw new UnreadableDocument(DAMAGED);
}

interface OpenElement {
  /** As written, for comparing with the end tag. */
  readonly raw: string;
  readonly name: string;
  readonly scope: Scope | null;
}

/** Prefixes that an element declares, in the scope of those around it: copying those would take ever longer. */
interface Scope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
}

/** Reads what begins with `<` and returns the offset after it. */
function readMarkup(xml: string, at: number, open: OpenElement[], handler: XmlHandler): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at + 9);
    handler.text(xml.slice(at + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', at))
    throw new UnreadableDocument('has a document type in its XML, which office files may not');
  const end = endOfTag(xml, at);
  if (xml[at + 1] === '/') {
    const closed = open.pop();
    if (closed?.raw !== xml.slice(at + 2, end - 1).trim()) throw new UnreadableDocument(DAMAGED);
    handler.close(closed.name, { start: at, end });
    return end;
  }
  const empty = xml[end - 2] === '/';
  const { element, entry } = startTag(xml.slice(at + 1, end - (empty ? 2 : 1)), open.at(-1)?.scope ?? null);
  handler.open(element, { start: at, end, empty });
  if (empty) handler.close(element.name, { start: at, end });
  else if (open.push(entry) > DEEPEST) throw new UnreadableDocument('is damaged: the XML in it is nested too deeply');
  return end;
}

function after(xml: string, ending: string, from: number): number {
  const end = xml.indexOf(ending, from);
  if (end < 0) throw new UnreadableDocument(DAMAGED);
  return end + ending.length;
}

/** The offset after the `>` of a tag; one inside quotes does not count. */
function endOfTag(xml: string, at: number): number {
  let end = at + 1;
  while (end < xml.length) {
    const sign = xml[end];
    if (sign === '>') return end + 1;
    if (sign === '<') break;
    if (sign === '"' || sign === "'") {
      const close = xml.indexOf(sign, end + 1);
      if (close < 0) break;
      end = close;
    }
    end += 1;
  }
  throw new UnreadableDocument(DAMAGED);
}

function startTag(tag: string, outer: Scope | null): { readonly element: XmlElement; readonly entry: OpenElement } {
  const raw = /^[^\s/>]+/.exec(tag)?.[0];
  if (raw === undefined) throw new UnreadableDocument(DAMAGED);
  const written = tag.length === raw.length ? [] : attributesOf(tag, raw.length);
  const scope = withDeclared(outer, written);
  const attributes = new Map<string, string>();
  for (const [key, value] of written) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) attributes.set(canonical(key, scope, false), value);
  }
  const name = canonical(raw, scope, true);
  return { element: { name, raw, attributes }, entry: { raw, name, scope } };
}

function attributesOf(tag: string, from: number): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  let at = from;
  for (;;) {
    while (/\s/.test(tag[at] ?? '')) at += 1;
    if (at >= tag.length) return found;
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (!match?.[1]) throw new UnreadableDocument(DAMAGED);
    found.push([match[1], decodeEntities(match[2] ?? match[3] ?? '')]);
    at = ATTRIBUTE.lastIndex;
  }
}

function withDeclared(outer: Scope | null, written: readonly (readonly [string, string])[]): Scope | null {
  const declared = written.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const names = declared.map(([key, value]) => [key === 'xmlns' ? '' : key.slice(6), NAMES[value] ?? '?'] as const);
  return { declared: new Map(names), outer };
}

function namespaceOf(prefix: string, scope: Scope | null): string | undefined {
  for (let at = scope; at !== null; at = at.outer) {
    const known = at.declared.get(prefix);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Attributes without a prefix are in no namespace, elements without one in the default. */
function canonical(raw: string, scope: Scope | null, element: boolean): string {
  const colon = raw.indexOf(':');
  if (colon < 0 && !element) return raw;
  const known = namespaceOf(colon < 0 ? '' : raw.slice(0, colon), scope);
  const prefix = known ?? (colon < 0 ? null : raw.slice(0, colon) === 'xml' ? 'xml' : '?');
  return prefix === null ? raw : `${prefix}:${raw.slice(colon + 1)}`;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

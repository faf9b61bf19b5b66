import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import mammoth from 'mammoth';
import { UnreadableDocument } from './unreadable';

/** What of mammoth's model of a document is used here. */
export interface MammothNode {
  readonly type: string;
  readonly children?: readonly MammothNode[];
  /** Of a text. */
  readonly value?: string;
  /** Of a bookmark. */
  readonly name?: string;
  /** Of a run. */
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Of a run: "superscript" for raised print. */
  readonly verticalAlignment?: string;
  /** Of a run, points. */
  readonly fontSize?: number | null;
  /** Of a table's row. */
  readonly isHeader?: boolean;
  /** Of a table's cell. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Of a tick box. */
  readonly checked?: boolean;
}

/**
 * Lets mammoth read the text part of a DOCX (tracked changes, fields, symbols, spans of cells), and stops it before it makes HTML. It
 * is given a package made anew of that one part; whatever the part refers to leads nowhere. Throws an `UnreadableDocument`
 * for what mammoth can't read.
 */
export async function mammothModel(documentXml: string, references: ReadonlySet<string>): Promise<MammothNode> {
  const bytes = await packaged(documentXml, references);
  let model: MammothNode | null = null;
  // In the browser mammoth takes an ArrayBuffer, in Node a buffer: both names, one value.
  const input = { arrayBuffer: bytes, buffer: bytes };
  const transformDocument = (document: MammothNode): MammothNode => {
    model = document;
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(input, {
      transformDocument,
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: false,
    });
  } catch {
    throw new UnreadableDocument('is damaged: its text can’t be read');
  }
  if (!model) throw new UnreadableDocument('is damaged: its text can’t be read');
  return model;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

async function packaged(documentXml: string, references: ReadonlySet<string>): Promise<ArrayBuffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 });
  const add = (name: string, xml: string) => writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(xml)));
  await add('word/document.xml', documentXml.replace(/^<\?xml[^?]*\?>/, ''));
  // Without a styles part mammoth stumbles over a table that names its style.
  await add('word/styles.xml', `<w:styles xmlns:w="${WORD}"/>`);
  const known = [...references].map((id) => `<Relationship Id="${escaped(id)}" Type="none" Target="none"/>`);
  await add(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${RELATIONSHIPS}">${known.join('')}</Relationships>`,
  );
  const bytes = await writer.close();
  return bytes.slice().buffer;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

// DOCX and ODT files made by hand, part by part, for readers that have to take whatever comes.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A zip of these parts, packed unless `level` is 0. */
export async function zipOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly level?: number; readonly password?: string } = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes), name === 'mimetype' ? { level: 0 } : {});
  }
  return await writer.close();
}

export interface DocxOptions {
  readonly styles?: string;
  readonly numbering?: string;
  /** Content type of the main part. */
  readonly type?: string;
  /** Further relationships of the main part, as XML. */
  readonly links?: string;
  /** Parts beside those every DOCX has. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a DOCX whose body is this WordprocessingML. */
export function docxParts(body: string, options: DocxOptions = {}): Record<string, string | Uint8Array> {
  const { styles, numbering, type = MAIN_TYPE, links = '', parts = {} } = options;
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE_LINKS}">${link('a', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}" xmlns:r="${LINKS}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE_LINKS}">${link('b', 'styles', 'styles.xml')}${link('c', 'numbering', 'numbering.xml')}${links}</Relationships>`,
    ...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles xmlns:w="${WORD}">${styles}</w:styles>` }),
    ...(numbering === undefined
      ? {}
      : { 'word/numbering.xml': `<w:numbering xmlns:w="${WORD}">${numbering}</w:numbering>` }),
    ...parts,
  };
}

export function docx(body: string, options: DocxOptions = {}): Promise<Uint8Array> {
  return zipOf(docxParts(body, options));
}

/** A paragraph of plain words, of a style or with other properties if named. */
export function wordParagraph(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="${OPEN_DOCUMENT}:${name}:1.0"`)
  .concat(`xmlns:draw="${OPEN_DOCUMENT}:drawing:1.0"`, `xmlns:fo="${OPEN_DOCUMENT}:xsl-fo-compatible:1.0"`)
  .join(' ');

/** The parts of an ODT with these automatic styles and this text. */
export function odtParts(
  text: string,
  styles = '',
  further: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${OPEN_DOCUMENT}:manifest:1.0"/>`,
    ...further,
  };
}

export function odt(text: string, styles = '', further: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  return zipOf(odtParts(text, styles, further));
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An old office file, as far as its kind shows: the signature, and a stream of this name. */
export function oldOfficeFile(stream: string): Uint8Array {
  const name = new Uint8Array(Buffer.from(stream, 'utf16le'));
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(1016),
    ...name,
    ...new Uint8Array(600),
  ]);
}

/** Tells what a file is by its bytes, never by its name, and says what to do about those that can't be read. */
import { decodeText } from '../decode-text';
import type { SourceKind } from '../source-document';
import { UnreadableDocument } from './unreadable';
import { decodeXml, readXml } from './xml-reader';
import { openPackage, type ZipPackage } from './zip-package';

/** So many of a file's first bytes are enough to tell its kind, but for office files. */
export const HEAD_BYTES = 1 << 16;
/** A larger DOCX or ODT is refused. Bytes; pictures make up most of a large one. */
export const MAX_OFFICE_BYTES = 256 * 1024 ** 2;
/** Readers of PDF accept a header that starts within the first kilobyte (ISO 32000-1, annex H, implementation note 13). */
const PDF_WINDOW = 1024;

/** `office` needs all bytes: `officeKind` tells what it is. */
export type Signature = Exclude<SourceKind, 'docx' | 'odt'> | 'office';

const PICTURE = 'is a picture; ask for the document itself, or have its text recognised and saved as a PDF';
const ARCHIVE = 'is an archive; unpack it and take the document in it';

/** Files that are known by their first bytes, written as Latin-1. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, 'is in the old Rich Text Format (.rtf); open it in a word processor and save it as .docx'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif))/s, PICTURE],
  // oxlint-disable-next-line no-control-regex -- the first bytes of a format are no text
  [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd)/, ARCHIVE],
  [/^.{257}ustar/s, ARCHIVE],
  [/^bplist00/, 'is a web archive of Safari; open it there and save it as a PDF'],
  [/^%!PS/, 'is PostScript; make a PDF of it first'],
  // oxlint-disable-next-line no-control-regex -- the first bytes of a format are no text
  [/^(?:.{4}ftyp|ID3|OggS|RIFF|\x1aE\xdf\xa3)/s, 'is sound or film; a written document is needed'],
  // oxlint-disable-next-line no-control-regex -- the first bytes of a format are no text
  [/^PK\x05\x06/, 'is an empty zip'],
];

/** The kind of a file by its first bytes, `HEAD_BYTES` of them or all. Throws an `UnreadableDocument` for what can't be read. */
export function signatureOf(head: Uint8Array): Signature {
  // Each byte as the character of its number; decoders of Latin-1 differ between browsers and Node.
  const latin = String.fromCharCode(...head.subarray(0, PDF_WINDOW));
  if (latin.includes('%PDF-')) return 'pdf';
  if (latin.startsWith('PK\x03\x04') || latin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'office';
  const known = KNOWN.find(([pattern]) => pattern.test(latin));
  if (known) throw new UnreadableDocument(known[1]);
  const text = decodeText(head);
  // A character may be cut at the end, which makes bytes of UTF-8 look like another encoding, but not like none.
  if (text === null) throw new UnreadableDocument(NOTHING_KNOWN);
  return textSignature(text.replace(/^\ufeff/, '').trimStart());
}

/** What is said of a file that is nothing known. */
export const NOTHING_KNOWN =
  'is neither a PDF nor a plain text file, nor DOCX, ODT or HTML; save it as one of these first';

const HTML_START = /^(?:<\?xml[^>]*\?>\s*)?<(?:!doctype html|html|head|body)\b/i;
const HTML_END_TAGS = /<\/(?:p|div|li|h[1-6]|td|ul|ol|table|section|article)>/gi;
const MAIL_HEADER = /^[A-Za-z][A-Za-z-]{1,40}: ?[^\n]*\n/;

function textSignature(text: string): 'html' | 'text' {
  if (HTML_START.test(withoutComments(text))) return 'html';
  if (/^<svg\b/i.test(text) || /^<\?xml[^>]*\?>\s*(?:<![^>]*>\s*)*<svg\b/i.test(text))
    throw new UnreadableDocument(PICTURE);
  if (text.startsWith('<?xml')) {
    if (/<office:document\b/.test(text)) throw new UnreadableDocument('is a flat OpenDocument file; save it as .odt');
    if (/<(?:w:wordDocument|pkg:package)\b/.test(text)) {
      throw new UnreadableDocument('is a Word document saved as XML; save it as .docx');
    }
  }
  if (MAIL_HEADER.test(text) && /^mime-version:/im.test(text.slice(0, 8000))) {
    const archive = /multipart\/related/i.test(text.slice(0, 8000)) && /^(?:snapshot-|content-location:)/im.test(text);
    throw new UnreadableDocument(
      archive
        ? 'is a web archive (MHTML); open it in a browser and save it as “Webpage, HTML only” or as a PDF'
        : 'is an e-mail; save the document attached to it, or paste its text',
    );
  }
  return text.startsWith('<') && (text.match(HTML_END_TAGS)?.length ?? 0) >= 3 ? 'html' : 'text';
}

/** Text without the comments that it begins with, as browsers put them before a saved page. */
function withoutComments(text: string): string {
  let at = 0;
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    at = end + 3;
    while (/\s/.test(text[at] ?? '')) at += 1;
  }
  return text.slice(at);
}

/** The kind of an office file by all of its bytes. Rejects with an `UnreadableDocument` for all but DOCX and ODT. */
export async function officeKind(bytes: Uint8Array): Promise<'docx' | 'odt'> {
  if (bytes[0] === 0xd0) throw new UnreadableDocument(oldOfficeProblem(bytes));
  const zip = await openPackage(bytes);
  if (zip.names.has('[Content_Types].xml')) return await openXmlKind(zip);
  const mime = zip.names.has('mimetype') ? decodeXml((await zip.read('mimetype')) ?? new Uint8Array()).trim() : '';
  if (/^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?$/.test(mime)) return 'odt';
  throw new UnreadableDocument(zipProblem(zip.names, mime));
}

function zipProblem(names: ReadonlySet<string>, mime: string): string {
  if (mime === 'application/epub+zip') return 'is an electronic book (EPUB); ask for it as a PDF or a Word document';
  if (mime.includes('opendocument.spreadsheet')) return SPREADSHEET;
  if (mime.includes('opendocument.presentation')) return SLIDES;
  if (mime.includes('opendocument')) return 'is an OpenDocument file of another kind than text; save it as a PDF';
  const pages = [...names].some((name) => /^Index\/.*\.iwa$|^Index\.zip$/.test(name));
  return pages ? 'is a file of Apple’s Pages, Numbers or Keynote; export it as a Word document or a PDF' : ARCHIVE;
}

const SPREADSHEET =
  'is a spreadsheet; save the sheet as a PDF, or bring its figures in by “Import figures of measures…”';
const SLIDES = 'is a set of slides; save them as a PDF';
const OFFICE_TYPES: readonly (readonly [RegExp, string])[] = [
  [
    /macroEnabledTemplate|ms-word\.[a-z.]*macroEnabled/i,
    'holds macros (.docm); open it in a word processor and save it as .docx',
  ],
  [/spreadsheetml|ms-excel/i, SPREADSHEET],
  [/presentationml|ms-powerpoint/i, SLIDES],
];

/** The content type of the main part tells a document from a sheet (ECMA-376 part 2). */
async function openXmlKind(zip: ZipPackage): Promise<'docx'> {
  const xml = decodeXml((await zip.read('[Content_Types].xml')) ?? new Uint8Array()).replace(/^\ufeff/, '');
  const types: string[] = [];
  readXml(xml, {
    open: ({ attributes }) => {
      const type = attributes.get('ContentType');
      if (type !== undefined && /main\+xml$|macroEnabled/i.test(type)) types.push(type);
    },
    close: () => undefined,
    text: () => undefined,
  });
  for (const type of types) {
    const known = OFFICE_TYPES.find(([pattern]) => pattern.test(type));
    if (known) throw new UnreadableDocument(known[1]);
  }
  if (types.some((type) => type.includes('wordprocessingml')) || zip.names.has('word/document.xml')) return 'docx';
  throw new UnreadableDocument('is an office file of another kind than text; save it as a PDF');
}

/** What the streams of an old office file are called tells which it is ([MS-CFB]); names are in UTF-16. */
function oldOfficeProblem(bytes: Uint8Array): string {
  const has = (name: string): boolean => indexOfWide(bytes, name) >= 0;
  if (has('EncryptedPackage')) return 'is encrypted: it needs a password, so save a copy without one first';
  if (has('WordDocument')) return 'is an old Word document (.doc); open it in a word processor and save it as .docx';
  if (has('Workbook') || has('Book')) return `${SPREADSHEET} (it is in the old .xls format)`;
  if (has('PowerPoint Document')) return SLIDES;
  if (has('__properties_version1.0')) return 'is an e-mail (.msg); save the document attached to it, or paste its text';
  return 'is in an old office format; open it in the program it was made with and save it as .docx or PDF';
}

function indexOfWide(bytes: Uint8Array, name: string): number {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, order) => bytes[at + order] === byte)) return at;
  }
  return -1;
}

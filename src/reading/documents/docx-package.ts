import { UnreadableDocument } from './unreadable';
import { decodeXml, readXml } from './xml-reader';
import { openPackage, type ZipPackage } from './zip-package';

/** The XML of the parts of a DOCX that hold words, or say how they are set. */
export interface DocxParts {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  /** Running headers and footers. */
  readonly margins: readonly string[];
  readonly title: string | null;
}

interface Relationship {
  /** The last word of its type: "styles", "header". */
  readonly type: string;
  readonly target: string;
}

const MOST_MARGINS = 60;

/**
 * Takes the parts that are read out of a DOCX (ECMA-376 part 2). Parts outside of the package are never followed; pictures, macros
 * and embedded objects are not looked at. Throws an `UnreadableDocument` for what is no DOCX, or a damaged one.
 */
export async function openDocx(bytes: Uint8Array): Promise<DocxParts> {
  const zip = await openPackage(bytes);
  const top = await relationships(zip, '');
  const main = [top.get('officeDocument')?.[0], 'word/document.xml'].find((name) => name && zip.names.has(name));
  const document = main === undefined ? null : await part(zip, main);
  if (main === undefined || document === null) {
    throw new UnreadableDocument('is damaged: it is named a Word document, and has no text part');
  }
  const related = await relationships(zip, main);
  const margins: string[] = [];
  for (const name of [...(related.get('header') ?? []), ...(related.get('footer') ?? [])].slice(0, MOST_MARGINS)) {
    const xml = await part(zip, name);
    if (xml !== null) margins.push(xml);
  }
  return {
    document,
    styles: await part(zip, related.get('styles')?.[0]),
    numbering: await part(zip, related.get('numbering')?.[0]),
    margins,
    title: titleOf(await part(zip, top.get('core-properties')?.[0])),
  };
}

async function part(zip: ZipPackage, name: string | undefined): Promise<string | null> {
  const bytes = name === undefined ? null : await zip.read(name);
  return bytes && decodeXml(bytes).replace(/^\ufeff/, '');
}

/** Names of the parts that a part refers to, by the kind of relationship. Only parts of the package itself. */
async function relationships(zip: ZipPackage, of: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const cut = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, cut);
  const xml = await part(zip, `${folder}_rels/${of.slice(cut)}.rels`);
  const found = new Map<string, string[]>();
  for (const { type, target } of xml === null ? [] : relationshipsIn(xml)) {
    const name = resolved(folder, target);
    if (!zip.names.has(name)) continue;
    const known = found.get(type);
    if (known) known.push(name);
    else found.set(type, [name]);
  }
  return found;
}

function relationshipsIn(xml: string): readonly Relationship[] {
  const found: Relationship[] = [];
  readXml(xml, {
    open: ({ name, attributes }) => {
      const type = attributes.get('Type');
      const target = attributes.get('Target');
      if (name !== 'rel:Relationship' || attributes.get('TargetMode') === 'External' || !type || !target) return;
      found.push({ type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** "../word/styles.xml" seen from "word/". */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function titleOf(core: string | null): string | null {
  if (core === null) return null;
  let inside = false;
  let title = '';
  readXml(core, {
    open: ({ name }) => {
      inside = name === 'dc:title';
    },
    close: () => {
      inside = false;
    },
    text: (text) => {
      if (inside) title += text;
    },
  });
  return title.trim() === '' ? null : title.replace(/\s+/g, ' ').trim();
}

import type { SourceDocument } from '../source-document';
import { OdtLines } from './odt-lines';
import { OdtStyles } from './odt-styles';
import { emptySegment, type ReadOptions } from './source-lines';
import { UnreadableDocument } from './unreadable';
import { decodeXml, readXml } from './xml-reader';
import { openPackage } from './zip-package';

/** Steps of reading that are reported: unpacked, styles, text. */
const STEPS = 3;

/**
 * An ODT as a source document: a line per paragraph, tagged by its outline level and its list. Tracked insertions are in, deletions
 * out; comments, foot- and endnotes, pictures, scripts and hidden text are left out. Rejects with an
 * `UnreadableDocument`, or with the signal's reason between two steps.
 */
export async function readOdtSource(bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceDocument> {
  const report = (done: number): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(done, STEPS);
  };
  const zip = await openPackage(bytes);
  const part = async (name: string): Promise<string | null> => {
    const found = await zip.read(name);
    return found && decodeXml(found).replace(/^\ufeff/, '');
  };
  const manifest = await part('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data')) {
    throw new UnreadableDocument('needs a password; save a copy without one first');
  }
  const content = await part('content.xml');
  if (content === null) throw new UnreadableDocument('is damaged: it is an OpenDocument file without its text');
  const common = await part('styles.xml');
  report(1);
  const styles = new OdtStyles();
  if (common !== null) styles.add(common);
  styles.add(content);
  report(2);
  const lines = new OdtLines(styles);
  for (const text of common === null ? [] : marginTexts(common)) {
    lines.lines.add([{ ...emptySegment(), text }], { kind: 'artifact' });
  }
  readXml(content, lines);
  report(3);
  return lines.lines.document('odt', titleIn(await part('meta.xml')));
}

/** The words of running headers and footers, which stand with the styles of pages. */
function marginTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let depth = 0;
  let text = '';
  readXml(xml, {
    open: ({ name }) => {
      if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) depth += 1;
      else if (name === 'text:s' || name === 'text:tab') text += ' ';
    },
    close: (name) => {
      if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) depth -= 1;
      if (name !== 'text:p' && name !== 'text:h') return;
      if (depth > 0) texts.push(text);
      text = '';
    },
    text: (words) => {
      text += words;
    },
  });
  return texts;
}

function titleIn(meta: string | null): string | null {
  if (meta === null) return null;
  let inside = false;
  let title = '';
  readXml(meta, {
    open: ({ name }) => {
      inside = name === 'dc:title';
    },
    close: () => {
      inside = false;
    },
    text: (words) => {
      if (inside) title += words;
    },
  });
  return title.trim() === '' ? null : title.replace(/\s+/g, ' ').trim();
}

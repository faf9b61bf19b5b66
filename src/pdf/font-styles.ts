import type { PDFPageProxy } from 'pdfjs-dist';

/** Weight and slope of a font, as far as its name tells. */
export interface FontStyle {
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: FontStyle = { bold: false, italic: false };

/** Reads weight and slope out of a PostScript font name such as "ABCDEF+Arial-BoldItalicMT". */
export function styleOfFontName(name: string): FontStyle {
  return {
    bold: /bold|black|heavy|semibold|demi(?!lune)|extrabold|-bd\b/i.test(name),
    italic: /italic|oblique|-it\b|kursiv/i.test(name),
  };
}

/**
 * Remembers the style of each font of one document. pdf.js sends a font's name only with the drawing operations, which
 * are costly, so they are asked for only on a page that shows a font not met before.
 */
export class FontStyles {
  readonly #known = new Map<string, FontStyle>();

  /** Learns the named fonts of a page; a page whose operations cannot be read leaves its fonts plain. */
  async learn(page: PDFPageProxy, fontNames: Iterable<string>): Promise<void> {
    const unknown = [...new Set(fontNames)].filter((name) => !this.#known.has(name));
    if (unknown.length === 0) return;
    if (unknown.some((name) => !page.commonObjs.has(name))) {
      try {
        await page.getOperatorList();
        await arrival(page, unknown);
      } catch {
        // The text is there all the same; only bold and italic stay unknown.
      }
    }
    for (const name of unknown) this.#known.set(name, styleOfLoadedFont(page, name));
  }

  styleOf(fontName: string): FontStyle {
    return this.#known.get(fontName) ?? PLAIN;
  }
}

/** Fonts arrive a few turns of the event loop after the operations; one that never does is not waited for long. */
async function arrival(page: PDFPageProxy, fontNames: readonly string[]): Promise<void> {
  for (let turn = 0; turn < 5 && fontNames.some((name) => !page.commonObjs.has(name)); turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
}

function styleOfLoadedFont(page: PDFPageProxy, fontName: string): FontStyle {
  if (!page.commonObjs.has(fontName)) return PLAIN;
  const font: unknown = page.commonObjs.get(fontName);
  if (typeof font !== 'object' || font === null) return PLAIN;
  const named = 'name' in font && typeof font.name === 'string' ? styleOfFontName(font.name) : PLAIN;
  return {
    bold: named.bold || ('bold' in font && font.bold === true) || ('black' in font && font.black === true),
    italic: named.italic || ('italic' in font && font.italic === true),
  };
}

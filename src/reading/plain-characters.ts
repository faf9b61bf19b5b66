const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/**
 * The characters a reader would type: ligatures spelt out, odd spaces made plain, control characters dropped. A soft
 * hyphen stays only where it ends the text, because there it says that the word goes on in the next line.
 */
export function plainCharacters(text: string): string {
  return (
    text
      .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
      // oxlint-disable-next-line no-control-regex -- control characters are exactly what has to go
      .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u2060\ufeff\ufffe\uffff]/g, '')
      .replace(/\u00ad(?!\s*$)/g, '')
  );
}

/** Styles of the letter, so that whoever edits it changes one and not each paragraph. */
import type { IStylesOptions } from 'docx';

export const LIST = 'outstanding';
export const DETAIL_STYLE = 'Detail';
export const SMALL_STYLE = 'Small';

const DARK = '17456F';

/** Arial 11, at hand on every system and easy to read; sizes in half points, spaces in twentieths of a point. */
export const LETTER_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { line: 276, after: 120 } },
    },
    heading1: {
      run: { font: 'Arial', size: 28, bold: true, color: DARK },
      paragraph: { spacing: { before: 240, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: 'Arial', size: 24, bold: true, color: DARK },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: DETAIL_STYLE,
      name: 'Detail',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: 567 }, spacing: { after: 60 } },
    },
    {
      id: SMALL_STYLE,
      name: 'Small',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: '4A5766' },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};

import { endsSentence, startsMidSentence } from './join-lines';

const MAX_HEADING = 110;
const MAX_HEADING_WORDS = 16;

/** True when words alone allow a text to be a heading: short, no sentence, not the middle of one. */
export function couldBeHeading(text: string): boolean {
  if (text.length < 2 || text.length > MAX_HEADING || !/\p{L}/u.test(text)) return false;
  if (startsMidSentence(text) || /^[[(]/.test(text) || /[,;]$/.test(text)) return false;
  if (endsSentence(text) && !/[:?]$/.test(text)) return false;
  return text.split(' ').length <= MAX_HEADING_WORDS;
}

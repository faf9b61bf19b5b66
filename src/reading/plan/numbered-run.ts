/** "1 Investing in police 2 A better deal 3 …" cut at the numbers; null unless 1 to `count` all occur in order. */
export function numberedRun(text: string, count: number): readonly string[] | null {
  const parts: string[] = [];
  let rest = ` ${text}`;
  for (let number = 1; number <= count; number += 1) {
    const at = rest.search(new RegExp(`\\s${number}[.):]?\\s+\\p{L}`, 'u'));
    if (at < 0 || (number === 1 && at > 0)) return null;
    if (number > 1) parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at + 1).replace(/^\d+[.):]?\s+/, '');
  }
  parts.push(rest.trim());
  return parts.every((part) => part !== '' && part.length <= 160) ? parts.map(capitalised) : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

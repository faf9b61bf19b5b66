// Two texts of an invented plan: a few changes of wording, all known, and a good deal of typography around them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ComparePlans {
  readonly draft: string;
  readonly published: string;
  readonly folder: string;
  readonly remove: () => void;
}

const DRAFT = `Lakeland Police and Crime Plan 2032-36

Draft: Version 0.7

Priority 1: Quiet lanes

Shared outcome: Fewer people are killed or hurt on the lanes of Lakeland.

What success will look like:

- Every village that asks for a speed check gets one within a month.
- Lorries keep to the main roads at night.
- Riders and walkers say that the lanes feel "safe enough".
- A named constable answers letters about parking in each parish.

Priority 2: Help for victims

Shared outcome: Victims are heard from the first call to the end of a case.

What success will look like:

- Every victim has a named officer to speak to.
- Waiting times for counselling are halved.
- Victims say that they were told what was happening - and when.
`;

/** Reworded: 1. Added: 1. Removed: 1. Moved: 1. Typography: capitals, quotes, a dash, a hyphen at the end of a line. */
const PUBLISHED = DRAFT.replace('Draft: Version 0.7\n\n', '')
  .replace('gets one within', 'receives one within')
  .replace('- Lorries keep to the main roads at night.\n', '')
  .replace('- A named constable answers letters about parking in each parish.\n', '')
  .replace(
    'named officer to speak to.\n',
    'named officer to speak to.\n- Courts have a waiting room of their own for families.\n- A named constable answers letters about parking in each parish.\n',
  )
  .replace('Quiet lanes', 'Quiet Lanes')
  .replace('"safe enough"', '“safe enough”')
  .replace('happening - and', 'happening – and')
  .replace('Waiting times for counselling', 'Waiting times for coun-\nselling');

/** Writes them into a temporary folder. */
export function makeComparePlans(): ComparePlans {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-compare-'));
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  return {
    draft: write('Draft plan.txt', DRAFT),
    published: write('Published plan.txt', PUBLISHED),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

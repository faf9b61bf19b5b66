// Three invented plans of one place that follow each other, and a plan for its fire service, as plain text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LineagePlans {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly fire: string;
  readonly remove: () => void;
}

const FIRST = `Northmoor Police and Crime Plan 2016-20

Priority 1: Stop online fraud

What success will look like:

- More victims of online fraud get their money back.
- Fewer older people lose their savings to callers at the door.

Priority 2: Calmer lanes and farms

What success will look like:

- Fewer tractors are stolen from farms.
- Fewer collisions on narrow lanes.

Priority 3: Help for victims and witnesses

What success will look like:

- Every victim hears from the force within three days.
`;

const SECOND = `Northmoor Police and Crime Plan 2020-24

Priority 1: Safer homes and shops

What success will look like:

- A team of its own looks into every report of online fraud.
- Fewer burglaries of homes.

Priority 2: Calm lanes, farms and villages

What success will look like:

- Stolen tractors are found within a month.
- Speeding on narrow lanes falls.

Priority 3: Victims and witnesses first

What success will look like:

- Nine victims in ten say that they were kept informed.
`;

const THIRD = `Northmoor Police and Crime Plan 2024-28

Priority 1: Farms, lanes and villages

What success will look like:

- Every village knows its constable by name.

Priority 2: Victims and witnesses

What success will look like:

- Help is offered on the day of the first call.

Priority 3: Money well spent

What success will look like:

- The budget balances every year.
`;

const FIRE = `Northmoor Fire and Rescue Plan 2024-28

Priority 1: Homes that are safe from fire

What success will look like:

- Every home of an older person has a smoke alarm that works.

Priority 2: Engines that arrive in time

What success will look like:

- The first engine arrives within ten minutes.
`;

/** Writes them into a temporary folder. */
export function makeLineagePlans(): LineagePlans {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-lineage-'));
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  return {
    first: write('Plan 2016.txt', FIRST),
    second: write('Plan 2020.txt', SECOND),
    third: write('Plan 2024.txt', THIRD),
    fire: write('Fire plan 2024.txt', FIRE),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

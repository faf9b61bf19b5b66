import { describe, expect, it } from 'vitest';
import { unplacedNear } from '@/domain/unplaced-papers';
import { aPaper } from '../../helpers/builders';

const on = (id: string, day: string) => ({ ...aPaper(id, 1), importedAt: `${day}T12:00:00.000Z` });
const UNPLACED = [on('long before', '2025-01-02'), on('with it', '2025-02-05'), on('supplement', '2025-02-12')];

const near = (placed: ReturnType<typeof on>[], today: string) =>
  unplacedNear(UNPLACED, '2025-02-03T12:00:00.000Z', placed, today).map(({ id }) => id);

describe('papers without an item that may belong to a meeting', () => {
  it('came when the meeting did', () => {
    expect(near([], '2025-06-01')).toEqual(['with it']);
  });

  it('came with papers of the meeting', () => {
    expect(near([on('late report', '2025-02-11')], '2025-06-01')).toEqual(['with it', 'supplement']);
  });

  it('have only just come, whatever the meeting', () => {
    const [, , justCome] = UNPLACED;
    expect(unplacedNear(UNPLACED, '2023-05-01T12:00:00.000Z', [], '2025-02-13')).toEqual([justCome]);
  });
});

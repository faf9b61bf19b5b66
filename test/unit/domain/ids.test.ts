import { describe, expect, it } from 'vitest';
import { deterministicId, type MeetingId, newId, type QuestionId, questionId, uuidV7 } from '@/domain/ids';
import { evidenceLinkId, testsLinkId } from '@/domain/link';

const ZERO = new Uint8Array(10);
const ONES = new Uint8Array(10).fill(0xff);

describe('UUIDv7', () => {
  it('gives the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('sets version and variant whatever the random bytes are', () => {
    expect(uuidV7(0, ZERO)).toBe('00000000-0000-7000-8000-000000000000');
    expect(uuidV7(2 ** 48 - 1, ONES)).toBe('ffffffff-ffff-7fff-bfff-ffffffffffff');
  });

  it('sorts by time', () => {
    const times = [0, 1, 255, 256, 65_536, 2 ** 40, 1_739_440_800_000, 1_739_440_800_001];
    const ids = times.map((time, index) => uuidV7(time, index % 2 === 0 ? ONES : ZERO));
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('ids', () => {
  it('are never made twice', () => {
    const ids = Array.from({ length: 1_000 }, () => newId<QuestionId>());
    expect(new Set(ids).size).toBe(1_000);
    expect(questionId.safeParse(ids[0]).success).toBe(true);
  });

  it('made from parts are the same everywhere', () => {
    expect(deterministicId<MeetingId>('place', 'm', 'p')).toBe(deterministicId<MeetingId>('place', 'm', 'p'));
    const question = newId<QuestionId>();
    const other = newId<QuestionId>();
    expect(testsLinkId(question, deterministicId('x'))).not.toBe(testsLinkId(other, deterministicId('x')));
    expect(testsLinkId(question, deterministicId('x'))).not.toBe(evidenceLinkId(question, deterministicId('x')));
  });
});

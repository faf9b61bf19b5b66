import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Findable, findMatches, prepareSteps } from '@/domain/quick-match';

function prepare<T extends Findable>(items: readonly T[]) {
  const steps = prepareSteps(items);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const things = [
  { text: 'Visible policing' },
  { text: 'Deliver visible and effective policing', extra: 'Priority 2' },
  { text: 'Reduced reoffending', extra: 'visible only beside' },
  { text: 'Café and late-night economy' },
];

function found(typed: string, limit = 10): readonly string[] {
  return findMatches(prepare(things), typed, limit).map((thing) => thing.text);
}

describe('finding by a few letters', () => {
  it('puts what begins with them first, then what has them, then what has them beside its text', () => {
    expect(found('visible')).toEqual([
      'Visible policing',
      'Deliver visible and effective policing',
      'Reduced reoffending',
    ]);
  });

  it('takes the beginnings of words in any order, never their middles', () => {
    expect(found('pol vis')).toEqual(['Visible policing', 'Deliver visible and effective policing']);
    expect(found('isible')).toEqual([]);
  });

  it('does not mind accents, case and hyphens', () => {
    expect(found('CAFE late night')).toEqual(['Café and late-night economy']);
  });

  it('finds nothing for nothing, and keeps to the limit', () => {
    expect(found('  ')).toEqual([]);
    expect(found('visible', 1)).toEqual(['Visible policing']);
  });

  it('prepares thousands of things in many small steps', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ text: `Question ${index}` }));
    let yields = 0;
    const steps = prepareSteps(many);
    while (!steps.next().done) yields += 1;
    expect(yields).toBeGreaterThanOrEqual(100);
  });

  it('finds every thing by its own text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        (texts, at) => {
          const text = texts[at % texts.length] ?? '';
          const matches = findMatches(prepare(texts.map((one) => ({ text: one }))), text, 50);
          expect(/[\p{L}\p{N}]/u.test(text) ? matches.some((one) => one.text === text) : matches.length === 0).toBe(
            true,
          );
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { likened, likeness, rarityWeights, sameWords, similarity, stemOf, wordsOf } from '@/domain/similarity';

describe('wordsOf', () => {
  it.each([
    ['“Smart” quotes – and dashes', 'smart quotes and dashes'],
    ['• 1,100 officers by 2022.', '1100 officers by 2022'],
    ['e\u00ADvi\u00ADdence- based', 'evidence based'],
    ['the panel’s o\uFB03ce', 'the panels office'],
    ['a rise of 2.5% in café & bar crime', 'a rise of 2.5 % in cafe and bar crime'],
    ['  ', ''],
  ])('%s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });
});

describe('sameWords', () => {
  it('is blind to case, full stops, hyphens and where lines end', () => {
    expect(sameWords('Ensuring Evidence-based policing.', 'ensuring evidence-\nbased policing')).toBe(true);
    expect(sameWords('Evidence based', 'evidencebased')).toBe(true);
  });

  it('sees one other word, and one other figure', () => {
    expect(sameWords('it results in fewer thefts', 'this results in fewer thefts')).toBe(false);
    expect(sameWords('1,100 officers', '1,000 officers')).toBe(false);
  });
});

describe('stemOf', () => {
  it.each([
    ['burglaries', 'burglary'],
    ['crimes', 'crime'],
    ['reducing', 'reduce'],
    ['planned', 'plan'],
    ['victims', 'victim'],
  ])('%s and %s meet', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it.each([
    ['police', 'policy'],
    ['business', 'busy'],
    ['bus', 'bu'],
  ])('%s and %s do not', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });
});

describe('similarity', () => {
  it('is 1 for the same words and 0 for none in common', () => {
    expect(similarity('Fewer burglaries', 'FEWER BURGLARIES.')).toBe(1);
    expect(similarity('Fewer burglaries', 'Better roads')).toBe(0);
    expect(similarity('', 'Better roads')).toBe(0);
  });

  it('is high for a passage with a few other words, low for one on another subject in the same mould', () => {
    const before = 'Supporting schemes which help those who offend and reduce reoffending in rural towns';
    expect(
      similarity(before, 'Supporting schemes which work with those who offend to reduce reoffending in rural towns'),
    ).toBeGreaterThan(0.75);
    expect(
      similarity('A reduction in the number of burglaries', 'A reduction in the number of road deaths'),
    ).toBeLessThan(0.7);
  });

  it('does not count little words as much as others', () => {
    expect(similarity('the state of the roads', 'the state of the custody suites')).toBeLessThan(
      similarity('road deaths and injuries', 'deaths and injuries on roads'),
    );
  });
});

describe('rarityWeights', () => {
  it('makes words that all texts share tell less', () => {
    const texts = ['increase in victim satisfaction', 'increase in reports of fraud', 'increase in visible patrols'];
    const ready = texts.map(likened);
    const weight = rarityWeights(ready);
    expect(weight('increas')).toBeLessThan(weight('fraud'));
    const [first, second] = ready;
    if (!first || !second) throw new Error('no texts');
    expect(likeness(first, second, weight)).toBeLessThan(likeness(first, second));
  });
});

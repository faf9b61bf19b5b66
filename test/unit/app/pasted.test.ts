import { describe, expect, it } from 'vitest';
import { guessTitle, hasStructure, isLong, pastedFile } from '@/app/paste/pasted';

const work = { signal: new AbortController().signal, onProgress: () => undefined };

describe('what is pasted', () => {
  it('becomes a text file of the very same words', async () => {
    const file = pastedFile({ text: 'Safer roads\n\n• fewer deaths <2030', html: null }, 'Our plan');
    expect(file.name).toBe('Our plan.txt');
    expect(await (await file.receive(work)).text()).toBe('Safer roads\n\n• fewer deaths <2030');
  });

  it('with structure becomes a web page whose title is text', async () => {
    const file = pastedFile({ text: 'x', html: '<h2>Roads</h2>' }, 'Plan </title><script>1</script> & more');
    const blob = await file.receive(work);
    const html = await blob.text();
    expect(file.size).toBe(blob.size);
    expect(html).toContain('<title>Plan &lt;/title&gt;&lt;script&gt;1&lt;/script&gt; &amp; more</title>');
    expect(html).toContain('<main>\n<h2>Roads</h2>\n</main>');
  });

  it.each([
    ['Plan 2030/31: roads', 'Plan 2030 31 roads.txt'],
    ['..\\..\\secret', '.. .. secret.txt'],
    ['a\u202Efdp.exe', 'a fdp.exe.txt'],
    ['???', 'Pasted text.txt'],
    ['x'.repeat(500), `${'x'.repeat(120)}.txt`],
  ])('the title %j names the file %j', (title, name) => {
    expect(pastedFile({ text: 'words', html: null }, title).name).toBe(name);
  });

  it.each([
    ['\n\n  Police  and Crime Plan\nForeword', 'Police and Crime Plan'],
    ['1.\n—\nRoads', 'Roads'],
    [`${'word '.repeat(60)}\nnext`, ''],
    ['', ''],
  ])('%j suggests the title %j', (text, title) => expect(guessTitle(text)).toBe(title));

  it.each([
    ['<p>One</p><p>Two</p>', false],
    ['<ul><li>One</li></ul>', true],
    ['<h3>One</h3>', true],
    ['<table><tbody><tr><td>1</td></tr></tbody></table>', true],
    ['the words &lt;h1&gt; only', false],
  ])('%s has structure: %s', (html, expected) => expect(hasStructure(html)).toBe(expected));

  it('a sentence is not offered for import, a page is', () => {
    expect(isLong({ text: 'Call the office about item 4.', html: null })).toBe(false);
    expect(isLong({ text: 'words '.repeat(100), html: null })).toBe(true);
  });
});

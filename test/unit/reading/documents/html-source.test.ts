import { describe, expect, test } from 'vitest';
import { readDocument } from '@/reading/blocks/read-document';
import { readHtmlSource } from '@/reading/documents/html-source';
import { shapeOf } from './shape';

const shape = (html: string): readonly string[] => shapeOf(readHtmlSource(html));
const LONG = 'The Commissioner will see to it that lamps are lit wherever people walk home at night. '.repeat(6).trim();

describe('what is around the text goes', () => {
  test('menus, headers, footers, notices, forms and hidden parts of a saved page', () => {
    const page = `<!doctype html><html><head><title>Priority 1 | Exampleshire</title><style>p{color:red}</style></head><body>
      <a href="#main">Skip to content</a>
      <div class="cookie-banner"><p>We use cookies. <button>Accept all</button></p></div>
      <header class="site-header"><nav><ul><li><a href="/a">Home</a></li></ul></nav></header>
      <div>Text size: <a href="/s">A</a> <a href="/m">A</a> <a href="/l">A</a></div>
      <ol class="breadcrumb"><li><a href="/">Home</a></li><li>Plan</li></ol>
      <div id="wrap"><main id="main"><h1>Safer streets</h1><p>${LONG}</p>
        <div class="share-links"><a href="https://x.example">Share this page</a></div>
        <p hidden>Not shown.</p><p style="display: none">Nor this.</p><span class="sr-only">opens in a new window</span>
        <form><label>Was this page useful?</label><input></form>
        <section id="comments" class="comments"><h2>Comments</h2><p>Nice plan!</p></section>
      </main><aside><h2>Related news</h2><p>Something else.</p></aside></div>
      <div role="contentinfo"><p>Copyright</p></div><footer><p>Contact us</p></footer>
      <script>document.write('<p>written</p>')</script></body></html>`;
    expect(shape(page)).toEqual(['heading 1 Safer streets', `paragraph ${LONG}`]);
    expect(readHtmlSource(page).declaredTitle).toBe('Priority 1 | Exampleshire');
  });

  test('a page without a main part keeps all but its lists of links', () => {
    const links = ['Home', 'News', 'About us', 'Contact']
      .map((name) => `<li><a href="/${name}">${name}</a></li>`)
      .join('');
    expect(
      shape(`<body><ul>${links}</ul><h1>Plan</h1><div><p>${LONG}</p></div><div><p>And so on.</p></div></body>`),
    ).toEqual(['heading 1 Plan', `paragraph ${LONG}`, 'paragraph And so on.']);
  });

  test('the head of a site goes with its menu, that of an article stays with its title', () => {
    const page = `<body><header><a href="/">Exampleshire Commissioner</a><nav><a href="/n">News</a></nav></header>
      <article><header><h2>Safer streets</h2><p>Published in May</p></header><p>${LONG}</p></article></body>`;
    expect(shape(page)).toEqual(['heading 2 Safer streets', 'paragraph Published in May', `paragraph ${LONG}`]);
  });

  test('the title above the main part stays, and a form round the whole page takes nothing away', () => {
    const page = `<body><form id="aspnetForm"><h1>Plan</h1><div id="content"><p>${LONG}</p><h2>More</h2></div></form></body>`;
    expect(shape(page)).toEqual(['heading 1 Plan', `paragraph ${LONG}`, 'heading 2 More']);
  });

  test('a contents list within the page is no menu', () => {
    const list = ['Safer streets', 'Better help', 'Calm roads']
      .map((name) => `<li><a href="#${name}">${name}</a></li>`)
      .join('');
    expect(shape(`<main><ul>${list}</ul><p>${LONG}</p></main>`)).toHaveLength(4);
  });

  test('what a button unfolds is text, though it is hidden now', () => {
    const page = `<main><p>${LONG}</p><h2><button aria-controls="p1">Priority 1</button></h2><div id="p1" hidden><p>Safer streets.</p></div>
      <div role="button" aria-expanded="false">Priority 3</div><div><p>Calm roads.</p></div>
      <details><summary>Priority 2</summary><p>Better help.</p></details></main>`;
    expect(shape(page).slice(1)).toEqual([
      'heading 2 Priority 1',
      'paragraph Safer streets.',
      'heading 3 Priority 3',
      'paragraph Calm roads.',
      'heading 3 Priority 2',
      'paragraph Better help.',
    ]);
  });
});

describe('what the text is', () => {
  test('lists: depth, numbers, letters, several paragraphs in an item, cards with headings', () => {
    const page = `<ul><li>one<ul><li>deeper</li></ul></li><li><p>two</p><p>goes on</p></li></ul>
      <ol start="3"><li>three<li value="7">seven</ol><ol type="a"><li>letter</ol>
      <ul class="cards"><li><h3>Safer streets</h3><p>Words on a card.</p></li></ul>`;
    expect(shape(page)).toEqual([
      'item 1 • one',
      'item 2 • deeper',
      'item 1 • two goes on',
      'item 1 3 three',
      'item 1 7 seven',
      'item 1 a letter',
      'heading 3 Safer streets',
      'paragraph Words on a card.',
    ]);
  });

  test('line breaks: joined inside a sentence, apart after a label, before a mark and where they come in twos', () => {
    const page = `<p>A sentence that<br>goes on.</p><p><strong>Shared outcome</strong><br>People walk home.</p>
      <p>I will:<br>• answer letters<br>• meet victims</p><p>One paragraph<br><br>Another one</p><h2>A title<br>in two lines</h2>`;
    expect(shape(page)).toEqual([
      'paragraph A sentence that goes on.',
      'heading 1 Shared outcome',
      'paragraph People walk home.',
      'paragraph I will:',
      'item 1 • answer letters',
      'item 1 • meet victims',
      'paragraph One paragraph',
      'paragraph Another one',
      'heading 2 A title in two lines',
    ]);
  });

  test('tables, definition lists, preformatted lines, notes and odd characters', () => {
    const page = `<table><caption>Figures</caption><thead><tr><th>Measure<th>2031</thead><tr><th>Calls<td>10</table>
      <table role="presentation"><tr><td><p>For</p><td><p>looks</p></table>
      <dl><dt>Outcome<dd>Fewer thefts.</dl><pre>first line\nsecond line\n\nnew one</pre>
      <p>Co&shy;operation&nbsp;of ﬁre and police<sup><a href="#n1">1</a></sup> on the 1<sup>st</sup>, 2 km<sup>2</sup>, thefts<sup>3</sup></p>`;
    expect(shape(page)).toEqual([
      'paragraph Figures',
      'table 1 [Measure|2031][Calls|10]',
      'paragraph For',
      'paragraph looks',
      'heading 1 Outcome',
      'paragraph Fewer thefts.',
      'paragraph first line second line',
      'paragraph new one',
      'paragraph Cooperation of fire and police on the 1st, 2 km2, thefts',
    ]);
  });
});

describe('what Word makes', () => {
  const mark = (text: string) =>
    `<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>`;
  const listed = (level: number, printed: string, text: string, name = 'MsoListParagraphCxSpMiddle') =>
    `<p class=${name} style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${mark(printed)}<span lang=EN-GB>${text}<o:p></o:p></span></p>`;

  test('lists of a saved or copied page: bullets of symbol fonts, numbers, letters, words, numbered headings and paragraphs', () => {
    const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoTitle>Plan</p><!--StartFragment-->
      <h1 style='mso-list:l1 level1 lfo2'>${mark('2.')}Safer streets</h1>
      <h2 style='mso-list:l1 level2 lfo2'>${mark('Priority 1:')}Calm homes</h2>
      ${listed(1, '·', 'light lamps')}${listed(2, 'o', 'on paths')}${listed(3, '§', 'and in parks')}
      ${listed(1, '1.', 'first')}${listed(2, 'a)', 'letter')}${listed(1, '2.3', 'A paragraph of a report.', 'MsoNormal')}
      <p class=MsoNormal>Not in a list.</p><p class=MsoNormal style='mso-list:none'>Nor this.</p><!--EndFragment--></body></html>`;
    expect(shape(page)).toEqual([
      'heading 1 Plan',
      'heading 1 2 Safer streets',
      'heading 2 Priority 1: Calm homes',
      'item 1 • light lamps',
      'item 2 • on paths',
      'item 3 • and in parks',
      'item 1 1 first',
      'item 2 a letter',
      'paragraph 2.3 A paragraph of a report.',
      'paragraph Not in a list.',
      'paragraph Nor this.',
    ]);
  });

  test('a page saved filtered has marks in its text and depths in its indents', () => {
    const item = (indent: string, printed: string, text: string) =>
      `<p class=MsoListParagraph style='margin-left:${indent};text-indent:-18.0pt'><span style='font-family:Symbol'>${printed}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>${text}</p>`;
    const page = `<p class=MsoNormal>I will:</p>${item('36.0pt', '·', 'light lamps')}${item('1.0in', 'o', 'on paths')}${item('1.27cm', '2.', 'close gates')}<p class=MsoListParagraph>An indented paragraph.</p>`;
    expect(shape(page)).toEqual([
      'paragraph I will:',
      'item 1 • light lamps',
      'item 2 • on paths',
      'item 1 2 close gates',
      'paragraph An indented paragraph.',
    ]);
  });

  test('notes, comments and running lines are left out, a table stays', () => {
    const page = `<div class=WordSection1><p class=MsoNormal>Fewer thefts<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a> this year<span class=MsoCommentReference>[AB1]</span>.</p>
      <table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Measure</b></p></td><td><p class=MsoNormal>Now</p></td></tr><tr><td><p class=MsoNormal>Thefts</p></td><td>${listed(1, '·', '12')}</td></tr></table></div>
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>By the count of May.</p></div></div>
      <div style='mso-element:footer'><p class=MsoFooter>Page 2</p></div>`;
    expect(shape(page)).toEqual(['paragraph Fewer thefts this year.', 'table 0 [Measure|Now][Thefts|12]']);
  });
});

test.each([
  ['a byte order mark', Buffer.from('\ufeff<p>“Café”</p>')],
  ['UTF-16', Buffer.from('\ufeff<p>“Café”</p>', 'utf16le')],
  ['a declared encoding', Buffer.from('<meta charset="windows-1252"><p>\u0093Café\u0094</p>', 'latin1')],
  ['no declaration, not UTF-8', Buffer.from('<p>\u0093Café\u0094</p>', 'latin1')],
  [
    'a wrong declaration',
    Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>“Café”</p>'),
  ],
  ['an unknown encoding', Buffer.from('<meta charset="nonsense"><p>“Café”</p>')],
  ['another encoding', Buffer.from('<meta charset="iso-8859-2"><p>"Café"</p>', 'latin1')],
])('%s', (_, bytes) => {
  expect(readDocument(readHtmlSource(new Uint8Array(bytes))).text).toMatch(/^[“"]Café[”"]$/);
});

test('nothing but text comes out of a page made to do harm', () => {
  const page = `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">
    <link rel="stylesheet" href="https://evil.example/x.css"><style>@import url(https://evil.example/y.css)</style>
    <svg onload="alert(1)"><text>drawn</text><script>alert(2)</script></svg><math><mtext><img src=x onerror=alert(3)></mtext></math>
    <iframe srcdoc="<p>framed</p>"></iframe><object data="https://evil.example/o"><p>object</p></object><embed src="//evil.example">
    <img src="https://evil.example/i.png" alt="picture" onerror="alert(4)"><p onclick="alert(5)">Words <a href="javascript:alert(6)">linked</a></p>
    <template><p>template</p></template><noscript><p>noscript</p></noscript><textarea><script>alert(7)</script></textarea><!-- <p>comment</p> -->`;
  expect(readDocument(readHtmlSource(page)).text).toBe('Words linked');
  expect(JSON.stringify(readHtmlSource(page))).not.toMatch(/evil|alert|script|svg|href|onclick/i);
});

test('a page that is nested without end is refused, a large one is read', () => {
  const marks = Array.from({ length: 2000 }, (_, index) => `<b class=${index}>`).join('');
  expect(() => readHtmlSource(`<body>${marks}${'<p>x</p>'.repeat(2000)}`)).toThrow(/nested too deeply|far larger/);
  expect(() => readHtmlSource(`<body>${'<div><p>'.repeat(100_000)}`)).toThrow('nested too deeply');
  expect(() => readHtmlSource(`<body>${'<div>'.repeat(5_000)}x`)).toThrow('nested too deeply');
  expect(shape(`<body>${'<p>Words of the plan.</p>'.repeat(5_000)}`)).toHaveLength(5_000);
});

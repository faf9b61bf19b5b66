// Whole web pages as people save them: what comes out is their text and nothing of what stands around it.
import { expect, test } from 'vitest';
import { readDocument } from '@/reading/blocks/read-document';
import { readHtmlSource } from '@/reading/documents/html-source';
import { blogPage, councilPage, publicationPage, type SavedPage } from '../../../helpers/saved-pages';
import { shapeOf } from './shape';

const PAGES: readonly (readonly [string, SavedPage, readonly string[]])[] = [
  [
    'a council’s site',
    councilPage(),
    [
      'heading 1 Community safety plan',
      'paragraph The partnership has set three priorities for the years to come.',
      'heading 2 Safer streets',
      'paragraph We will light the paths that people take when they walk home, and see to it that parks are open and watched.',
      'item 1 • New lamps on forty paths',
      'item 1 • Wardens in every park',
      'heading 2 Calm homes',
      'paragraph Those who are hurt at home will be heard at once, and those who hurt them will be stopped.',
      'paragraph Read about where to get help.',
      'heading 2 Roads that are safe to cross',
      'paragraph Fewer people will be killed or hurt on our roads each year.',
      'paragraph How we will know',
      'table 1 [Measure|Now][People hurt on roads|310]',
    ],
  ],
  [
    'a blog',
    blogPage(),
    [
      'heading 1 Our new plan',
      'paragraph Today the plan for the next four years is laid before the panel.',
      'paragraph The launch of the plan at the town hall',
      'heading 2 The priorities are:',
      'item 1 1 Fewer thefts from shops',
      'item 1 2 Help for victims within a day',
      'item 1 3 Officers whom people know',
      'paragraph I will say each spring, in public, how far we have come with each of them and what it has cost.',
      'paragraph Download the plan',
    ],
  ],
  [
    'a government publication',
    publicationPage(),
    [
      'paragraph Policy paper',
      'heading 1 Strategy for safer places',
      'heading 2 Foreword',
      'paragraph This strategy says what the department will do, and by when.',
      'heading 2 Priority 1: People',
      'paragraph People will be safe wherever they live.',
      'heading 3 What we will do',
      'item 1 • pay for 500 more wardens by 2033',
      'item 1 • publish a yearly report',
      'heading 2 Priority 2: Places',
      'paragraph Places that draw crime will be changed.',
      'heading 3 How we chose the places',
      'paragraph By the figures of the last five years.',
    ],
  ],
];

test.each(PAGES)('%s', (_, { html, around }, wanted) => {
  const source = readHtmlSource(html);
  expect(shapeOf(source)).toEqual(wanted);
  const { text } = readDocument(source);
  expect(around.filter((words) => text.includes(words))).toEqual([]);
  expect(around.filter((words) => !html.includes(words))).toEqual([]);
});

test.each(PAGES)('%s, without the elements that name its parts', (_, { html, around }) => {
  const plain = html.replace(/<(\/?)(?:main|article|nav|aside|header|footer)\b/g, '<$1div').replace(/ role="\w+"/g, '');
  const { text } = readDocument(readHtmlSource(plain));
  expect(around.filter((words) => text.includes(words))).toEqual([]);
});

/** What can be done with a change: opened in its source, asked about. */
import { useCallback } from 'react';
import { partOfBlock } from '../../domain/compare/changed-part';
import type { Comparable } from '../../domain/compare/comparable';
import type { ComparedEntry } from '../../domain/compare/comparison';
import type { ChangeEntry } from '../../domain/compare/shown-changes';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { ComparableText } from '../../hooks/use-compared-texts';
import { askAboutChange } from '../../services/ask-about-change';
import { goTo } from '../../state/navigation-store';
import type { MenuEntry } from '../../ui/menu-entries';
import type { TextSide } from './comparison-row';
import { questionAbout } from './comparison-words';

export interface ChangeActions {
  /** Opens one of the texts at the passage. */
  readonly open: (entry: ComparedEntry, side: TextSide) => void;
  readonly ask: (change: ChangeEntry) => Promise<void>;
  readonly menuOf: (change: ChangeEntry) => readonly MenuEntry[];
}

export interface ComparedPair {
  /** As they are kept here. */
  readonly before: ComparableText;
  readonly after: ComparableText;
  /** As they were compared; null before they are. */
  readonly pair: { readonly before: Comparable; readonly after: Comparable } | null;
}

/** A passage may be a whole page; so much of it is enough to find it. */
const LONGEST_QUOTE = 400;

export function useChangeActions(texts: ComparedPair): ChangeActions {
  const { context } = useServices();
  const run = useAction();
  const beforePaper = texts.before.paperId;
  const afterPaper = texts.after.paperId;
  // The same function from one drawing to the next, so that rows that are the same are not drawn again.
  const open: ChangeActions['open'] = useCallback(
    (entry, side) => {
      const place = side === 'before' ? entry.beforePlace : entry.afterPlace;
      if (!place) return;
      const quote = (entry[side] ?? '').slice(0, LONGEST_QUOTE);
      goTo({
        place: 'reader',
        paper: side === 'before' ? beforePaper : afterPaper,
        page: place.page ?? 1,
        ...(quote !== '' && { quote }),
      });
    },
    [beforePaper, afterPaper],
  );
  const ask: ChangeActions['ask'] = async (change) => {
    const places = (['after', 'before'] as const).map((side) => {
      const block = (side === 'before' ? change.beforePlace : change.afterPlace)?.block;
      const read = texts.pair?.[side];
      const stableKey = read && block !== undefined ? partOfBlock(read, block) : null;
      return { text: texts[side].text, stableKey };
    });
    const names = namesOf(texts);
    const question = await run(() => askAboutChange(context, { wording: questionAbout(change, names), places }));
    if (question) goTo({ place: 'questions', question: question.id });
  };
  return {
    open,
    ask,
    menuOf: (change) => [
      {
        id: 'after',
        label: 'Open the later text here',
        icon: 'reader',
        isDisabled: change.afterPlace === null,
        ...(change.afterPlace && { shortcut: 'Enter' }),
        onAction: () => open(change, 'after'),
      },
      {
        id: 'before',
        label: 'Open the earlier text here',
        icon: 'reader',
        isDisabled: change.beforePlace === null,
        ...(!change.afterPlace && { shortcut: 'Enter' }),
        onAction: () => open(change, 'before'),
      },
      { kind: 'separator' },
      { id: 'ask', label: 'Ask about this', icon: 'question', shortcut: 'Q', onAction: () => void ask(change) },
    ],
  };
}

/** Texts of one name are told apart by their order. */
function namesOf({ before, after, pair }: ComparedPair) {
  const names = { before: pair?.before.name ?? before.title, after: pair?.after.name ?? after.title };
  if (names.before === names.after) return { before: 'The earlier text', after: 'the later text' };
  return { before: `“${names.before}”`, after: `“${names.after}”` };
}

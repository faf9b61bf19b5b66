/** What happened to one record: who did what, when, and what changed. For any record that has an inspector. */
import { useState } from 'react';
import type { HistoryEntry } from '../../domain/record-history';
import { type RecordTable, useRecordHistory } from '../../hooks/use-record-history';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import { fieldWords, momentWords } from './field-words';
import s from './record-history.module.css';

const FIRST = 5;

export interface RecordHistoryProps {
  readonly table: RecordTable;
  readonly id: string;
}

/** A folding section, folded at first: newest first, five at a time. */
export function RecordHistory({ table, id }: RecordHistoryProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <InspectorSection title="History" isOpen={isOpen} onToggle={setIsOpen}>
      {isOpen && <Entries key={id} table={table} id={id} />}
    </InspectorSection>
  );
}

function Entries({ table, id }: RecordHistoryProps) {
  const entries = useRecordHistory(table, id);
  const [shown, setShown] = useState(FIRST);
  if (entries === undefined) return null;
  if (entries.length === 0) return <p className={s['none']}>Nothing was recorded about this yet.</p>;
  return (
    <>
      <ol className={s['list']}>
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {entries.length > shown && (
        <LinkButton onPress={() => setShown(entries.length)}>Show all {entries.length}</LinkButton>
      )}
    </>
  );
}

const HOW_WORDS = { done: '', undone: 'Undone: ', redone: 'Done again: ' } as const;

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const changes = entry.fields.map(fieldWords).filter((words) => words !== null);
  return (
    <li className={s['entry']}>
      <span className={s['what']}>
        {HOW_WORDS[entry.how]}
        {entry.label}
      </span>
      {changes.map((words) => (
        <span key={words} className={s['change']}>
          {words}
        </span>
      ))}
      <span className={s['when']}>
        {entry.by}, <time dateTime={entry.at}>{momentWords(entry.at)}</time>
      </span>
    </li>
  );
}

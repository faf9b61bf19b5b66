/** What goes into the briefing of a meeting. */
import { useState } from 'react';
import type { Meeting } from '../../domain/meeting';
import { useBriefing } from '../../hooks/use-briefing';
import { type BriefingChoice, type BriefingCounts, USUAL_CHOICE } from '../../output/briefing-model';
import { Banner } from '../../ui/banner';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { formatDate } from '../../ui/format/dates';
import { countOf } from '../../ui/format/plural';
import { Skeleton } from '../../ui/skeleton';
import s from './briefing-dialog.module.css';

type Section = Exclude<keyof BriefingChoice, 'withExempt' | 'withNotes'>;

const SECTIONS: readonly { readonly id: Section; readonly label: string }[] = [
  { id: 'withPapers', label: 'Papers of each item, with their pages' },
  { id: 'withPlan', label: 'What the plan promised' },
  { id: 'withEvidence', label: 'Evidence, in the words of the papers' },
  { id: 'withEarlier', label: 'What was asked before, and what came back' },
  { id: 'withAppendix', label: 'Appendix: answers and promises outstanding' },
];

export function BriefingDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const [choice, setChoice] = useState<BriefingChoice>(USUAL_CHOICE);
  const [isSaving, setSaving] = useState(false);
  const { counts, problem, save } = useBriefing(meeting, choice);
  const set = (part: Partial<BriefingChoice>) => setChoice({ ...choice, ...part });
  const submit = async (): Promise<void> => {
    setSaving(true);
    const isSaved = await save();
    setSaving(false);
    if (isSaved) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Briefing for this meeting"
      submitLabel="Save as PDF…"
      onSubmit={() => void submit()}
      isPending={isSaving}
      isSubmitDisabled={!counts}
    >
      <div className={s['form']}>
        <p>
          {meeting.body === '' ? 'Meeting' : meeting.body}, {formatDate(meeting.date)}. The running order and the
          questions are always in it.
        </p>
        <div className={s['choices']} role="group" aria-label="What else goes in">
          {SECTIONS.map(({ id, label }) => (
            <Checkbox key={id} isSelected={choice[id]} onChange={(isOn) => set({ [id]: isOn })}>
              {label}
            </Checkbox>
          ))}
        </div>
        <div className={s['choices']} role="group" aria-label="Only for those who may see it">
          <Checkbox isSelected={choice.withNotes} onChange={(withNotes) => set({ withNotes })}>
            Private notes, for my own use
          </Checkbox>
          <Checkbox isSelected={choice.withExempt} onChange={(withExempt) => set({ withExempt })}>
            Exempt items: every page is then marked EXEMPT – NOT FOR PUBLICATION
          </Checkbox>
        </div>
        {choice.withExempt && (
          <Banner tone="warning">
            This briefing must not be published or left where others can read it. Only those entitled to the private
            part of the meeting may have it.
          </Banner>
        )}
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {problem === null && <Preview counts={counts} />}
      </div>
    </Dialog>
  );
}

function Preview({ counts }: { readonly counts: BriefingCounts | null | undefined }) {
  if (counts === undefined) return <Skeleton label="Counting what goes in" />;
  if (counts === null) {
    return <Banner tone="warning">This meeting is exempt. Tick “Exempt items” to print a briefing for it.</Banner>;
  }
  return (
    <div className={s['preview']} role="status" aria-label="What it will hold">
      <p>{holds(counts)}</p>
      {counts.questions === 0 && <p>No question is to be put at this meeting yet.</p>}
      {counts.leftOutItems + counts.leftOutQuestions > 0 && (
        <p>
          Left out as exempt: {countOf(counts.leftOutItems, 'item')} and {countOf(counts.leftOutQuestions, 'question')}.
        </p>
      )}
    </div>
  );
}

/** "9 items · 11 questions · 18 pieces of evidence": what there is none of is not listed. */
function holds(counts: BriefingCounts): string {
  const all = [
    { count: counts.items, words: countOf(counts.items, 'item') },
    { count: counts.questions, words: countOf(counts.questions, 'question') },
    { count: counts.evidence, words: countOf(counts.evidence, 'piece of evidence', 'pieces of evidence') },
    { count: counts.earlier, words: countOf(counts.earlier, 'earlier question') },
    { count: counts.owed, words: `${countOf(counts.owed, 'answer or promise', 'answers or promises')} outstanding` },
  ];
  const some = all.filter(({ count }) => count > 0);
  return some.length === 0 ? 'This meeting has no items yet.' : some.map(({ words }) => words).join(' · ');
}

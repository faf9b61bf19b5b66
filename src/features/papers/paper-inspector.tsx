/** A paper's details: title, kind, where it is used, and the facts of its file. */
import { PAPER_KIND_LABELS, type Paper, type PaperKind, paperKind } from '../../domain/paper';
import { localDay } from '../../domain/times';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useImportAs } from '../../hooks/use-import-as';
import { usePaperUses } from '../../hooks/use-meetings';
import { useSavedText } from '../../hooks/use-saved-text';
import { updatePaper } from '../../services/papers';
import { goTo } from '../../state/navigation-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ExemptChip } from '../../ui/chip';
import { formatDate, formatShortDate } from '../../ui/format/dates';
import { countOf } from '../../ui/format/plural';
import { InspectorSection } from '../../ui/inspector-section';
import { KeyValueList } from '../../ui/key-value';
import { LinkButton } from '../../ui/link-button';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RecordHistory } from '../../widgets/record-history/record-history';
import s from './papers.module.css';

const KINDS = paperKind.options.map((id) => ({ id, label: PAPER_KIND_LABELS[id] }));

export interface PaperInspectorProps {
  readonly paper: Paper;
  /** Its bytes are lost. */
  readonly isFileMissing: boolean;
  readonly onRemove: () => void;
}

export function PaperInspector({ paper, isFileMissing, onRemove }: PaperInspectorProps) {
  const { context } = useServices();
  const run = useAction();
  const importAs = useImportAs();
  const uses = usePaperUses(paper.id) ?? [];
  const title = useSavedText(paper.title, async (text) => {
    // A paper without a title could not be found again; the old one stays until there is a new one.
    if (text.trim() !== '') await updatePaper(context, paper.id, { title: text });
  });
  const [use, ...otherUses] = uses;
  const read = (): void =>
    goTo({ place: 'reader', paper: paper.id, ...(use && otherUses.length === 0 && { meeting: use.meeting.id }) });
  return (
    <section className={s['inspector']} aria-label="Paper details">
      {isFileMissing && (
        <Banner tone="danger">
          The file of this paper is missing. Import the same file again and it is back, with everything kept about it.
        </Banner>
      )}
      <VisuallyHidden>
        <h2>Paper details</h2>
      </VisuallyHidden>
      <div className={s['fields']}>
        {paper.compartment === 'exempt' && (
          <div>
            <ExemptChip>not for publication</ExemptChip>
          </div>
        )}
        <TextArea
          label="Title"
          minRows={1}
          {...title}
          {...(title.value.trim() === '' && { error: 'Type a title; until then the old one stays' })}
        />
        <Select<PaperKind>
          label="Kind"
          value={paper.kind}
          onChange={(kind) => void run(() => updatePaper(context, paper.id, { kind }))}
          options={KINDS}
        />
        <div className={s['actions']}>
          <Button variant="primary" icon="reader" onPress={read}>
            Read
          </Button>
          {paper.kind === 'plan' && (
            <Button icon="plan" onPress={() => void importAs.plan(paper)}>
              Open as a plan
            </Button>
          )}
          {paper.kind === 'agenda' && (
            <Button icon="meeting" onPress={() => void importAs.agenda(paper)}>
              Make its meeting
            </Button>
          )}
          <Button variant="quiet" icon="bin" onPress={onRemove}>
            Delete
          </Button>
        </div>
      </div>
      {uses.length > 0 && (
        <InspectorSection title="At meetings" count={uses.length}>
          <ul className={s['uses']}>
            {uses.map(({ meeting, item }) => (
              <li key={item.id}>
                <LinkButton
                  onPress={() => goTo({ place: 'meetings', meeting: meeting.id, item: item.id, tab: 'agenda' })}
                >
                  {formatShortDate(meeting.date)}, item {item.number}
                </LinkButton>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      <InspectorSection title="File">
        <KeyValueList
          items={[
            { label: 'File', value: paper.fileName },
            { label: 'Length', value: countOf(paper.pageCount, 'page') },
            { label: 'Imported', value: formatDate(localDay(paper.importedAt)) },
          ]}
        />
      </InspectorSection>
      <RecordHistory table="papers" id={paper.id} />
    </section>
  );
}

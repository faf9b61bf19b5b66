/** The papers that were begun and not read to their end, the last first. */
import type { ItemPaper } from '../../domain/meeting';
import type { Paper } from '../../domain/paper';
import { type Reading, readState } from '../../domain/reading';
import { localDay } from '../../domain/times';
import { useAll } from '../../hooks/use-live';
import { useReadings } from '../../hooks/use-readings';
import { useToday } from '../../hooks/use-terms';
import { goTo } from '../../state/navigation-store';
import { ExemptChip } from '../../ui/chip';
import { formatDaysLeft } from '../../ui/format/dates';
import { formatNumber } from '../../ui/format/numbers';
import { LinkButton } from '../../ui/link-button';
import s from './home.module.css';
import { HomeBlock } from './home-block';

const SHOWN = 4;

export function ContinueReading() {
  const today = useToday();
  const readings = useReadings();
  const papers = useAll('papers');
  const places = useAll('itemPapers');
  if (!readings || !papers || !places) return null;
  const begun = papers
    .flatMap((paper) => {
      const reading = readings.get(paper.id);
      return reading && readState(reading, paper.pageCount) === 'begun' ? [{ paper, reading }] : [];
    })
    .sort((a, b) => b.reading.readAt.localeCompare(a.reading.readAt))
    .slice(0, SHOWN);
  if (begun.length === 0) return null;
  return (
    <HomeBlock title="Continue reading">
      <ul className={s['rows']}>
        {begun.map(({ paper, reading }) => (
          <li key={paper.id} className={s['row']}>
            <span className={s['words']}>
              {paper.compartment === 'exempt' && <ExemptChip />}
              <LinkButton onPress={() => read(paper, places)}>{paper.title}</LinkButton>
              <span className={s['faint']}>
                {placeWords(reading, paper.pageCount)} · read {formatDaysLeft(localDay(reading.readAt), today)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </HomeBlock>
  );
}

/** In its meeting, where it has one: there its pages have the pack's numbers, by which they are called. */
function read(paper: Paper, places: readonly ItemPaper[]): void {
  const [meeting, another] = new Set(places.filter(({ paperId }) => paperId === paper.id).map((one) => one.meetingId));
  const isOnly = meeting !== undefined && another === undefined;
  goTo({ place: 'reader', paper: paper.id, ...(isOnly && { meeting }) });
}

function placeWords({ page }: Reading, pages: number): string {
  return `At page ${formatNumber(page)} of ${formatNumber(pages)}`;
}

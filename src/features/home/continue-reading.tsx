/** The papers that were begun and not read to their end, the last first. */
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
  if (!readings || !papers) return null;
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
              <LinkButton onPress={() => goTo({ place: 'reader', paper: paper.id })}>{paper.title}</LinkButton>
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

function placeWords({ page }: Reading, pages: number): string {
  return `At page ${formatNumber(page)} of ${formatNumber(pages)}`;
}

/** The rows that are left out, with the reason. */
import { Banner } from '@/ui/banner';
import { countOf } from '@/ui/format/plural';
import s from './figures.module.css';

/** Of more than this only the number is told. */
const SHOWN = 20;

export function ImportProblems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  const rest = problems.length - SHOWN;
  return (
    <Banner tone="warning">
      {countOf(problems.length, 'cell')} left out
      <ul className={s['problems']} aria-label="Left out">
        {problems.slice(0, SHOWN).map((problem, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list is made anew with every choice
          <li key={index}>{problem}</li>
        ))}
      </ul>
      {rest > 0 && <span>And {rest} more.</span>}
    </Banner>
  );
}

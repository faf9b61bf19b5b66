/** Plans that were read and not accepted yet. */
import { localDay } from '../../domain/times';
import { useAll } from '../../hooks/use-live';
import { useToday } from '../../hooks/use-terms';
import { goTo } from '../../state/navigation-store';
import { formatDaysLeft } from '../../ui/format/dates';
import { LinkButton } from '../../ui/link-button';
import s from './home.module.css';
import { HomeBlock } from './home-block';

export function Reviews() {
  const today = useToday();
  const versions = (useAll('planVersions') ?? []).filter((version) => version.reviewState === 'inReview');
  const plans = useAll('plans') ?? [];
  const papers = useAll('papers') ?? [];
  if (versions.length === 0) return null;
  return (
    <HomeBlock title="Plans to check">
      <ul className={s['rows']}>
        {versions.map((version) => (
          <li key={version.id} className={s['row']}>
            <span className={s['words']}>
              <LinkButton onPress={() => goTo({ place: 'plans', version: version.id })}>
                {plans.find((plan) => plan.id === version.planId)?.title ?? 'Plan'}
              </LinkButton>
              <span className={s['faint']}>
                {[
                  version.label || papers.find((paper) => paper.id === version.paperId)?.fileName,
                  `read ${formatDaysLeft(localDay(version.createdAt), today)}`,
                ]
                  .filter((words) => words !== undefined)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </HomeBlock>
  );
}

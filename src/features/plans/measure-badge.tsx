/** The latest figure of a part, in its row of the tree. */
import type { Measure } from '../../domain/measure';
import { figureWords, type MeasureProgress } from '../../domain/measure-progress';
import { Icon } from '../../ui/icon';
import s from './measure.module.css';
import { TREND_LABELS, trendIcon } from './measure-words';

export interface TreeMeasure {
  readonly progress: MeasureProgress;
  readonly unit: Measure['unit'];
}

export function MeasureBadge({ progress: { latest, before }, unit }: TreeMeasure) {
  const earlier = before ? `; ${figureWords(before.reading.value, unit)} in ${before.reading.period}` : '';
  return (
    <span className={s['badge']} title={`${figureWords(latest.value, unit)} in ${latest.period}${earlier}`}>
      {before && <Icon name={trendIcon(before.reading.value, latest.value)} size={0.75} />}
      {figureWords(latest.value, unit)}
      {before && ` ${TREND_LABELS[before.trend]}`}{' '}
    </span>
  );
}

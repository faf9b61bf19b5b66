/** The figures of a measure as a line: what is said by its shape is said in the sentence too. */
import type { Measure } from '../../domain/measure';
import { figureWords, type MeasureProgress, type MeasureTarget, progressSentence } from '../../domain/measure-progress';
import { useRem } from '../../ui/use-rem';
import { useSize } from '../../ui/use-size';
import s from './measure.module.css';
import { chartOf, TEXT_REM } from './measure-chart-layout';

interface MeasureChartProps {
  readonly progress: MeasureProgress;
  readonly measure: Pick<Measure, 'unit' | 'better'>;
  readonly target: MeasureTarget | null;
}

/** Rem. */
const HEIGHT = 8;

export function MeasureChart({ progress, measure, target }: MeasureChartProps) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  const rem = useRem();
  const { readings, latest } = progress;
  const px = (value: number) => Math.round(value * rem * 10) / 10;
  const words = (value: number) => figureWords(value, measure.unit);
  // A unit of several letters would take the room of the line.
  const tickWords = (value: number) => figureWords(value, measure.unit.length > 1 ? '' : measure.unit);
  const chart =
    width > 0 ? chartOf({ readings, target: target?.value ?? null, tickWords, width, height: HEIGHT }) : null;
  return (
    <div ref={ref} className={s['chart']}>
      {chart && (
        <svg
          width={px(width)}
          height={px(HEIGHT)}
          role="img"
          aria-label={progressSentence(progress, measure, target)}
          fontSize={px(TEXT_REM)}
        >
          {chart.ticks.map(({ y, value }) => (
            <g key={value}>
              <line className={s['rule']} x1={px(chart.left)} x2={px(chart.right)} y1={px(y)} y2={px(y)} />
              <text className={s['axis']} x={px(chart.left - 0.4)} y={px(y + 0.25)} textAnchor="end">
                {tickWords(value)}
              </text>
            </g>
          ))}
          {chart.target !== null && target && (
            <g>
              <line
                className={s['target']}
                x1={px(chart.left)}
                x2={px(chart.right)}
                y1={px(chart.target)}
                y2={px(chart.target)}
              />
              <text className={s['axis']} x={px(chart.left + 0.2)} y={px(chart.target - 0.3)}>
                Target {words(target.value)}
              </text>
            </g>
          )}
          <polyline className={s['line']} points={chart.points.map(({ x, y }) => `${px(x)},${px(y)}`).join(' ')} />
          {chart.dots.map(({ x, y }) => (
            <circle key={x} className={s['dot']} cx={px(x)} cy={px(y)} r={px(0.16)} />
          ))}
          <circle className={s['last']} cx={px(chart.last.x)} cy={px(chart.last.y)} r={px(0.28)} />
          <text
            className={s['latest']}
            x={px(chart.last.x)}
            y={px(chart.last.isHigh ? chart.last.y + 1.2 : chart.last.y - 0.6)}
            textAnchor="end"
          >
            {words(latest.value)}
          </text>
          <text className={s['axis']} x={px(chart.left)} y={px(HEIGHT - 0.3)}>
            {readings.length > 1 ? readings[0]?.period : ''}
          </text>
          <text className={s['axis']} x={px(chart.right)} y={px(HEIGHT - 0.3)} textAnchor="end">
            {latest.period}
          </text>
        </svg>
      )}
    </div>
  );
}

// Surfaces, words and marks.

import { PriorityChip } from '@/ui/chip';
import { HighlightKey } from '@/ui/highlight-key';
import s from './gallery.module.css';
import { Row, Section } from './gallery-section';

const SURFACES = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'pressed', 'selection', 'selection-quiet'] as const;
const PRIORITIES = [
  'Cutting crime',
  'Victims first',
  'Safer roads',
  'Violence against women',
  'Rural areas',
  'Neighbourhoods',
  'Drugs',
  'Trust',
];

/** Grounds with the text on them, priorities and highlights. */
export function ColoursSection() {
  return (
    <Section title="Colours">
      <div className={s['swatches']}>
        {SURFACES.map((name) => (
          <div key={name} className={s['swatch']} style={{ background: `var(--${name})` }}>
            {name}
            <br />
            <span className={s['muted']}>muted text</span>
          </div>
        ))}
      </div>
      <Row>
        {PRIORITIES.map((label, index) => (
          <PriorityChip key={label} number={index + 1} label={label} />
        ))}
      </Row>
      <Row>
        {PRIORITIES.map((label, index) => (
          <PriorityChip key={label} number={index + 1} label={label} isNumberOnly />
        ))}
        <HighlightKey meaning="evidence" />
        <HighlightKey meaning="question" />
        <HighlightKey meaning="doubt" />
        <HighlightKey meaning="promise" />
      </Row>
    </Section>
  );
}

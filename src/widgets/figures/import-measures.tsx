/** The names of measures in a table, each with the part of the plan that it was taken for. */
import { useState } from 'react';
import { Button } from '@/ui/button';
import { ComboBox, type ComboOption } from '@/ui/combo-box';
import s from './figures.module.css';

/** More are one press away: each is a field of its own. */
const FIRST = 25;

interface ImportMeasuresProps {
  readonly names: readonly string[];
  readonly measures: {
    readonly optionOf: (name: string) => string | null;
    readonly choose: (name: string, option: string | null) => void;
  };
  readonly options: readonly ComboOption[];
}

export function ImportMeasures({ names, measures, options }: ImportMeasuresProps) {
  const [shown, setShown] = useState(FIRST);
  if (names.length === 0) return null;
  return (
    <fieldset className={s['names']}>
      <legend>What the figures are of</legend>
      <ul>
        {names.slice(0, shown).map((name) => (
          <li key={name} className={s['name']}>
            <span className={s['called']}>{name}</span>
            <ComboBox
              label={`Part of the plan for “${name}”`}
              isLabelHidden
              options={options}
              value={measures.optionOf(name)}
              onChange={(option) => measures.choose(name, option)}
              placeholder="Left out: choose a part"
            />
          </li>
        ))}
      </ul>
      {names.length > shown && (
        <Button size="sm" onPress={() => setShown(shown + 100)}>
          Show more of {names.length}
        </Button>
      )}
    </fieldset>
  );
}

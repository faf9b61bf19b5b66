// Ticks, buttons, switches.

import { useState } from 'react';
import { Checkbox } from '@/ui/checkbox';
import { RadioGroup } from '@/ui/radio-group';
import { Switch } from '@/ui/switch';
import { Row, Section } from './gallery-section';

/** Checkbox, radio buttons, switch. */
export function ChoicesSection() {
  const [isOn, setOn] = useState(true);
  const [mode, setMode] = useState<'public' | 'exempt'>('public');
  return (
    <Section title="Choices">
      <Row>
        <Checkbox isSelected={isOn} onChange={setOn}>
          Include answers
        </Checkbox>
        <Checkbox isSelected={false} onChange={setOn}>
          Include notes
        </Checkbox>
        <Checkbox isSelected={false} isIndeterminate onChange={setOn}>
          Some of them
        </Checkbox>
        <Checkbox isSelected isDisabled onChange={setOn}>
          Always
        </Checkbox>
      </Row>
      <Row>
        <RadioGroup
          label="Part of the agenda"
          value={mode}
          onChange={setMode}
          options={[
            { id: 'public', label: 'Part 1', description: 'Open to the public' },
            { id: 'exempt', label: 'Part 2', description: 'Exempt, behind closed doors' },
          ]}
        />
        <Switch isSelected={isOn} onChange={setOn} description="Letters act without Ctrl, where the focus is.">
          Single-letter keys
        </Switch>
        <Switch isSelected={!isOn} onChange={() => setOn(!isOn)}>
          The other way round
        </Switch>
      </Row>
    </Section>
  );
}

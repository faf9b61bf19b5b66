// Buttons of every weight and state.

import { useState } from 'react';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { Kbd } from '@/ui/kbd';
import { LinkButton } from '@/ui/link-button';
import { Segmented } from '@/ui/segmented';
import { ToggleButton } from '@/ui/toggle-button';
import { Toolbar, ToolbarGap, ToolbarRule } from '@/ui/toolbar';
import { Row, Section } from './gallery-section';

const nothing = () => {};

/** Buttons, toggles, keys, a toolbar. */
export function ButtonsSection() {
  const [isOn, setOn] = useState(true);
  const [view, setView] = useState<'table' | 'board'>('table');
  return (
    <Section title="Buttons">
      <Row>
        <Button variant="primary" icon="add" shortcut="Mod+N" onPress={nothing}>
          New question
        </Button>
        <Button onPress={nothing}>Secondary</Button>
        <Button variant="quiet" onPress={nothing}>
          Quiet
        </Button>
        <Button variant="danger" icon="bin" onPress={nothing}>
          Delete for good
        </Button>
        <Button isPending>Saving</Button>
        <Button isDisabled>Not now</Button>
        <Button size="sm">Small</Button>
        <Button size="lg" variant="primary">
          Large
        </Button>
      </Row>
      <Row>
        <IconButton label="Search" icon="search" shortcut="Mod+K" />
        <IconButton label="Show outline" icon="outline" isSelected={isOn} onPress={() => setOn(!isOn)} />
        <IconButton label="Print" icon="print" variant="secondary" />
        <IconButton label="Undo" icon="undo" isDisabled />
        <ToggleButton isSelected={isOn} onChange={setOn} icon="filter">
          Only mine
        </ToggleButton>
        <Segmented
          label="View"
          value={view}
          onChange={setView}
          options={[
            { id: 'table', label: 'Table', icon: 'table' },
            { id: 'board', label: 'Board', icon: 'board' },
          ]}
        />
        <LinkButton onPress={nothing}>p. 27 of pack</LinkButton>
        <Kbd keys="Mod+Shift+K" />
        <Kbd keys="N" />
      </Row>
      <Toolbar label="Reader">
        <IconButton label="Back" icon="back" />
        <IconButton label="Forward" icon="forward" />
        <ToolbarRule />
        <IconButton label="Zoom out" icon="zoom-out" />
        <IconButton label="Zoom in" icon="zoom-in" />
        <ToolbarGap />
        <IconButton label="Highlight" icon="highlight" />
        <IconButton label="Note" icon="note" />
      </Toolbar>
    </Section>
  );
}

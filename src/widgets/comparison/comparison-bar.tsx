/** How the comparison is looked at, the way through its changes, and what can be done with them. */

import { useServices } from '../../hooks/services-context';
import { useCanRun } from '../../hooks/use-command';
import type { ComparisonFormat } from '../../hooks/use-comparison-export';
import { Button } from '../../ui/button';
import { formatNumber } from '../../ui/format/numbers';
import { countOf } from '../../ui/format/plural';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from '../../ui/menu';
import { Segmented } from '../../ui/segmented';
import { ToggleButton } from '../../ui/toggle-button';
import { Toolbar, ToolbarGap } from '../../ui/toolbar';
import s from './comparison.module.css';
import { setLook, useComparisonLook } from './comparison-store';

export interface ComparisonBarProps {
  /** How many changes are shown, and which one is chosen, counted from 1; 0 for none. */
  readonly total: number;
  readonly number: number;
  /** Whether there is room for two columns. */
  readonly isWide: boolean;
}

const LAYOUTS = [
  { id: 'sideBySide', label: 'Side by side' },
  { id: 'inline', label: 'In one' },
] as const;

const FORMATS: readonly { readonly id: ComparisonFormat; readonly label: string }[] = [
  { id: 'docx', label: 'Save as DOCX…' },
  { id: 'pdf', label: 'Save as PDF…' },
];

export function ComparisonBar({ total, number, isWide }: ComparisonBarProps) {
  const { handlers } = useServices();
  const { isInline, isWhole, typography } = useComparisonLook();
  const canAsk = useCanRun('compare.ask');
  const where = number === 0 ? countOf(total, 'change') : `${formatNumber(number)} of ${countOf(total, 'change')}`;
  return (
    <div className={s['bar']}>
      <Toolbar label="Comparison">
        <IconButton
          icon="chevron-up"
          label="Change before"
          shortcut="P"
          onPress={() => handlers.run('compare.previous')}
        />
        <IconButton icon="chevron-down" label="Next change" shortcut="N" onPress={() => handlers.run('compare.next')} />
        <span className={s['where']}>{where}</span>
        {isWide && (
          <Segmented
            label="Layout"
            size="sm"
            value={isInline ? 'inline' : 'sideBySide'}
            options={LAYOUTS}
            onChange={(id) => setLook({ isInline: id === 'inline' })}
          />
        )}
        <ToggleButton size="sm" isSelected={isWhole} onChange={(isOn) => setLook({ isWhole: isOn })}>
          Whole text
        </ToggleButton>
        <ToggleButton size="sm" isSelected={typography} onChange={(isOn) => setLook({ typography: isOn })}>
          Typography
        </ToggleButton>
        <ToolbarGap />
        <Button size="sm" icon="question" shortcut="Q" isDisabled={!canAsk} onPress={() => handlers.run('compare.ask')}>
          Ask about this
        </Button>
        <MenuButton
          label="Export"
          placement="bottom end"
          entries={FORMATS.map(({ id, label }) => ({
            id,
            label,
            icon: 'paper',
            onAction: () => handlers.run(id === 'docx' ? 'compare.saveDocx' : 'compare.savePdf'),
          }))}
        >
          <Button size="sm" icon="export">
            Export
          </Button>
        </MenuButton>
      </Toolbar>
    </div>
  );
}

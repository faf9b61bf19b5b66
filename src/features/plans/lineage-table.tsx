/** Themes against plans: a row for each theme, a column for each plan of the line. */
import { type KeyboardEvent, useMemo } from 'react';
import { stepAtHand, type Theme, type ThemeStep } from '../../domain/lineage/followed-themes';
import { planYears } from '../../domain/lineage/plan-line';
import type { Lineage } from '../../hooks/use-lineage';
import type { MenuEntry } from '../../ui/menu-entries';
import { Table, type TableColumn } from '../../ui/table';
import s from './lineage.module.css';
import { LineageCell } from './lineage-cell';
import { themeWords } from './lineage-words';
import type { LineageActions } from './use-lineage-actions';

export const LINEAGE_KEYS = {
  confirm: 'Enter',
  reject: 'Delete',
  choose: 'Mod+L',
  none: 'Alt+Delete',
  ask: 'Alt+Enter',
} as const;

export interface LineageTableProps {
  readonly lineage: Lineage;
  readonly themes: readonly Theme[];
  readonly selected: Theme | null;
  readonly actions: LineageActions;
  readonly onSelect: (theme: Theme | null) => void;
  readonly onChoose: (step: ThemeStep) => void;
}

export function LineageTable(props: LineageTableProps) {
  const { lineage, themes, selected, actions, onSelect } = props;
  const columns = useMemo(() => columnsOf(lineage), [lineage]);
  const selection = useMemo(() => new Set(selected === null ? [] : [selected.id]), [selected]);
  const plans = lineage.line.plans;
  const withTheme = (run: (theme: Theme) => void) => (id: string | undefined) => {
    const theme = themes.find((one) => one.id === id);
    if (theme) run(theme);
  };
  const onRowKey = (event: KeyboardEvent, id: string): boolean => {
    const theme = themes.find((one) => one.id === id);
    const step = theme && stepAtHand(theme);
    return step ? pressOnStep(event, step, props) : false;
  };
  return (
    <Table
      label="Themes followed over time"
      rows={themes}
      columns={columns}
      getText={(theme) => themeWords(theme, plans)}
      selected={selection}
      onSelect={(ids) => onSelect(themes.find((one) => ids.has(one.id)) ?? null)}
      reveal={selected?.id ?? null}
      rowHeight={5}
      onOpen={withTheme(({ part }) => actions.openPart(part))}
      onRowKey={onRowKey}
      getMenu={(ids) => {
        const theme = themes.find((one) => one.id === ids[0]);
        return theme ? themeMenu(theme, props) : [];
      }}
    />
  );
}

function columnsOf(lineage: Lineage): readonly TableColumn<Theme>[] {
  return lineage.line.plans.map((plan, column) => ({
    id: plan.id,
    label: planYears(plan),
    minWidth: 11,
    isWrapped: true,
    render: (theme) => {
      const cell = theme.cells[column];
      if (!cell || column < theme.start) return column === 0 ? <NewLater theme={theme} lineage={lineage} /> : null;
      return <LineageCell cell={cell} column={column} lineage={lineage} />;
    },
  }));
}

function NewLater({ theme, lineage }: { readonly theme: Theme; readonly lineage: Lineage }) {
  const plan = lineage.line.plans[theme.start];
  return <span className={s['later']}>{plan && `New in ${planYears(plan)}`}</span>;
}

/** Keys on a row speak of its first step that is open, else of its last one. */
function pressOnStep(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  step: ThemeStep,
  { actions, onChoose }: LineageTableProps,
): boolean {
  const hasMod = event.ctrlKey || event.metaKey;
  const isDelete = event.key === 'Delete' || event.key === 'Backspace';
  if (event.shiftKey) return false;
  if (hasMod && !event.altKey && event.key.toLowerCase() === 'l') onChoose(step);
  else if (hasMod) return false;
  else if (event.altKey && event.key === 'Enter') actions.ask(step);
  else if (event.altKey && isDelete) actions.recordNone(step);
  else if (event.altKey) return false;
  else if (event.key === 'Enter' && !step.isDecided) actions.confirm(step);
  else if (isDelete && step.isDecided) actions.reopen(step);
  else if (isDelete && step.entry) actions.reject(step);
  else return false;
  return true;
}

function themeMenu(theme: Theme, props: LineageTableProps): readonly MenuEntry[] {
  const { actions } = props;
  const step = stepAtHand(theme);
  return [
    ...(step ? [...stepMenu(step, props), { kind: 'separator' } as const] : []),
    {
      id: 'questions',
      label: 'Show its questions',
      icon: 'question',
      onAction: () => actions.openQuestions(theme.part),
    },
    { id: 'part', label: 'Show in its plan', icon: 'plan-part', onAction: () => actions.openPart(theme.part) },
  ];
}

/** What can be done about one step; the same stands on the buttons beside the table. */
function stepMenu(step: ThemeStep, { actions, onChoose }: LineageTableProps): readonly MenuEntry[] {
  const { entry, isDecided } = step;
  const open: readonly MenuEntry[] = entry
    ? [
        {
          id: 'confirm',
          label: 'It follows: confirm',
          icon: 'check',
          shortcut: LINEAGE_KEYS.confirm,
          onAction: () => actions.confirm(step),
        },
        {
          id: 'reject',
          label: 'It doesn’t follow',
          icon: 'close',
          shortcut: LINEAGE_KEYS.reject,
          onAction: () => actions.reject(step),
        },
      ]
    : [];
  const decided: readonly MenuEntry[] = [
    {
      id: 'reopen',
      label: 'Take back the decision',
      icon: 'undo',
      shortcut: LINEAGE_KEYS.reject,
      onAction: () => actions.reopen(step),
    },
  ];
  const none: MenuEntry = {
    id: 'none',
    label: 'Nothing follows',
    icon: 'state-not',
    shortcut: entry ? LINEAGE_KEYS.none : LINEAGE_KEYS.confirm,
    isDisabled: isDecided && entry === null,
    onAction: () => actions.recordNone(step),
  };
  return [
    ...(isDecided ? decided : open),
    {
      id: 'choose',
      label: 'Choose what follows…',
      icon: 'search',
      shortcut: LINEAGE_KEYS.choose,
      onAction: () => onChoose(step),
    },
    none,
    {
      id: 'ask',
      label: 'Draft a question about it',
      icon: 'question',
      shortcut: LINEAGE_KEYS.ask,
      onAction: () => actions.ask(step),
    },
  ];
}

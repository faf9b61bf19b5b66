/** What a table of figures would bring in, as its sheet, columns and measures are chosen. */
import { useLayoutEffect, useMemo, useState } from 'react';
import { matchMeasures } from '@/domain/figure-match';
import {
  COLUMN_USES,
  type ColumnUse,
  type FigureTable,
  figureTable,
  guessColumns,
  headingsKey,
  readingSteps,
  type TableReading,
  type TableReadings,
} from '@/domain/figure-table';
import { useServices } from '@/hooks/services-context';
import { runSliced } from '@/hooks/sliced-work';
import type { ImportedReading } from '@/services/measures';
import type { ImportRequest } from '@/state/figure-requests-store';
import { usePreferences } from '@/state/preferences-store';
import { type MeasureParts, measurePartOf } from './use-measure-parts';

/** The columns of so many tables are remembered. */
const KEPT = 30;

export function useFigureImport(request: ImportRequest, parts: MeasureParts) {
  const [sheet, setSheet] = useState(0);
  const rows = request.sheets[sheet]?.rows;
  const table = useMemo(() => figureTable(rows ?? []), [rows]);
  const columns = useColumns(table);
  const { uses } = columns;
  const read = useReadings(table, uses);
  const { readings, problems } = read ?? NONE;
  const names = useMemo(() => [...new Set(readings.flatMap(({ measure }) => measure ?? []))], [readings]);
  const [only, setOnly] = useState(() => parts.optionOf(request.part));
  const measures = useMeasures(names, parts);
  const { optionOf } = measures;
  const imported = useMemo(() => {
    const optionFor = ({ measure }: TableReading) => (measure === null ? only : optionOf(measure));
    return readings.flatMap((reading): ImportedReading[] => {
      const part = parts.byOption.get(optionFor(reading) ?? '');
      return part ? [{ part: measurePartOf(part), ...importedFields(reading, request.fileName) }] : [];
    });
  }, [readings, only, optionOf, parts, request.fileName]);
  return {
    sheet,
    setSheet,
    table,
    ...columns,
    /** Null while a long table is being read. */
    found: read && readings.length,
    problems,
    names,
    measures,
    only,
    setOnly,
    imported,
  };
}

const NONE: TableReadings = { readings: [], problems: [] };

/** Null while they are read; a short table is read before it is drawn. */
function useReadings(table: FigureTable, uses: readonly ColumnUse[]): TableReadings | null {
  const [read, setRead] = useState<{ table: FigureTable; uses: readonly ColumnUse[]; result: TableReadings }>();
  useLayoutEffect(
    () => runSliced(readingSteps(table, uses), (result) => setRead({ table, uses, result })),
    [table, uses],
  );
  return read?.table === table && read.uses === uses ? read.result : null;
}

/** Where a figure came from is its note, unless the table has one. */
function importedFields({ row, period, periodEnd, value, unit, note }: TableReading, fileName: string) {
  const origin = `${fileName}, row ${row}`;
  return { unit, fields: { period, periodEnd, value, paperId: null, page: null, note: note === '' ? origin : note } };
}

/** As they were chosen for the same headings, else as they look. */
function useColumns(table: FigureTable) {
  const { savePreferences } = useServices();
  const key = useMemo(() => headingsKey(table.header), [table]);
  const first = useMemo(() => remembered(key, table) ?? guessColumns(table), [key, table]);
  const [changed, setChanged] = useState<{ readonly key: string; readonly uses: readonly ColumnUse[] } | null>(null);
  const uses = changed?.key === key ? changed.uses : first;
  return {
    uses,
    setUse: (column: number, use: ColumnUse) => setChanged({ key, uses: withUse(uses, column, use) }),
    remember: () => {
      const { [key]: _before, ...others } = usePreferences.getState().figureColumns;
      const kept = Object.entries(others).slice(1 - KEPT);
      void savePreferences({ figureColumns: Object.fromEntries([...kept, [key, uses]]) }).catch(() => undefined);
    },
  };
}

function remembered(key: string, { header }: FigureTable): readonly ColumnUse[] | null {
  const kept = usePreferences.getState().figureColumns[key];
  const uses = kept?.flatMap((use) => COLUMN_USES.find((one) => one === use) ?? []);
  return uses?.length === header.length ? uses : null;
}

/** Every use but two is for one column at a time. */
function withUse(uses: readonly ColumnUse[], column: number, use: ColumnUse): readonly ColumnUse[] {
  const isOne = use !== 'ignore' && use !== 'figures';
  return uses.map((before, at) => (at === column ? use : isOne && before === use ? 'ignore' : before));
}

/** The part that each name means: as it was chosen, else as it reads. */
function useMeasures(names: readonly string[], parts: MeasureParts) {
  const proposed = useMemo(() => matchMeasures(names, parts.list), [names, parts]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string | null>>(new Map());
  return useMemo(
    () => ({
      /** Null: it is left out. */
      optionOf: (name: string) => {
        const own = chosen.get(name);
        return own === undefined ? (proposed.get(name)?.element.id ?? null) : own;
      },
      choose: (name: string, option: string | null) => setChosen(new Map([...chosen, [name, option]])),
    }),
    [proposed, chosen],
  );
}

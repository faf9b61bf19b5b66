/** What is asked for about figures, for the dialogs that stand above every place. */
import { create } from 'zustand';
import type { TableSheet } from '../domain/figure-table';
import type { PaperId } from '../domain/ids';
import type { Measure, MeasureReading } from '../domain/measure';

/** A part of a plan in all its texts. */
export type MeasurePart = Pick<Measure, 'planId' | 'stableKey'>;

export interface RecordRequest {
  readonly kind: 'record';
  /** Null: it is chosen. */
  readonly part: MeasurePart | null;
  readonly paperId: PaperId | null;
  readonly page: number | null;
  /** The words it is read from; empty for none. */
  readonly quote: string;
}

export interface ChangeRequest {
  readonly kind: 'change';
  readonly reading: MeasureReading;
  readonly unit: string;
}

export interface ImportRequest {
  readonly kind: 'import';
  readonly fileName: string;
  readonly sheets: readonly TableSheet[];
  /** The measure it was asked for from; null when from none. */
  readonly part: MeasurePart | null;
}

export type FigureRequest = RecordRequest | ChangeRequest | ImportRequest;

export const useFigureRequest = create<{ readonly request: FigureRequest | null }>(() => ({ request: null }));

export function askForFigures(request: FigureRequest | null): void {
  useFigureRequest.setState({ request });
}

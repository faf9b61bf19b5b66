/** Long work under way: what, how far, and its cancel. Shown in one place, at the foot of the rail. */
import { create } from 'zustand';

export interface QueuedWork {
  readonly id: string;
  readonly label: string;
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
  readonly cancel: () => void;
}

export const useWorkQueue = create<{ readonly items: readonly QueuedWork[] }>(() => ({ items: [] }));

export function addWork(work: QueuedWork): void {
  useWorkQueue.setState((state) => ({ items: [...state.items, work] }));
}

export function updateWork(id: string, fields: Partial<QueuedWork>): void {
  useWorkQueue.setState((state) => ({
    items: state.items.map((item) => (item.id === id ? { ...item, ...fields } : item)),
  }));
}

export function removeWork(id: string): void {
  useWorkQueue.setState((state) => ({ items: state.items.filter((item) => item.id !== id) }));
}

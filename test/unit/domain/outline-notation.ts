// Plans for tests, written as an outline: two spaces a level, "priority 1: words" or "outcome: words".
import { keysBetween } from '@/domain/order';
import type { PlanElement } from '@/domain/plan';
import { anElement } from '../../helpers/builders';

/** The parts of an outline; ids are the prefix and the line, from 1. */
export function planOf(prefix: string, outline: string): PlanElement[] {
  const lines = outline.split('\n').filter((line) => line.trim() !== '');
  const least = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const orders = keysBetween(null, null, lines.length);
  const above: string[] = [];
  return lines.map((line, at) => {
    const level = (line.length - line.trimStart().length - least) / 2;
    const [, type = '', number = '', text = ''] = /^(\w+)(?: ([^:]+))?: ?(.*)$/.exec(line.trim()) ?? [];
    const id = `${prefix}${at + 1}`;
    above[level] = id;
    return anElement(id, {
      type: type as PlanElement['type'],
      number,
      text,
      parentId: (level === 0 ? null : above[level - 1]) as PlanElement['parentId'],
      order: orders[at] ?? 'a0',
    });
  });
}

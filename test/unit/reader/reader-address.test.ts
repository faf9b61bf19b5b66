import { expect, it } from 'vitest';
import type { AnnotationId, PaperId } from '@/domain/ids';
import { addressOfPlace, type Here, startOf, targetKeyOf, targetOf } from '@/features/reader/reader-address';

const here: Here = { place: 'reader', paper: 'paper' as PaperId, page: 12 };
const mark = 'mark' as AnnotationId;
const jump = { count: 3, page: 40, isQuiet: false };

it('the address that is gone back to leads to the very place, and lights nothing', () => {
  const address = addressOfPlace({ ...here, annotation: mark }, { page: 11, fraction: 0.33349 });
  expect(address).toEqual({ ...here, page: 11, fraction: 0.333, reached: 'reading' });
  expect(startOf(address, null)).toEqual({ page: 11, fraction: 0.333 });
  expect(targetOf(address, jump, false)).toEqual({ page: 11, fraction: 0.333 });
  expect(targetOf(address, jump, true)).toBeNull();
  expect(targetKeyOf(address, jump, false)).not.toBe(targetKeyOf(here, jump, false));
});

it('an old jump is not gone to again when another address comes', () => {
  expect(targetOf(here, jump, false)).toBeNull();
  expect(targetOf({ ...here, page: 40 }, jump, false)).toEqual({ page: 40 });
  expect(targetOf({ ...here, annotation: mark }, jump, false)).toEqual({ annotationId: mark, isQuiet: false });
});

/** The latest figures of a plan's parts, for their rows in the tree. */
import { useMemo } from 'react';
import { measureProgress } from '../../domain/measure-progress';
import type { FollowedMeasure } from '../../hooks/use-measures';
import type { TreeMeasure } from './measure-badge';

/** By the `stableKey` of the parts that have figures; none while they are read. */
export function useTreeMeasures(
  measures: ReadonlyMap<string, FollowedMeasure> | undefined,
): ReadonlyMap<string, TreeMeasure> {
  return useMemo(() => {
    const figures = [...(measures ?? [])].flatMap(([key, { measure, readings }]): [string, TreeMeasure][] => {
      const progress = measureProgress(readings, measure.better);
      return progress ? [[key, { progress, unit: measure.unit }]] : [];
    });
    return new Map(figures);
  }, [measures]);
}

// Memory as the system counts it: the proportional set size of a process and everything it started, in MB.
import { processTree, readIfThere } from '../e2e/process-tree';

export function pssMegabytes(pid: number): number {
  const kilobytes = processTree(pid)
    .concat(pid)
    .filter((id, index, all) => all.indexOf(id) === index)
    .map((id) => Number(/^Pss:\s+(\d+) kB/m.exec(readIfThere(`/proc/${id}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

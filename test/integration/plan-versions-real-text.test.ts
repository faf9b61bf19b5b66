// A real draft plan and the pages of two of its priorities as published, one after another.
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanVersionId } from '@/domain/ids';
import { currentParts } from '@/domain/plan-current';
import { importPlanFile } from '@/services/import-documents';
import { acceptVersion } from '@/services/plans';
import { createNodeReader, incomingFile, quietWork } from '../helpers/node-reader';
import { planChangeLines, planRows } from '../helpers/plan-rows';
import { createTestWorkspace, type TestWorkspace } from '../helpers/workspace';

let workspace: TestWorkspace;
let minute = 0;
beforeEach(async () => {
  workspace = await createTestWorkspace({ reader: createNodeReader() });
});
afterEach(() => workspace.close());

function later(): void {
  minute += 2;
  workspace.setTime(new Date(Date.UTC(2025, 1, 13, 10, minute)).toISOString());
}

const SHARED = resolve(import.meta.dirname, '../../../shared/seeds');
const SEEDS = ['001_a8cd7d1610524677.txt', '004_d14e6f15bb377d7f.txt', '002_f06727ff6eec4cf9.txt'].map((name) =>
  resolve(SHARED, name),
);
const isHere = SEEDS.every((path) => existsSync(path));

describe.skipIf(!isHere)('a real draft and its two published pages (skipped where ../shared is absent)', () => {
  test('are three texts of one plan; the pages drop nothing that they do not speak of', async () => {
    const versions: PlanVersionId[] = [];
    for (const path of SEEDS) {
      later();
      const { id } = await importPlanFile(
        workspace.context,
        incomingFile(basename(path), readFileSync(path)),
        quietWork(),
      );
      later();
      await acceptVersion(workspace.context, id);
      versions.push(id);
    }
    const { plans, versions: stored, ...rest } = await planRows(workspace);
    expect(plans).toHaveLength(1);
    expect(versions.map((id) => stored.find((one) => one.id === id)?.scope)).toEqual(['whole', 'part', 'part']);
    const current = currentParts({ plans, versions: stored, elements: rest.elements });
    expect(
      current.list.filter(({ element }) => element.type === 'priority').map(({ priority }) => priority?.number),
    ).toEqual([1, 2, 3, 4, 5]);
    expect(current.list.filter(({ element }) => element.type === 'successMeasure')).toHaveLength(51);
    // What the pages say of their own priority may have changed; of the other four they say nothing.
    const about = (number: number) =>
      new Set(
        current.list.filter(({ priority }) => priority?.number === number).map(({ element }) => element.stableKey),
      );
    for (const [page, number] of [
      [versions[1], 1],
      [versions[2], 4],
    ] as const) {
      const keys = about(number);
      const touched = rest.changes
        .filter(({ versionId }) => versionId === page)
        .flatMap(({ beforeId }) => beforeId ?? []);
      expect(touched.filter((id) => !keys.has(rest.elements.find((one) => one.id === id)!.stableKey))).toEqual([]);
    }
    expect(await planChangeLines(workspace, versions[2]!)).toEqual([
      expect.stringMatching(/^reworded: Opportunities to collaborate .* it results .* -> .* this results /),
    ]);
  });
});

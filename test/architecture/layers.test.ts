import { describe, expect, it } from 'vitest';
import { LAYERS, layerOf } from './layers.mjs';
import { importProblem } from './layers-plugin.mjs';
import { filesBelow, firstTable, name, quoted, readDocument, section } from './markdown';

const layers: Readonly<Record<string, { layers: readonly string[]; packages: readonly string[] | 'any' }>> = LAYERS;

describe('an import that the layers allow', () => {
  it.each([
    ['src/domain/plan.ts', './order'],
    ['src/domain/plan.ts', 'zod'],
    ['src/reading/plan/read-plan.ts', '@/domain/plan'],
    ['src/services/meetings.ts', '../db/unit-of-work'],
    ['src/features/plans/plans-place.tsx', '../../widgets/paper-view/paper-view'],
    ['src/features/plans/plans-place.tsx', './parts-tree'],
    ['src/features/plans/plans-place.tsx', 'react-aria-components'],
    ['src/widgets/question-card/question-card.tsx', '../../ui/button'],
    ['src/commands/undo-history.ts', '../db/change-set'],
    ['src/platform/bridge.ts', '@shared/ipc-contract'],
    ['src/app/app.tsx', '../features/home/home-place'],
    ['src/main.tsx', './app/app'],
    ['src/workers/document-worker.ts', '../platform/rpc'],
    ['src/cli/scrutiny.ts', 'node:fs'],
    ['electron/main/index.ts', 'node:path'],
    ['electron/main/index.ts', '@shared/ipc-contract'],
    ['electron/preload/index.ts', 'electron'],
    ['electron/main/menu.ts', '../../resources/icon.png'],
    ['src/main.tsx', 'virtual:build-info'],
    ['test/unit/domain/plan-tree.test.ts', '@/domain/plan'],
    ['tools/start.mjs', 'node:fs'],
  ])('%s from %s', (from, to) => {
    expect(importProblem(from, to)).toBeNull();
  });
});

describe('an import that the layers forbid', () => {
  it.each([
    ['src/domain/plan.ts', '../db/tables', "may not import from 'db'"],
    ['src/domain/plan.ts', 'react', "may not import the package 'react'"],
    ['src/domain/plan.ts', 'node:fs', 'may not use Node'],
    ['src/reading/plan/read-plan.ts', 'pdfjs-dist', "the package 'pdfjs-dist'"],
    ['src/db/writer.ts', '@/services/meetings', "may not import from 'services'"],
    ['src/services/meetings.ts', 'react', "the package 'react'"],
    ['src/services/meetings.ts', '../platform/bridge', "may not import from 'platform'"],
    ['src/features/plans/plans-place.tsx', '../questions/questions-place', 'one feature may not import another'],
    ['src/features/plans/plans-place.tsx', '@/features/home/home-place', 'one feature may not import another'],
    ['src/features/plans/plans-place.tsx', '../../db/tables', "may not import from 'db'"],
    ['src/features/plans/plans-place.tsx', '@shared/ipc-contract', "may not import from 'electron/shared'"],
    ['src/widgets/question-card/question-card.tsx', '../../features/home/home-place', "may not import from 'features'"],
    ['src/ui/button.tsx', '../domain/plan', "may not import from 'domain'"],
    ['src/ui/button.tsx', '@tanstack/react-table', "the package '@tanstack/react-table'"],
    ['src/commands/undo-history.ts', '../db/writer', "may not import from 'db'"],
    ['src/state/reader-store.ts', '../services/papers', "may not import from 'services'"],
    ['src/hooks/use-live.ts', '../platform/bridge', "may not import from 'platform'"],
    ['src/workers/document-worker.ts', '../platform/bridge', "may not import from 'platform'"],
    ['src/cli/scrutiny.ts', '../db/writer', "may not import from 'db'"],
    ['electron/main/index.ts', '@/domain/plan', "may not import from 'domain'"],
    ['electron/preload/index.ts', '../main/menu', "may not import from 'electron/main'"],
    ['electron/shared/ipc-names.ts', 'electron', "the package 'electron'"],
    ['src/domain/plan.ts', '../../test/helpers/builders', 'import leaves the source tree'],
    ['src/domain/plan.ts', '../../../elsewhere', 'import leaves the source tree'],
    ['src/newcomer/thing.ts', 'zod', 'is not in the layer table'],
  ])('%s from %s', (from, to, reason) => {
    expect(importProblem(from, to)).toContain(reason);
  });
});

describe('the layer table', () => {
  it('has every folder of the sources, and no other', () => {
    const found = new Set([...filesBelow('src'), ...filesBelow('electron')].map((path) => layerOf(path)));
    found.delete(null);
    expect(found).toEqual(new Set(Object.keys(layers)));
  });

  it('names layers that there are', () => {
    const known = [...Object.keys(layers), '*', 'db/change-set', 'platform/rpc'];
    for (const rule of Object.values(layers)) expect(known).toEqual(expect.arrayContaining([...rule.layers]));
  });

  it('lets no layer import one that imports it back', () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
      if (seen.has(from)) return false;
      seen.add(from);
      // A single file of a layer, as `platform/rpc`, is left to the rule against cycles of files.
      const next = layers[from]?.layers ?? [];
      return next.includes(to) || next.some((layer) => reaches(layer, to, seen));
    };
    for (const layer of Object.keys(layers)) expect([layer, reaches(layer, layer)]).toEqual([layer, false]);
  });

  it('is the one that docs/architecture.md shows', () => {
    const shown = firstTable(section(readDocument('docs/architecture.md'), 'Layers')).map((row) => [
      name(row['Layer']),
      quoted(row['May import'] ?? ''),
      row['Packages'] === 'any' ? 'any' : quoted(row['Packages'] ?? ''),
    ]);
    expect(shown).toEqual(Object.entries(layers).map(([layer, rule]) => [layer, rule.layers, rule.packages]));
  });
});

// @ts-check
/** Builds what the app is measured against into out/bench-peer. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';

export async function buildPeer() {
  const source = inRoot('test', 'bench', 'peer');
  const target = inRoot('out', 'bench-peer');
  rmSync(target, { recursive: true, force: true });
  const { build } = await import('vite');
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir: target,
      target: 'chrome130',
      rolldownOptions: { input: { bare: join(source, 'bare.html'), viewer: join(source, 'viewer.html') } },
    },
  });
  for (const name of ['main.mjs', 'package.json']) cpSync(join(source, name), join(target, name));
  cpSync(inRoot('out', 'renderer', 'pdfjs'), join(target, 'pdfjs'), { recursive: true });
}

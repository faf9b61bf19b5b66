// @ts-check
/** Building the app, and not building it again when nothing changed. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { ensureWritable } from './project-folder.mjs';
import { capture } from './run.mjs';

/** The oldest Electron the app has to run on decides what syntax main and preload may use. */
const oldestElectronMajor = '33';

const appSources = [
  'src',
  'electron',
  'resources/public',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
  'tools/lib/product.mjs',
];

/** What pdf.js loads while it runs, and where from: without these, scans and old fonts stay blank. */
const pdfjsFolders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

/**
 * The newest change below some paths, in milliseconds since 1970. Folders count: deleting a file changes its folder.
 * @param {readonly string[]} paths missing ones are left out
 * @returns {number}
 */
export function newestChange(paths) {
  let newest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const about = statSync(path);
    newest = Math.max(newest, about.mtimeMs);
    if (about.isDirectory()) newest = Math.max(newest, newestChange(readdirSync(path).map((name) => join(path, name))));
  }
  return newest;
}

/**
 * Whether a product is older than what it is made from, or not there.
 * @param {string} product a file written last
 * @param {readonly string[]} sources
 */
export const isStale = (product, sources) =>
  !existsSync(product) || Number(readFileSync(product, 'utf8')) !== newestChange(sources);

const stamp = () => inRoot('out', '.built');
/** What tells one build from the next; '' before the first. */
export const builtStamp = () => (existsSync(stamp()) ? readFileSync(stamp(), 'utf8') : '');
const appPaths = () => appSources.map((path) => inRoot(path));

/**
 * Builds the app into out/ (main, preload, renderer, pdf.js's own files).
 * @param {{ say: (line: string) => void, force?: boolean }} options force: even if nothing changed
 */
export async function buildApp({ say, force = false }) {
  // Looked at before the lock is taken, so that a built clone which can only be read still starts.
  const isBuilt = () => !force && !isStale(stamp(), appPaths());
  if (isBuilt()) return;
  ensureWritable('the app has to be built there');
  await withLock(
    inRoot('.build.lock'),
    async () => {
      if (isBuilt()) return; // another run did it while we waited
      say('Building the app.');
      // Taken first: a source changed while we build makes the product stale.
      const seen = newestChange(appPaths());
      rmSync(stamp(), { force: true });
      const cli = inRoot('node_modules', 'electron-vite', 'dist', 'cli.js');
      const env = { ...process.env, ELECTRON_MAJOR_VER: oldestElectronMajor, NO_COLOR: '1' };
      const { code, output } = await capture(process.execPath, [cli, 'build', '--logLevel', 'warn'], { env });
      if (code !== 0) throw new PlainError(`The app could not be built.\n${output.trim()}`);
      copyPdfjsFiles();
      writeFileSync(stamp(), String(seen));
    },
    { say },
  );
}

/** Puts pdf.js's own files where the app serves them from: out/renderer/pdfjs/. */
function copyPdfjsFiles() {
  const target = inRoot('out', 'renderer', 'pdfjs');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  for (const name of pdfjsFolders)
    cpSync(inRoot('node_modules', 'pdfjs-dist', name), join(target, name), { recursive: true });
}

const commandLine = () => inRoot('out', 'cli', 'scrutiny.mjs');
const commandLineStamp = () => inRoot('out', 'cli', '.built');
const commandLineSources = ['src', 'electron/shared', 'package-lock.json', 'tools/lib/product.mjs'];

/**
 * Bundles the headless commands and says where. Silent: their stdout is for JSON only.
 * @returns {Promise<string>} path of the module to run
 */
export async function buildCommandLine() {
  const sources = commandLineSources.map((path) => inRoot(path));
  if (!isStale(commandLineStamp(), sources)) return commandLine();
  await withLock(inRoot('.build.lock'), async () => {
    if (!isStale(commandLineStamp(), sources)) return;
    const seen = newestChange(sources);
    const { build } = await import('vite');
    await build({
      root: inRoot(),
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      resolve: {
        alias: [
          { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
          { find: '@shared', replacement: inRoot('electron', 'shared') },
          { find: '@', replacement: inRoot('src') },
        ],
      },
      build: {
        ssr: inRoot('src', 'cli', 'scrutiny.ts'),
        outDir: inRoot('out', 'cli'),
        target: 'node20',
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'scrutiny.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    });
    writeFileSync(commandLineStamp(), String(seen));
  });
  return commandLine();
}

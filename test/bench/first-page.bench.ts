// How long it takes from Enter on a paper until its first page is complete, and what memory that takes, against pdf.js's
// own PDFViewer over the same bytes in the same Electron.
import { copyFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { type Launch, test } from '../e2e/fixtures';
import type { AppWindow } from '../e2e/models/app-window';
import { pssMegabytes } from './memory';
import { writePack } from './pack-document';
import { openInPeer, type Peer, peerReady, putIntoPeer, startPeer } from './peer-app';
import { PAIRS, type Row, report } from './results';
import { compare } from './statistics';
import { noteEnter, pixelsOf, watchCanvas, watched } from './watch-page';
import { importPapers, reloadInPapers, temporaryFolder } from './workspace';

const OWN_CANVAS = '[data-paper-page="1"] canvas';
const PEER_CANVAS = '.page[data-page-number="1"] canvas';
/** The longest paper (43 pages) of a real meeting of 250 pages, where real papers are at hand. */
const REAL = resolve(
  import.meta.dirname,
  '../../../shared/data/meetings/kent-county-council-2025-02-13/February 2025 Kent County Council Budget Report.pdf',
);

interface Opened {
  readonly took: number;
  readonly width: number;
  readonly height: number;
  readonly shownWidth: number;
  readonly memory: number;
}

async function openOwn(window: AppWindow, title: string): Promise<Opened> {
  await reloadInPapers(window);
  const { page, app } = window;
  await page.getByRole('row', { name: new RegExp(title) }).click();
  await watchCanvas(page, OWN_CANVAS);
  await noteEnter(page);
  await page.keyboard.press('Enter');
  const seen = await watched(page);
  return { ...seen, memory: pssMegabytes(app.electron.process().pid ?? 0) };
}

async function openPeer({ page, electron }: Peer, name: string, width: number): Promise<Opened> {
  await page.reload();
  await peerReady(page);
  await watchCanvas(page, PEER_CANVAS);
  await openInPeer(page, name, width);
  const seen = await watched(page);
  return { ...seen, memory: pssMegabytes(electron.process().pid ?? 0) };
}

/** Whether our page is, pixel by pixel, what pdf.js draws at that size. */
async function expectSamePixels(window: AppWindow, peer: Peer, name: string, opened: Opened): Promise<void> {
  await peer.page.evaluate(
    async ([file, width, height]) => {
      const { bench } = window as unknown as { bench: { reference: (...a: unknown[]) => Promise<HTMLCanvasElement> } };
      const canvas = await bench.reference(file, width, height);
      canvas.id = 'reference';
      document.body.append(canvas);
    },
    [name, opened.width, opened.height] as const,
  );
  expect(await pixelsOf(window.page, OWN_CANVAS), 'the page is as pdf.js draws it').toBe(
    await pixelsOf(peer.page, '#reference'),
  );
}

async function measure(
  launchApp: Launch,
  userData: string,
  folder: string,
  name: string,
  what: string,
): Promise<Row[]> {
  const app = await launchApp({ userData: join(userData, name) });
  const window = await importPapers(app, [join(folder, name)]);
  const peer = await startPeer(join(folder, `peer-${name}`), folder);
  const title = name.replace(/\.pdf$/, '');
  try {
    await putIntoPeer(peer.page, name);
    const first = await openOwn(window, title);
    await openPeer(peer, name, first.shownWidth);
    await expectSamePixels(window, peer, name, first);
    const times = [];
    const memory = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const ours = await openOwn(window, title);
      const theirs = await openPeer(peer, name, ours.shownWidth);
      times.push({ ours: ours.took, peer: theirs.took });
      memory.push({ ours: ours.memory, peer: theirs.memory });
    }
    return [
      { what: `${what}: first page`, unit: 'ms', result: compare(times), goal: null },
      { what: `${what}: memory then (PSS)`, unit: 'MB', result: compare(memory), goal: null },
    ];
  } finally {
    await peer.electron.close();
    await app.close();
  }
}

test('first-page', async ({ launchApp, userData }) => {
  const folder = temporaryFolder();
  try {
    const hasReal = existsSync(REAL);
    const meeting = join(folder.path, 'meeting.pdf');
    if (hasReal) copyFileSync(REAL, meeting);
    else writePack(meeting, 250, 24);
    writePack(join(folder.path, 'pack.pdf'), 1_500, 216);
    const rows = [
      ...(await measure(launchApp, userData, folder.path, 'meeting.pdf', 'the 250-page meeting')),
      ...(await measure(launchApp, userData, folder.path, 'pack.pdf', 'a pack of 1,500 pages, 200 MB')),
    ];
    report({
      name: 'first-page',
      title: 'The first page of a paper',
      how: `From Enter on the paper in a window just loaded until its first page has its final pixels, which are checked to be those that pdf.js draws at that size. The peer is pdf.js's PDFViewer, over the same bytes in IndexedDB, read the same way (whole up to 24 MB, by ranges of 1 MiB above); the app also checks every MiB against its hash. The meeting is ${hasReal ? 'the longest paper (43 pages) of a real meeting of 250 pages' : 'a made paper of 250 pages'}; the large pack is made by \`test/bench/pack-document.ts\`.`,
      rows,
    });
  } finally {
    folder.remove();
  }
});

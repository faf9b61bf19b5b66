// Paging through 200 pages of a large pack, each shown until it is complete, against pdf.js's own PDFViewer.
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '../e2e/fixtures';
import { Reader } from '../e2e/models/reader';
import { pssMegabytes } from './memory';
import { DONE_MARK, writePack } from './pack-document';
import { openInPeer, peerReady, putIntoPeer, startPeer } from './peer-app';
import { PAIRS, report } from './results';
import { compare } from './statistics';
import { countLongTasks, noteEnter, watchCanvas, watched } from './watch-page';
import { importPapers, reloadInPapers, temporaryFolder } from './workspace';

const STEPS = 200;
/** One pair takes most of a minute, so there are fewer than of short things; the page says how many. */
const SCROLL_PAIRS = Math.max(1, Math.round(PAIRS / 3));
/** Brings page after page to the top as soon as the one before is complete; milliseconds for all of them. */
async function pageThrough(page: Page, own: boolean): Promise<number> {
  return page.evaluate(
    async ([steps, isOwn, mark]) => {
      const boxOf = (number: number): HTMLElement | null =>
        document.querySelector(isOwn ? `[data-paper-page="${number}"]` : `.page[data-page-number="${number}"]`);
      const scrollerOf = (from: HTMLElement): HTMLElement => {
        let at: HTMLElement | null = from.parentElement;
        while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
        if (!at) throw new Error('nothing scrolls');
        return at;
      };
      const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const isComplete = (number: number): boolean => {
        const canvas = boxOf(number)?.querySelector('canvas');
        if (!canvas || canvas.width === 0 || !probe) return false;
        const scale = canvas.width / 595;
        const middle = (mark.inset + mark.side / 2) * scale;
        probe.clearRect(0, 0, 1, 1);
        probe.drawImage(canvas, canvas.width - middle, canvas.height - middle, 1, 1, 0, 0, 1, 1);
        const [red = 255, , , alpha = 0] = probe.getImageData(0, 0, 1, 1).data;
        return alpha > 200 && red < 40;
      };
      const first = boxOf(1);
      const second = boxOf(2);
      if (!first || !second) throw new Error('there are no pages');
      const scroller = scrollerOf(first);
      const step = second.getBoundingClientRect().top - first.getBoundingClientRect().top;
      const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
      const began = performance.now();
      for (let number = 2; number <= steps + 1; number += 1) {
        scroller.scrollTop += step;
        const since = performance.now();
        while (!isComplete(number)) {
          if (performance.now() - since > 20_000) throw new Error(`page ${number} was never complete`);
          await frame();
        }
      }
      return performance.now() - began;
    },
    [STEPS, own, DONE_MARK] as const,
  );
}

test('scrolling', async ({ launchApp, userData }) => {
  const folder = temporaryFolder();
  writePack(join(folder.path, 'pack.pdf'), 1_500, 216);
  const app = await launchApp({ userData });
  const window = await importPapers(app, [join(folder.path, 'pack.pdf')]);
  const peer = await startPeer(join(folder.path, 'peer'), folder.path);
  try {
    await putIntoPeer(peer.page, 'pack.pdf');
    const times = [];
    const memory = [];
    const tasks: number[] = [];
    for (let pair = 0; pair < SCROLL_PAIRS; pair += 1) {
      await reloadInPapers(window);
      await window.page.getByRole('row', { name: /pack/ }).click();
      await watchCanvas(window.page, '[data-paper-page="1"] canvas');
      await noteEnter(window.page);
      await window.page.keyboard.press('Enter');
      const { shownWidth } = await watched(window.page);
      const longTasks = await countLongTasks(window.page);
      const ours = await pageThrough(window.page, true);
      tasks.push(Math.max(0, ...(await longTasks())));
      const ownMemory = pssMegabytes(app.electron.process().pid ?? 0);

      await peer.page.reload();
      await peerReady(peer.page);
      await watchCanvas(peer.page, '.page[data-page-number="1"] canvas');
      await openInPeer(peer.page, 'pack.pdf', shownWidth);
      await watched(peer.page);
      times.push({ ours, peer: await pageThrough(peer.page, false) });
      memory.push({ ours: ownMemory, peer: pssMegabytes(peer.electron.process().pid ?? 0) });
      // Where one has read to is kept; the next round begins on the first page again.
      const reader = new Reader(window.page);
      await reader.goToPage('1');
      await expect(reader.whereabouts()).toHaveText(/^p\. 1 of /);
    }
    report({
      name: 'scrolling',
      title: 'Paging through 200 pages',
      how: 'The pack of 1,500 pages: page after page is brought to the top as soon as the one before is complete. The peer is PDFViewer, as for the first page.',
      rows: [
        { what: '200 pages', unit: 'ms', result: compare(times), goal: null },
        { what: 'memory afterwards (PSS)', unit: 'MB', result: compare(memory), goal: null },
        { what: 'longest task that held the window up meanwhile', unit: 'ms', result: { values: tasks }, goal: null },
      ],
    });
  } finally {
    await peer.electron.close();
    await app.close();
    folder.remove();
  }
});

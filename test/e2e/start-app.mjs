#!/usr/bin/env node
// Starts the app for Playwright, which attaches as soon as it reads where DevTools listens. A page that is just then
// being loaded is never seen as loaded, and Playwright waits for it for ever; so that line is kept back until every page
// is there. The app knows nothing of this.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const LONGEST_MS = 20_000;
const LOOK_EVERY_MS = 25;

/** @param {string} port of DevTools */
async function pages(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    /** @type {{ type: string, url: string, title: string }[]} */
    const targets = await answer.json();
    return targets.filter(({ type }) => type === 'page');
  } catch {
    return []; // DevTools does not answer yet
  }
}

/** Waits until the window's page is there, and every page has the title that its source gives it. @param {string} port */
async function untilLoaded(port) {
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end) {
    const all = await pages(port);
    const hasWindow = all.some(({ url }) => url.startsWith('app://') && !url.endsWith('/engine.html'));
    if (hasWindow && all.every(({ title }) => title.includes('Panel Scrutiny'))) return;
    await pause(LOOK_EVERY_MS);
  }
}

const { PANEL_SCRUTINY_UNDER_TEST: executable = '', ...env } = process.env;
const app = spawn(executable, process.argv.slice(2), { env, stdio: ['ignore', 'inherit', 'pipe'] });
const lines = createInterface({ input: app.stderr });
/** @param {string} line */
const pass = (line) => process.stderr.write(`${line}\n`);
lines.on('line', (line) => {
  const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
  if (port === undefined) pass(line);
  else void untilLoaded(port).then(() => pass(line));
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => app.kill(signal));
app.once('error', (error) => {
  pass(error.message);
  process.exit(1);
});
app.once('exit', (code) => process.exit(code ?? 1));

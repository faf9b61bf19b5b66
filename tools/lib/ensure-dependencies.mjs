// @ts-check
/** Sees to it that node_modules holds what package-lock.json says, and no half of it. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWithHome } from './cache-folder.mjs';
import { withLock } from './lock.mjs';
import { npmFailure, npmPatience } from './npm-failure.mjs';
import { inRoot } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { ensureWritable } from './project-folder.mjs';
import { capture, npmCommand } from './run.mjs';
import { nodeComplaint, npmComplaint } from './versions.mjs';

/** Written as the last act of an install, so a half one has none. */
const stampName = '.panel-scrutiny-stamp';

/**
 * What the stamp of a lock file has to read. Native packages differ by machine, so its kind is part of it.
 * @param {string | Buffer} lockFile
 * @param {string} machine
 */
export function stampFor(lockFile, machine = `${process.platform}-${process.arch}`) {
  return `${createHash('sha256').update(lockFile).digest('hex')} ${machine}`;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 */

/**
 * Whether what npm itself noted after a whole install (node_modules/.package-lock.json) is what the lock file wants.
 * So an install made by hand with npm counts, and isn't done again. Optional packages may be missing: those of
 * other machines are.
 * @param {LockEntries} wanted
 * @param {LockEntries} installed
 */
export function installMatchesLock(wanted, installed) {
  const names = Object.keys(wanted).filter((name) => name !== '');
  const known = new Set(names);
  if (Object.keys(installed).some((name) => !known.has(name))) return false;
  return names.every((name) => {
    const want = wanted[name];
    const have = installed[name];
    if (!have) return want?.optional === true || want?.devOptional === true;
    return have.version === want?.version && have.integrity === want?.integrity;
  });
}

/** @param {string} file @returns {LockEntries | undefined} */
function lockEntries(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined; // missing or cut off: counts as not installed
  }
}

/** @param {string} modules */
function isInstalled(modules) {
  const lockFile = inRoot('package-lock.json');
  const stamp = stampFor(readFileSync(lockFile));
  const stampFile = join(modules, stampName);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  const wanted = lockEntries(lockFile);
  const installed = lockEntries(join(modules, '.package-lock.json'));
  if (!wanted || !installed || !installMatchesLock(wanted, installed)) return false;
  if (!Object.keys(installed).every((name) => existsSync(inRoot(name)))) return false;
  try {
    writeFileSync(stampFile, stamp);
  } catch {
    // Another account's clone: it is looked through again next time, which costs little.
  }
  return true;
}

/**
 * Why nothing may be installed there, or undefined. `npm ci` empties the folder first, and where that is a link, another
 * clone's folder with it.
 * @param {string} modules
 */
export function linkComplaint(modules) {
  const isLink = lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (!isLink) return undefined;
  return 'node_modules is a link, and what it leads to is not what package-lock.json wants. Remove the link and try again.';
}

/**
 * Checks Node, then runs `npm ci` when node_modules doesn't match the lock file.
 * @param {{ say: (line: string) => void }} options
 */
export async function ensureDependencies({ say }) {
  const complaint = nodeComplaint(process.version);
  if (complaint) throw new PlainError(complaint);
  const modules = inRoot('node_modules');
  if (isInstalled(modules)) return;
  const link = linkComplaint(modules);
  if (link) throw new PlainError(link);
  ensureWritable('the dependencies have to be installed there');
  await withLock(
    inRoot('.dependencies.lock'),
    async () => {
      if (isInstalled(modules)) return; // another run did it while we waited
      await install(modules, say);
    },
    { say },
  );
}

/** @param {string} modules @param {(line: string) => void} say */
async function install(modules, say) {
  const npm = npmCommand();
  const env = npmPatience(environmentWithHome());
  const version = await capture(npm.command, [...npm.args, '--version'], { env, shell: npm.shell });
  if (version.code !== 0) throw new PlainError('npm could not be started; is it installed?');
  const complaint = npmComplaint(version.stdout);
  if (complaint) throw new PlainError(complaint);
  say('Installing the dependencies (npm ci); this takes a minute or so.');
  rmSync(join(modules, stampName), { force: true });
  // The engines of some packages name a newer Node than we need of them: warnings would only worry people.
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const done = await capture(npm.command, [...npm.args, ...flags], { env, shell: npm.shell, passSignals: true });
  if (done.code !== 0) throw new PlainError(npmFailure('The dependencies could not be installed', done.output));
  writeFileSync(join(modules, stampName), stampFor(readFileSync(inRoot('package-lock.json'))));
}

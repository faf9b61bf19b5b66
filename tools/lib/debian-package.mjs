// @ts-check
/** What electron-builder asks of fpm, and the folder dpkg-deb makes a package of. */
import { chmodSync, copyFileSync, cpSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * @typedef {object} DebianRequest
 * @property {string} target the package to write
 * @property {string} compression as dpkg-deb calls it
 * @property {Readonly<Record<string, string>>} options fpm's other options
 * @property {readonly string[]} depends
 * @property {readonly string[]} recommends
 * @property {readonly { from: string, to: string }[]} files what goes where; `from` ending in a slash is a folder's contents
 */

const SWITCHES = new Set(['--force', '--debug']);
/** fpm's names for what dpkg-deb calls otherwise. @type {Readonly<Record<string, string>>} */
const COMPRESSIONS = { gz: 'gzip' };

/**
 * Reads fpm's command line. Throws for anything but a Debian package out of folders.
 * @param {readonly string[]} args
 * @returns {DebianRequest}
 */
export function parseFpmArguments(args) {
  /** @type {Record<string, string>} */
  const options = {};
  /** @type {string[]} */
  const depends = [];
  /** @type {string[]} */
  const recommends = [];
  const files = [];
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (SWITCHES.has(argument)) continue;
    if (!argument.startsWith('-')) {
      const [from = '', to = ''] = argument.split('=', 2);
      files.push({ from, to });
      continue;
    }
    const value = rest.shift() ?? '';
    if (argument === '-d') depends.push(value);
    else if (argument === '--deb-recommends') recommends.push(value);
    else options[argument.replace(/^-+/, '')] = value;
  }
  if (options['s'] !== 'dir' || options['t'] !== 'deb' || !options['package']) {
    throw new Error('This stand-in only makes Debian packages out of folders.');
  }
  const asked = options['deb-compression'] ?? 'xz';
  return {
    target: options['package'],
    compression: COMPRESSIONS[asked] ?? asked,
    options,
    depends,
    recommends,
    files,
  };
}

/**
 * The control file (Debian Policy, chapter 5).
 * @param {DebianRequest} request
 * @param {number} installedKiB
 */
export function controlFile({ options, depends, recommends }, installedKiB) {
  const [synopsis = '', ...body] = (options['description'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  // A description is continued by lines that begin with a space.
  const description = [synopsis, ...body.map((line) => ` ${line}`)].join('\n');
  const fields = {
    Package: options['name'],
    Version: options['version'],
    Architecture: options['architecture'],
    Maintainer: options['maintainer'],
    'Installed-Size': String(installedKiB),
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: options['category'] ?? 'misc',
    Priority: options['deb-priority'] ?? 'optional',
    Homepage: options['url']?.startsWith('http') ? options['url'] : undefined,
    Description: description,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

/** Sum of the sizes of all files below a folder, in bytes. @param {string} folder @returns {number} */
function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0);
}

/**
 * Lays out the folder dpkg-deb builds from.
 * @param {DebianRequest} request
 * @param {string} stage an empty folder
 */
export function stageDebian(request, stage) {
  chmodSync(stage, 0o755);
  for (const { from, to } of request.files) {
    const target = join(stage, to);
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    cpSync(from.replace(/\/$/, ''), target, { recursive: true, verbatimSymlinks: true });
  }
  const control = join(stage, 'DEBIAN');
  const installedKiB = Math.ceil(sizeOf(stage) / 1024);
  mkdirSync(control, { mode: 0o755 });
  writeFileSync(join(control, 'control'), controlFile(request, installedKiB));
  for (const [option, script] of [
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ]) {
    const source = request.options[option ?? ''];
    if (!source) continue;
    const target = join(control, basename(script ?? ''));
    copyFileSync(source, target);
    chmodSync(target, 0o755);
  }
}

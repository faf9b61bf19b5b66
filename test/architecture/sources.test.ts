import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT } from './markdown';

const LONGEST = 300;
const TEXT = /\.(?:[cm]?[jt]sx?|css|html|json|md|svg|txt|ya?ml)$|^\.[\w.]+$|^\.ci\//;

/** Every file under version control; without git, every source file there is. */
function ownFiles(): readonly string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = listed.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
    if (files.length > 0) return files;
  } catch {
    // A copy of the sources without git, or a machine without it.
  }
  return ['README.md', 'package.json', ...['src', 'electron', 'test', 'tools', 'docs'].flatMap(filesBelow)];
}

const FILES = ownFiles().filter((path) => TEXT.test(path));
const CODE = FILES.filter((path) => /^(?:src|electron|test|tools)\/.*\.(?:[cm]?[jt]sx?|css|html)$/.test(path));

/** `path:line: text` of every line that a pattern matches. */
function found(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

// Put together here, so that this file does not match itself.
const word = (...parts: readonly string[]) => parts.join('');
const LEFTOVER = new RegExp(
  `\\b(?:${word('TO', 'DO')}|${word('FIX', 'ME')})\\b|@${word('ts', '-ignore')}|@${word('ts', '-nocheck')}|\\b(?:it|test|describe)\\.${word('on', 'ly')}\\(`,
);
/** Folders of the machine that something was made on. Tests may name made-up homes. */
const MACHINE_PATH = new RegExp(
  `(?<![\\w.~-])/(?:${word('wo', 'rk')}|${word('ro', 'ot')}|${word('Us', 'ers')})/[\\w.]|(?<![\\w.-])/${word('ho', 'me')}/(?!member|someone)\\w|(?<![\\w.-])/${word('tm', 'p')}/(?!panel-scrutiny)\\w`,
);
const HOST = /https?:\/\/([\w.-]+\.[a-z]{2,})/gi;
// The last ones: XML vocabularies are named by addresses that nothing ever asks for.
const KNOWN_HOSTS =
  /(?:^|\.)(?:example\.org|example|test|invalid|w3\.org|nodejs\.org|github\.com|schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.(?:oclc\.)?org)$/i;

describe('the sources', () => {
  it('are there to be checked', () => {
    expect(CODE.length).toBeGreaterThan(100);
    expect(FILES).toContain('package.json');
  });

  it(`have no file longer than ${LONGEST} lines`, () => {
    const long = CODE.map(
      (path) => [path, readFileSync(join(ROOT, path), 'utf8').trimEnd().split('\n').length] as const,
    );
    expect(long.filter(([, lines]) => lines > LONGEST)).toEqual([]);
  });

  it('hold no note of unfinished work, no silenced compiler and no test that runs alone', () => {
    expect(found(CODE, LEFTOVER)).toEqual([]);
  });

  it('name no folder of the machine they were written on', () => {
    expect(found(FILES, MACHINE_PATH)).toEqual([]);
  });

  it('name no host besides those that documents and tests need', () => {
    const lines = found(
      FILES.filter((path) => path !== 'package-lock.json'),
      new RegExp(HOST.source, 'i'),
    );
    const strange = lines.filter((line) =>
      Array.from(line.matchAll(HOST), (match) => match[1] ?? '').some((host) => !KNOWN_HOSTS.test(host)),
    );
    expect(strange).toEqual([]);
  });

  it('come from no particular registry', () => {
    expect(found(['package-lock.json'], /"resolved":/)).toEqual([]);
    expect(found(['.npmrc', 'package.json'], /registry/)).toEqual([]);
  });

  it('are named in kebab case', () => {
    const odd = CODE.filter((path) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(path.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('have no drawer for odds and ends', () => {
    expect(CODE.filter((path) => /\/(?:utils?|helpers?|misc|common)\.[cm]?[jt]sx?$/.test(path))).toEqual([]);
  });

  it('the patterns above find what they are for', () => {
    expect(LEFTOVER.test(word('// TO', 'DO: later'))).toBe(true);
    expect(MACHINE_PATH.test(word("const at = '/ho", "me/clerk/papers'"))).toBe(true);
    expect(MACHINE_PATH.test(word('read /wo', 'rk/main'))).toBe(true);
    expect(MACHINE_PATH.test('docs/work/main and app://main/home/x')).toBe(false);
    expect(KNOWN_HOSTS.test('www.example.org')).toBe(true);
    expect(KNOWN_HOSTS.test('registry.example.com')).toBe(false);
  });
});

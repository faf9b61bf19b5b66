import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { controlFile, parseFpmArguments, stageDebian } from '../../../tools/lib/debian-package.mjs';
import { inRoot } from '../../../tools/lib/paths.mjs';
import { libraryPackages } from '../../../tools/lib/system-packages.mjs';

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const ARGUMENTS = [
  '-s dir --force -t deb -d libnss3 -d libgbm1 --deb-recommends xdg-utils --deb-compression gz'.split(' '),
  '--architecture amd64 --version 1.2.3 --package out.deb --name some-app --url none'.split(' '),
  ['--description', 'Short words\n Longer words.\n More.', '--maintainer', 'A project <a@localhost>'],
].flat();

describe('the stand-in for fpm', () => {
  it('reads what electron-builder asks', () => {
    const request = parseFpmArguments([...ARGUMENTS, 'in/=/opt/Some App', 'icon.png=/usr/share/icons/some.png']);
    expect(request.target).toBe('out.deb');
    expect(request.compression).toBe('gzip');
    expect(request.depends).toEqual(['libnss3', 'libgbm1']);
    expect(request.files).toEqual([
      { from: 'in/', to: '/opt/Some App' },
      { from: 'icon.png', to: '/usr/share/icons/some.png' },
    ]);
  });

  it('writes a control file whose description goes on by indented lines', () => {
    expect(controlFile(parseFpmArguments(ARGUMENTS), 12)).toBe(
      [
        'Package: some-app',
        'Version: 1.2.3',
        'Architecture: amd64',
        'Maintainer: A project <a@localhost>',
        'Installed-Size: 12',
        'Depends: libnss3, libgbm1',
        'Recommends: xdg-utils',
        'Section: misc',
        'Priority: optional',
        'Description: Short words',
        ' Longer words.',
        ' More.',
        '',
      ].join('\n'),
    );
  });

  it('refuses any other kind of package', () => {
    expect(() => parseFpmArguments(['-s', 'dir', '-t', 'rpm', '--package', 'x.rpm'])).toThrow('only makes Debian');
  });

  it('lays out files and scripts with their modes', () => {
    const folder = temporaryFolder();
    const source = join(folder, 'in');
    mkdirSync(source);
    writeFileSync(join(source, 'app'), 'program', { mode: 0o755 });
    writeFileSync(join(folder, 'after.sh'), '#!/bin/sh\n');
    const stage = join(folder, 'stage');
    mkdirSync(stage);
    const script = ['--after-install', join(folder, 'after.sh')];
    stageDebian(parseFpmArguments([...ARGUMENTS, ...script, `${source}/=/opt/Some App`]), stage);
    expect(statSync(join(stage, 'opt', 'Some App', 'app')).mode & 0o777).toBe(0o755);
    expect(statSync(join(stage, 'DEBIAN', 'postinst')).mode & 0o777).toBe(0o755);
    expect(existsSync(join(stage, 'DEBIAN', 'control'))).toBe(true);
  });
});

describe('the stand-in for 7-Zip', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [inRoot('tools', 'stand-ins', '7za'), ...args]);

  it('gzips a tar file', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.tar'), 'tar');
    expect(run('a', '-bd', '-mx=9', join(folder, 'a.tar.gz'), join(folder, 'a.tar')).status).toBe(0);
    expect(gunzipSync(readFileSync(join(folder, 'a.tar.gz'))).toString()).toBe('tar');
  });

  it('refuses anything else, and leaves nothing', () => {
    const folder = temporaryFolder();
    expect(run('a', join(folder, 'a.7z'), join(folder, 'a.tar')).status).not.toBe(0);
    expect(run('a', join(folder, 'a.tar.gz'), join(folder, 'missing.tar')).status).not.toBe(0);
    expect(existsSync(join(folder, 'a.tar.gz'))).toBe(false);
    expect(existsSync(join(folder, 'a.tar.gz.part'))).toBe(false);
  });
});

describe('electron-builder.yml', () => {
  const text = readFileSync(inRoot('electron-builder.yml'), 'utf8');

  it('names as what the Debian package needs what the tools install', () => {
    const block = /^ {2}depends:\n((?: {4}- .*\n)+)/m.exec(text)?.[1] ?? '';
    const names = block
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/^ {4}- /, '').split(' | ')[0]);
    expect(names).toEqual([...libraryPackages]);
  });

  it.each(['tar.gz', 'deb', 'AppImage', 'rpm', 'nsis', 'msi', 'dmg'])('configures %s', (target) => {
    const targets = [...text.matchAll(/^ {2}target: (.*)$/gm)].flatMap(([, list = '']) => list.match(/[\w.]+/g) ?? []);
    expect(targets).toContain(target);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeCause, logPath, openLogger } from '../../../electron/main/logger';

const now = () => new Date('2025-02-13T10:00:00.000Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log', () => {
  it('has a time, a level, a code and numbers on each line', () => {
    const mirrored: string[] = [];
    const log = openLogger(join(folder, 'logs'), now, (line) => mirrored.push(line));
    log.info('start', { electron: 33, packaged: true });
    log.warn('request-blocked');
    const lines = [
      '2025-02-13T10:00:00.000Z info start electron=33 packaged=true',
      '2025-02-13T10:00:00.000Z warn request-blocked',
    ];
    expect(readFileSync(logPath(join(folder, 'logs')), 'utf8')).toBe(`${lines.join('\n')}\n`);
    expect(mirrored).toEqual(lines);
  });

  it('says of an error what and where, but neither its message nor a path', () => {
    const error = Object.assign(new TypeError("ENOENT: open '/home/member/secret.pdf'"), { code: 'ENOENT' });
    const text = describeCause(error);
    expect(text).toMatch(/^cause=TypeError errno=ENOENT at=logger\.test\.ts:\d+:\d+/);
    expect(text).not.toMatch(/secret|\/home|[\\/]/);
    expect(describeCause('a secret')).toBe('cause=string');
  });

  it('is turned over at 1 MB and keeps three files', () => {
    const log = openLogger(folder, now);
    for (const mark of ['one', 'two', 'three', 'four']) {
      log.info(mark);
      writeFileSync(logPath(folder), `${readFileSync(logPath(folder), 'utf8')}${'x'.repeat(1_000_000)}`);
    }
    log.info('five');
    expect(readdirSync(folder).toSorted()).toEqual(['app.1.log', 'app.2.log', 'app.log']);
    expect(statSync(logPath(folder)).size).toBeLessThan(100);
    expect(readFileSync(logPath(folder, 1), 'utf8')).toContain('info four');
    expect(readFileSync(logPath(folder, 2), 'utf8')).toContain('info three');
  });

  it('never throws, even when it can not be written', () => {
    mkdirSync(logPath(folder));
    expect(() => openLogger(folder, now).info('start')).not.toThrow();
  });
});

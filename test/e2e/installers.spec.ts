// What users install: the archive unpacked, the Debian package installed by dpkg with its scripts, each started from
// where it then lies. dpkg works on a throw-away layer over this system's files, so that nothing here changes.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeInstallers, offlineTargets } from '../../tools/lib/make-installers.mjs';
import { packagedFolder } from '../../tools/lib/packaged-app.mjs';
import { cleanEnvironment, countLogged, expect, readLog, test } from './fixtures';

const isRoot = process.getuid?.() === 0;
const switches = isRoot ? ['--no-sandbox'] : [];

let home = '';
let made: readonly string[] = [];

test.describe('installers', () => {
  test.skip(process.platform !== 'linux', 'made for Linux only, outside a release');

  test.beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'panel-scrutiny-installers-'));
    const info = JSON.parse(readFileSync(join(packagedFolder('shipped'), 'resources', 'build-info.json'), 'utf8'));
    const electron = { version: info.electron, source: info.electronSource, dist: '', binary: '' };
    made = await makeInstallers({ electron, targets: offlineTargets, say: () => {} });
  });
  test.afterAll(() => rmSync(home, { recursive: true, force: true }));

  const installer = (ending: string): string => {
    const found = made.find((path) => path.endsWith(ending));
    if (!found) throw new Error(`no ${ending} was made`);
    return found;
  };

  test('the archive is unpacked and started', async () => {
    const folder = join(home, 'unpacked');
    mkdirSync(folder);
    expect(spawnSync('tar', ['-xzf', installer('.tar.gz'), '-C', folder]).status).toBe(0);
    const [name = ''] = readdirSync(folder);
    const data = join(home, 'archive-data');
    await startsIn(spawnApp(join(folder, name, 'panel-scrutiny'), [...switches, `--user-data-dir=${data}`]), data);
  });

  test('the Debian package is installed, started and removed', async () => {
    test.skip(!isRoot || !canLayer(), 'installing needs root and a file system that can be layered');
    const data = join(home, 'debian-data');
    const outcome = join(home, 'outcome');
    const script = inLayer(home, [
      `dpkg -i '${installer('.deb')}'`,
      // What a person finds: a command, an entry in the menu, an icon.
      'test -x /usr/bin/panel-scrutiny',
      'test -f /usr/share/applications/panel-scrutiny.desktop',
      'test -f /usr/share/icons/hicolor/512x512/apps/panel-scrutiny.png',
      `panel-scrutiny ${switches.join(' ')} --user-data-dir='${data}' & app=$!`,
      `while [ ! -e '${outcome}.stop' ]; do if ! kill -0 $app; then exit 3; fi; read -t 0.2 <> <(:) || true; done`,
      'kill $app; wait $app || true',
      'dpkg -r panel-scrutiny',
      "test ! -e '/opt/Panel Scrutiny' && test ! -e /usr/bin/panel-scrutiny",
      `touch '${outcome}.done'`,
    ]);
    const child = spawn('unshare', ['--mount', 'bash', '-c', script], {
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
    await expect
      .poll(() => child.exitCode ?? countLogged(readLog(data), 'page-ready'), { timeout: 60_000, message: 'started' })
      .toBe(1);
    spawnSync('touch', [`${outcome}.stop`]);
    expect(await ended, output.slice(-2000)).toBe(0);
    expect(existsSync(`${outcome}.done`)).toBe(true);
    expect(existsSync('/opt/Panel Scrutiny')).toBe(false);
  });
});

function spawnApp(executable: string, args: readonly string[]): ChildProcess {
  return spawn(executable, args, { env: cleanEnvironment(), stdio: 'ignore' });
}

/** Waits for the first window's page, then ends the app. */
async function startsIn(child: ChildProcess, data: string): Promise<void> {
  const ended = new Promise((resolve) => void child.once('exit', resolve));
  try {
    await expect
      .poll(() => countLogged(readLog(data), 'page-ready'), { timeout: 30_000, message: 'the app is ready' })
      .toBe(1);
  } finally {
    child.kill();
    await ended;
  }
}

/** A shell script that runs steps with all of this system below a layer of its own; only `shared` is the real folder. */
function inLayer(shared: string, steps: readonly string[]): string {
  const root = join(shared, 'root');
  const layer = join(shared, 'layer');
  return [
    'set -eu',
    `mkdir -p '${root}' '${layer}'`,
    `mount -t tmpfs layer '${layer}'`,
    `mkdir '${layer}/upper' '${layer}/work'`,
    `mount -t overlay overlay -o 'lowerdir=/,upperdir=${layer}/upper,workdir=${layer}/work' '${root}'`,
    `for part in proc dev sys; do mount --rbind /$part '${root}'/$part; done`,
    `mount --bind '${shared}' '${root}${shared}'`,
    ...(existsSync('/tmp/.X11-unix') ? [`mount --bind /tmp/.X11-unix '${root}/tmp/.X11-unix'`] : []),
    `exec chroot '${root}' bash -c ${quoted(['set -eu', 'export DEBIAN_FRONTEND=noninteractive', ...steps].join('\n'))}`,
  ].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function canLayer(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-layer-'));
  try {
    return spawnSync('unshare', ['--mount', 'bash', '-c', inLayer(folder, ['true'])]).status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Nothing leaves this machine: not from a page, not from a page without our policy, not from the browser engine.
import { join } from 'node:path';
import { countLogged, expect, type RunningApp, test } from './fixtures';
import { networkRecords, remoteSockets } from './no-network';

/** Addresses reserved for documentation: if anything did go out, it would go nowhere. */
const HOST = 'example.org';
const ADDRESS = '203.0.113.7';

/** Every way we know for a page to reach out; each ends as refused, or as what it managed to do. */
async function tryEverything(
  page: RunningApp['page'],
  targets: { host: string; address: string },
): Promise<Record<string, string>> {
  return page.evaluate(async ({ host, address }) => {
    const settle = async (attempt: () => Promise<unknown>): Promise<string> => {
      const limit = new Promise((resolve) => setTimeout(resolve, 5000, 'no answer'));
      try {
        return String(await Promise.race([attempt(), limit]));
      } catch {
        return 'refused';
      }
    };
    const byEvent = (element: EventTarget, good: string, bad: string): Promise<string> =>
      new Promise((resolve) => {
        element.addEventListener(good, () => resolve('reached'));
        element.addEventListener(bad, () => resolve('refused'));
      });
    const load = (tag: 'img' | 'script' | 'iframe', url: string): Promise<string> => {
      const element = document.createElement(tag);
      const done = byEvent(element, 'load', 'error');
      element.src = url;
      document.body.append(element);
      return done.finally(() => element.remove());
    };
    const peer = async (): Promise<string> => {
      if (typeof RTCPeerConnection === 'undefined') return 'refused';
      const servers = [
        { urls: `stun:${address}:3478` },
        { urls: `turn:${address}:3478?transport=tcp`, username: 'u', credential: 'p' },
        { urls: `turn:${host}:3478?transport=udp`, username: 'u', credential: 'p' },
      ];
      const connection = new RTCPeerConnection({ iceServers: servers });
      connection.createDataChannel('x');
      const candidates: string[] = [];
      const done = new Promise<void>((resolve) => {
        connection.addEventListener('icecandidate', ({ candidate }) => {
          if (candidate?.candidate) candidates.push(candidate.candidate);
          if (candidate === null) resolve();
        });
      });
      await connection.setLocalDescription();
      await done;
      connection.close();
      return candidates.length === 0 ? 'refused' : 'reached';
    };
    const hint = (rel: string): string => {
      for (const place of [host, address]) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = `https://${place}/hint`;
        document.head.append(link);
      }
      return 'asked';
    };
    return {
      fetch: await settle(() => fetch(`https://${host}/`)),
      fetchAddress: await settle(() => fetch(`http://${address}/`, { mode: 'no-cors' })),
      fetchFile: await settle(() => fetch('file:///etc/hostname')),
      beacon: await settle(async () => (navigator.sendBeacon(`https://${host}/`, 'x') ? 'asked' : 'refused')),
      socket: await settle(() => byEvent(new WebSocket(`wss://${host}/`), 'open', 'error')),
      events: await settle(() => byEvent(new EventSource(`https://${host}/`), 'open', 'error')),
      image: await settle(() => load('img', `https://${host}/x.png`)),
      script: await settle(() => load('script', `https://${host}/x.js`)),
      worker: await settle(() => byEvent(new Worker(`https://${host}/x.js`), 'message', 'error')),
      peer: await settle(peer),
      hints: await settle(async () => ['prefetch', 'preconnect', 'dns-prefetch', 'modulepreload'].map(hint).join()),
    };
  }, targets);
}

/** What may be answered `asked`: the page is not told, so the records below decide. */
function reached(results: Record<string, string>): string[] {
  return Object.entries(results)
    .filter(([name, result]) => result !== 'refused' && !['beacon', 'hints'].includes(name))
    .map(([name, result]) => `${name}: ${result}`);
}

async function foreignPage(app: RunningApp): Promise<RunningApp['page']> {
  const opened = app.electron.waitForEvent('window');
  await app.electron.evaluate(async ({ BrowserWindow, webContents }) => {
    const own = webContents.getAllWebContents().find((contents) => contents.getURL().includes('/index.html'));
    if (!own) throw new Error('the app has no page');
    const window = new BrowserWindow({ show: false, webPreferences: { session: own.session } });
    await window.loadURL('data:text/html,<body>a page without a policy</body>');
  });
  return opened;
}

test('no attempt of a page reaches the network, and nothing leaves by itself', async ({ launchApp, userData }) => {
  const netLog = join(userData, 'net-log.json');
  const app = await launchApp({ args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'] });
  const rootPid = app.electron.process().pid ?? 0;

  expect(reached(await tryEverything(app.page, { host: HOST, address: ADDRESS }))).toEqual([]);
  // The policy stopped everything before it became a request.
  expect(countLogged(app.log(), 'request-blocked')).toBe(0);

  const foreign = await foreignPage(app);
  expect(reached(await tryEverything(foreign, { host: HOST, address: ADDRESS }))).toEqual([]);
  // Without the policy the session's filter is what stops it.
  expect(countLogged(app.log(), 'request-blocked')).toBeGreaterThan(4);

  const fromMain = await app.electron.evaluate(
    async ({ session, net }, urls) => {
      const attempt = (work: () => Promise<unknown>): Promise<string> =>
        work().then(
          () => 'reached',
          () => 'refused',
        );
      return Promise.all(
        urls.flatMap((url) => [attempt(() => net.fetch(url)), attempt(() => session.defaultSession.fetch(url))]),
      );
    },
    [`https://${HOST}/`, `http://${ADDRESS}/`],
  );
  expect(fromMain).toEqual(['refused', 'refused', 'refused', 'refused']);

  if (process.platform === 'linux') expect(remoteSockets(rootPid)).toEqual([]);
  await app.close();
  expect(networkRecords(netLog).outgoing).toEqual([]);
});

test('an ordinary start does not even ask for a name', async ({ launchApp, userData }) => {
  const netLog = join(userData, 'net-log.json');
  const app = await launchApp({ args: [`--log-net-log=${netLog}`] });
  await app.close();
  const { outgoing, nameQueries } = networkRecords(netLog);
  expect({ outgoing, nameQueries }).toEqual({ outgoing: [], nameQueries: 0 });
});

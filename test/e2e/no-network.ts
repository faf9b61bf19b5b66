// Whether a running app has opened a connection to another machine: its sockets as the system sees them, and
// Chromium's own record of what its network stack did.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { processTree, readIfThere } from './process-tree';

function readlinkIfThere(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function socketInodes(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      return /^socket:\[(\d+)\]$/.exec(readlinkIfThere(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    });
  } catch {
    return [];
  }
}

/** Hexadecimal addresses of /proc/net: this machine, or not connected at all. */
const LOCAL = /^(?:[0-9A-F]{6}7F|0{8}|0{32}|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/;

/** The remote ends (hexadecimal, as in /proc/net) of the app's sockets that lead away from this machine. */
export function remoteSockets(rootPid: number): string[] {
  const pids = processTree(rootPid);
  const inodes = new Set(pids.flatMap(socketInodes));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    readIfThere(`/proc/${rootPid}/net/${table}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => inodes.has(columns[9] ?? ''))
      .map((columns) => columns[2] ?? '')
      .filter((remote) => !LOCAL.test(remote.split(':')[0] ?? ''))
      .map((remote) => `${table} ${remote}`),
  );
}

/** Kinds of record that mean that bytes went out, or were about to. */
const OUTGOING =
  /^(?:TCP_CONNECT_ATTEMPT|SSL_CONNECT|UDP_BYTES_SENT|SOCKET_BYTES_SENT|DNS_TRANSACTION|HOST_RESOLVER_SYSTEM_TASK|HOST_RESOLVER_DNS_TASK|QUIC_SESSION)$/;

/**
 * Before it resolves anything Chromium points a datagram socket at this address to learn whether there is a route
 * for IPv6. That sends nothing; every other datagram socket with a far end counts as outgoing.
 */
const ROUTE_PROBE = '[2001:4860:4860::8888]:';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

export interface NetworkRecords {
  /** Names of the records that speak of outgoing traffic. */
  readonly outgoing: string[];
  /** How often a host name was to be resolved, successfully or not. */
  readonly nameQueries: number;
}

/** Reads Chromium's net log (`--log-net-log`), complete once the app has quit. */
export function networkRecords(netLogPath: string): NetworkRecords {
  const log = JSON.parse(readFileSync(netLogPath, 'utf8')) as NetLog;
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  // A log whose kinds of record went by other names would look clean.
  for (const kind of ['TCP_CONNECT_ATTEMPT', 'UDP_CONNECT', 'UDP_BYTES_SENT', 'HOST_RESOLVER_MANAGER_REQUEST']) {
    if (!(kind in log.constants.logEventTypes)) throw new Error(`the net log no longer has ${kind}`);
  }
  const events = log.events.map(({ type, params = {} }) => ({ name: names.get(type) ?? '', params }));
  const outgoing = events.filter(({ name, params }) => {
    if (name !== 'UDP_CONNECT') return OUTGOING.test(name);
    return typeof params['address'] === 'string' && !params['address'].startsWith(ROUTE_PROBE);
  });
  return {
    outgoing: outgoing.map(({ name }) => name),
    nameQueries: events.filter(({ name }) => name === 'HOST_RESOLVER_MANAGER_REQUEST').length,
  };
}

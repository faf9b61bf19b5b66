// Switches that keep Chromium's own background work off the network. The request filter in security.ts stops what
// pages ask for; these stop what the browser engine would do by itself.
import { app } from 'electron';

/** Before `ready`. In development the names of this machine still resolve, for Vite. */
export function applySwitches(isDev: boolean): void {
  const { commandLine } = app;
  // No name and no address resolves: whatever slips through the other locks ends here.
  commandLine.appendSwitch(
    'host-resolver-rules',
    isDev ? 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1' : 'MAP * ~NOTFOUND',
  );
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
    'disable-breakpad',
  ]) {
    commandLine.appendSwitch(name);
  }
  // Appending replaces an earlier value, so the launcher's own list is kept.
  const given = commandLine.getSwitchValue('disable-features');
  const ours =
    'NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,AutofillServerCommunication,PreconnectToSearch';
  commandLine.appendSwitch('disable-features', given === '' ? ours : `${given},${ours}`);
}

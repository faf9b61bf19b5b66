// Which requests may leave a page. Pure, so that the list can be read and tested in one place.

const OWN_SCHEMES = new Set(['app:', 'blob:', 'data:']);

/**
 * Whether a request may go on: only our own scheme and what lives inside the page. In development also the developer
 * tools and the Vite server (`http://localhost:5173`, with its web socket).
 */
export function isAllowedRequest(requestUrl: string, devServer: string | null): boolean {
  let url: URL;
  try {
    url = new URL(requestUrl);
  } catch {
    return false;
  }
  if (url.protocol === 'app:') return url.host === 'main';
  if (OWN_SCHEMES.has(url.protocol)) return true;
  if (devServer === null) return false;
  const isVite = (url.protocol === 'http:' || url.protocol === 'ws:') && url.host === new URL(devServer).host;
  return isVite || url.protocol === 'devtools:';
}

/**
 * The two permissions that our own pages need: storage that isn't evicted, and copying text. `asking` is an origin or
 * an address; Chromium gives either, depending on the kind of question.
 */
export function isAllowedPermission(permission: string, asking: string): boolean {
  const isOurs = asking === 'app://main' || asking.startsWith('app://main/');
  return isOurs && (permission === 'persistent-storage' || permission === 'clipboard-sanitized-write');
}

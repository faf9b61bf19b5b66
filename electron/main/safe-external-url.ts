// Which addresses may leave the app.

/**
 * The checked address when it is plain https or mailto, otherwise null. Addresses with a user name or password are
 * refused, because they are used to make one host look like another.
 */
export function safeExternalUrl(text: string): URL | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol === 'mailto:') return url.pathname.includes('@') ? url : null;
  if (url.protocol !== 'https:' || url.hostname === '') return null;
  return url.username === '' && url.password === '' ? url : null;
}

export function isSafeExternalUrl(text: string): boolean {
  return safeExternalUrl(text) !== null;
}

/** What the user is asked about: the host of a page, or the addresses of a message. */
export function destinationOf(url: URL): string {
  if (url.protocol !== 'mailto:') return url.host;
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}

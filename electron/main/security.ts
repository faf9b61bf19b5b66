// The locks on every session and every page: no network, no permissions, no navigation, no windows of their own.
import { app, type Session, type WebContents } from 'electron';
import type { Logger } from './logger';
import { isAllowedPermission, isAllowedRequest } from './request-filter';

function lockSession(session: Session, devServer: string | null, log: Logger): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isAllowedRequest(details.url, devServer);
    if (cancel) log.warn('request-blocked');
    callback({ cancel });
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isAllowedPermission(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowedPermission(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setCertificateVerifyProc((_request, callback) => callback(-2));
  session.on('will-download', (event) => event.preventDefault());
  // Without languages no dictionary is fetched; switched off alone, one still would be.
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}

function lockContents(contents: WebContents, log: Logger): void {
  const deny = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    log.warn('navigation-blocked');
  };
  contents.on('will-navigate', (details) => {
    // A page may reload itself (after an error), nothing else.
    if (details.url.split('#')[0] !== contents.getURL().split('#')[0]) deny(details);
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) deny(details);
  });
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(() => {
    log.warn('window-open-blocked');
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Before `ready`: from here on no session and no page comes into being without its locks. */
export function lockEverything(devServer: string | null, log: Logger): void {
  app.on('session-created', (session) => lockSession(session, devServer, log));
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  app.on('login', (event, _contents, _details, _auth, callback) => {
    event.preventDefault();
    callback();
  });
}

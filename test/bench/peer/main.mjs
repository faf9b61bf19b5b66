// What the app is measured against, in the same Electron: a bare window that shows one line (`--bare`), or pdf.js's own
// PDFViewer over the same bytes in IndexedDB, served the same way.
import { createReadStream, existsSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { app, BrowserWindow, protocol } from 'electron';

const folder = import.meta.dirname;
const given = (name) => app.commandLine.getSwitchValue(name);
const marker = given('bench-marker');
const documents = given('bench-documents');
const isBare = app.commandLine.hasSwitch('bare');
const data = given('user-data-dir');
if (data) app.setPath('userData', data);

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
]);

function answer(request) {
  const { pathname } = new URL(request.url);
  const name = decodeURIComponent(pathname).slice(1);
  const path = name.startsWith('documents/') ? join(documents, name.slice(10)) : join(folder, name);
  if (!existsSync(path)) return new Response(null, { status: 404 });
  const headers = {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': String(statSync(path).size),
  };
  return new Response(Readable.toWeb(createReadStream(path)), { headers });
}

async function open() {
  await app.whenReady();
  protocol.handle('app', answer);
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`app://main/${isBare ? 'bare' : 'viewer'}.html`);
  if (!isBare) return;
  // As the app does, which says that it is ready once its first screen stands: after the line has been painted.
  await window.webContents.executeJavaScript('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))');
  writeFileSync(marker, 'ready\n');
}

app.on('window-all-closed', () => app.quit());
void open();

// Exposes one frozen object to our own pages and forwards engine ports into them; nothing else crosses.

import {
  APP_ORIGIN,
  CHANNEL_NAMES,
  type ChannelName,
  DROPPED_WIRE,
  ENGINE_PORT_WIRE,
  type EnginePortMessage,
  EVENT_NAMES,
  type EventName,
  eventWire,
  invokeWire,
} from '@shared/ipc-names';
import type { ScrutinyApi } from '@shared/scrutiny-api';
import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';

const api: ScrutinyApi = {
  invoke: async (name: ChannelName, input: unknown) => {
    if (!CHANNEL_NAMES.includes(name)) throw new Error('unknown channel');
    return ipcRenderer.invoke(invokeWire(name), input);
  },
  on: (name: EventName, listener: (payload: unknown) => void) => {
    if (!EVENT_NAMES.includes(name)) throw new Error('unknown event');
    // The raw event stays here: it holds ipcRenderer.
    const relay = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(eventWire(name), relay);
    return () => {
      ipcRenderer.removeListener(eventWire(name), relay);
    };
  },
  intakeDropped: async (files: readonly File[]) =>
    ipcRenderer.invoke(
      DROPPED_WIRE,
      files.map((file) => ({ path: webUtils.getPathForFile(file), name: file.name })),
    ),
};

if (window.location.origin === APP_ORIGIN) {
  contextBridge.exposeInMainWorld('scrutiny', Object.freeze(api));
  ipcRenderer.on(ENGINE_PORT_WIRE, (event, message: EnginePortMessage) => {
    window.postMessage(message, APP_ORIGIN, [...event.ports]);
  });
  // Nothing here needs peer connections, and a content security policy can't forbid them.
  void webFrame.executeJavaScript(
    "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) delete globalThis[name];",
  );
}

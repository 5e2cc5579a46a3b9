import { ipcMain, type MessagePortMain, type WebFrameMain } from 'electron';
import { APP_ORIGIN, isAppAddress } from './app-origin.ts';

/** Whether a message comes from the main frame of our page, and from nothing else (rel:S7). */
export function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && !frame.detached && frame.parent === null && frame.origin === APP_ORIGIN && isAppAddress(frame.url);
}

/** Hands the port that the page opens to `serve`: the only message that the shell listens to. */
export function serveBridge(serve: (port: MessagePortMain) => void): void {
  ipcMain.on('rpc:port', (event) => {
    if (!isOurPage(event.senderFrame)) return;
    const [port, ...others] = event.ports;
    if (port !== undefined && others.length === 0) serve(port);
  });
}

import { app, session, type WebContents } from 'electron';
import { isAppAddress, isOwnFile } from './app-origin.ts';

/** Denies every permission and device of the window's session, and every download but a file made by our page. */
export function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  // Nobody chooses where it goes but the person, in the dialog of the system.
  defaultSession.on('will-download', (event, item) => {
    if (!isOwnFile(item.getURL())) event.preventDefault();
  });
}

/** Denies to every content, now and later, to go elsewhere, to open a window or to embed one. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => guardOneContent(contents));
}

function guardOneContent(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isAppAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

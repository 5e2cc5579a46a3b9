import { BrowserWindow } from 'electron';

/** Makes the window of the console, the only one; nothing is left to a default. */
export function createWindow(preload: string): BrowserWindow {
  return new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    title: 'Console ENT',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // What the page is made of is compiled once, and kept from its first start on: its scripts are ours, and change with a version only.
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
}

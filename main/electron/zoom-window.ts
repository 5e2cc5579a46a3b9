import type { BrowserWindow } from 'electron';

/** Draws the page of the window larger (ux §2.17: a CSS `zoom` mis-sizes the grid); `percent` is that of the settings and of « Présentation », and nothing else is done. */
export function zoomWindow(window: BrowserWindow | undefined, percent: number): void {
  if (Number.isInteger(percent) && percent >= 100 && percent <= 160) window?.webContents.setZoomFactor(percent / 100);
}

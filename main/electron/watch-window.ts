import { app, dialog, type BrowserWindow } from 'electron';
import { HOST_QUESTION } from '../../texts/frame/hosts.ts';
import type { ConsoleProcess } from './console-process.ts';
import { refuseToOpen } from './refuse-to-open.ts';

/** How many times the page is shown again after it died by itself. */
export const MOST_RELOADS = 3;

/** A second start shows the window that is open; of its arguments, `opened-file.ts` takes the path of a file of ours and nothing else (rel:S12). */
export function showOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** Shows the page again when its process dies, then gives up: what was recorded is with the console, not with the page. */
export function reviveWindow(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', () => {
    reloads += 1;
    if (reloads > MOST_RELOADS) refuseToOpen({ kind: 'console-died' });
    else window.webContents.reload();
  });
}

/** Asks before a page where something is written is closed, as a browser does: without this, such a window would not close and not say why. */
export function askBeforeUnload(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { message, stay, leave } = HOST_QUESTION;
    const answer = dialog.showMessageBoxSync(window, { type: 'question', message, buttons: [stay, leave], defaultId: 0, cancelId: 0, noLink: true });
    if (answer === 1) event.preventDefault();
  });
}

/** Ends the console before the shell: its last writes are finished when the window is gone. Gives what quits with a code. */
export function quitWithConsole(consoleProcess: Pick<ConsoleProcess, 'stop'>): (code: number) => void {
  let isStopped = false;
  let code = 0;
  const stopThenQuit = async (): Promise<void> => {
    await consoleProcess.stop();
    isStopped = true;
    if (code === 0) app.quit();
    else app.exit(code);
  };
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void stopThenQuit();
  });
  return (asked) => {
    code = asked;
    app.quit();
  };
}

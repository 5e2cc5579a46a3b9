import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import { accept, type Result } from '../../domain/kernel/result.ts';
import type { StartMessage } from '../console/process.ts';
import { isNowhere } from '../first-run/nowhere.ts';
import { asHostRefusal } from '../window/as-host-refusal.ts';
import { APP_PAGE } from './app-origin.ts';
import { declareAppScheme, serveAppScheme } from './app-scheme.ts';
import { startConsoleProcess } from './console-process.ts';
import { hearOpenedFiles } from './opened-file.ts';
import { openIdentification } from './open-identification.ts';
import { printWindow } from './print-window.ts';
import { readOptions, type WindowOptions } from './read-options.ts';
import { goToConsole } from './go-to-console.ts';
import { findForbiddenArgument } from './refuse-arguments.ts';
import { refuseToOpen } from './refuse-to-open.ts';
import { openSecrets, releaseToSystem } from './secrets.ts';
import { showInstaller } from './show-installer.ts';
import { serveBridge } from './serve-bridge.ts';
import { guardContents, guardSession } from './session-guards.ts';
import { createShellRoom, type ShellRoom } from './shell-room.ts';
import { lockWithSession } from './lock-with-session.ts';
import { forkProgram } from './utility-child.ts';
import { askBeforeUnload, quitWithConsole, reviveWindow, showOnSecondStart } from './watch-window.ts';
import { createWindow } from './window.ts';
import { zoomWindow } from './zoom-window.ts';

const built = (path: string): string => join(import.meta.dirname, '..', path);

app.enableSandbox();
const options = readOptions(process.argv, app.getPath('userData'));
// The lock is the one of this data folder: two folders are two consoles.
app.setPath('userData', join(options.dataFolder, 'window'));
const forbidden = findForbiddenArgument(process.argv, process.getuid?.() !== 0);

// Before anything is ready: macOS tells it as soon as it can.
const withOpenedFiles = hearOpenedFiles(process.argv, process.cwd());

if (!app.requestSingleInstanceLock()) app.quit();
else start(options);

function start(opened: WindowOptions): void {
  declareAppScheme();
  void app.whenReady().then(() => {
    if (forbidden !== undefined) return refuseToOpen({ kind: 'forbidden-argument', argument: forbidden });
    return isNowhere(opened) || isSafeEntAddress(opened.entUrl) ? open(opened) : refuseToOpen({ kind: 'ent-in-clear', address: opened.entUrl });
  });
}

async function open(opened: WindowOptions): Promise<void> {
  const { dataFolder } = opened;
  guardSession();
  guardContents();
  serveAppScheme(built('renderer'));
  const secrets = await openSecrets(dataFolder, process.env);
  if (!secrets.ok && secrets.refusal.kind !== 'passphrase-needed') return refuseToOpen(secrets.refusal);

  let window: BrowserWindow | undefined;
  let end: (code: number) => void = () => undefined;
  const room = createShellRoom(opened, (name, program, args) => forkProgram(name, built(`main/${program}.js`), args), (formation) => goToConsole(formation, opened, end));
  const consoleProcess = startConsoleProcess(built('main/console.js'), {
    prepare: () => prepareStart(opened, room),
    onChannel: room.serve,
    releaseKey: async (key) => {
      const released = await releaseToSystem(dataFolder, process.env, Buffer.from(key));
      return released.ok ? undefined : released.refusal;
    },
    onRefused: (kind) => refuseToOpen(asHostRefusal(kind, dataFolder)),
    onBrowse: openIdentification,
    onShowFile: (path) => showInstaller(path, dataFolder),
    onZoom: (percent) => zoomWindow(window, percent),
    print: (landscape) => printWindow(window, landscape),
    onGaveUp: () => refuseToOpen({ kind: 'console-died' }),
  });
  serveBridge(consoleProcess.serve);
  // The ENT outlives the console that speaks with it.
  end = quitWithConsole({ stop: () => consoleProcess.stop().then(room.stop) });
  lockWithSession(consoleProcess);
  withOpenedFiles(consoleProcess.openFile);

  window = createWindow(built('preload/preload.cjs'));
  showOnSecondStart(window);
  reviveWindow(window);
  askBeforeUnload(window);
  await window.loadURL(APP_PAGE);
}

/** The key goes by message only, read again at each start of the console; without it, the page asks for the passphrase. */
async function prepareStart({ dataFolder }: WindowOptions, room: ShellRoom): Promise<Result<StartMessage, { readonly kind: string }>> {
  const place = await room.place();
  if (!place.ok) return place;
  const message = { kind: 'start', dataFolder, ...place.value } as const;
  const secrets = await openSecrets(dataFolder, process.env);
  if (secrets.ok) return accept({ ...message, key: new Uint8Array(secrets.value.key) });
  return secrets.refusal.kind === 'passphrase-needed' ? accept(message) : secrets;
}

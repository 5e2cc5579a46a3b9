import { join } from 'node:path';
import { BROWSER_FLAGS, findBrowser, FRENCH_BROWSER } from '../browser.ts';
import { runCommand } from '../ci/run-command.ts';
import { startChild, type Child } from './children.ts';
import { obtainElectron } from './electron-binary.ts';
import type { ProgramName } from './layout.ts';
import type { StartOptions } from './start-options.ts';

/** What a window needs. */
export interface WindowRequest {
  readonly root: string;
  readonly options: StartOptions;
  readonly entUrl: string;
  /** Starts one of our own processes. */
  readonly begin: (name: string, program: ProgramName, args: readonly string[]) => Child;
  /** Keeps a process so that it is ended with the others. */
  readonly keep: (child: Child) => void;
}

const canShow = (): boolean => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** Opens the console in Electron, else in a Chromium window, else gives its address; resolves with an exit code when it is over. */
export async function openWindow(request: WindowRequest): Promise<number> {
  const wantsWindow = request.options.window && canShow();
  const electron = wantsWindow ? obtainElectron(request.root) : undefined;
  if (electron !== undefined && (await buildShell())) return openElectron(electron, request);
  const host = serveToBrowser(request);
  const [url, windowUrl] = [await host.lineOf('READY'), await host.lineOf('WINDOW')];
  if (url === undefined || windowUrl === undefined) return host.exited.then((code) => code || 1);
  const browser = wantsWindow ? findBrowser() : undefined;
  if (browser !== undefined) return Promise.race([openBrowser(browser, windowUrl, request), host.exited]);
  console.log(request.options.window ? `Ouvrez cette adresse dans un navigateur de cet ordinateur :\n${url}` : `READY ${url}`);
  return host.exited.then((code) => code || 1);
}

async function buildShell(): Promise<boolean> {
  const { code } = await runCommand({ command: process.execPath, args: ['scripts/ci/build.ts'], timeoutSeconds: 300 });
  return code === 0;
}

function openElectron(program: string, { root, options, entUrl, keep }: WindowRequest): Promise<number> {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const name = options.ent === undefined ? ['--ent-name=embedded'] : [];
  const window = startChild({ name: 'La fenêtre', command: program, args: [root, `--data=${options.dataFolder}`, `--ent=${entUrl}`, ...name, '--lang=fr', ...noSandbox], node: false, environment: FRENCH_BROWSER });
  keep(window);
  return window.exited;
}

function serveToBrowser({ root, options, entUrl, begin }: WindowRequest): Child {
  const port = options.port === undefined ? [] : ['--port', String(options.port)];
  // Tests show a page of their own; everybody else the built one.
  const page = process.env['CONSOLE_ENT_PAGE'] ?? join(root, 'out/renderer');
  // The embedded ENT is the same one wherever it listens.
  const name = options.ent === undefined ? ['--ent-name', 'embedded'] : [];
  return begin('La console', 'console', ['--data', options.dataFolder, '--ent', entUrl, ...name, '--page', page, ...port]);
}

function openBrowser(program: string, url: string, { options, keep }: WindowRequest): Promise<number> {
  const profile = join(options.dataFolder, 'browser');
  const flags = ['--test-type', '--lang=fr', '--window-size=1440,900', '--no-default-browser-check', ...BROWSER_FLAGS];
  const window = startChild({ name: 'La fenêtre', command: program, args: [`--app=${url}`, `--user-data-dir=${profile}`, ...flags], node: false, environment: FRENCH_BROWSER });
  keep(window);
  return window.exited.then(() => 0);
}

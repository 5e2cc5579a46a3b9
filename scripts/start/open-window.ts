import { join } from 'node:path';
import { BROWSER_FLAGS, findBrowser, FRENCH_BROWSER } from '../browser.ts';
import { runCommand } from '../ci/run-command.ts';
import type { Child } from '../../main/training/launcher/child.ts';
import { startChild, type Begin } from './children.ts';
import { obtainElectron } from './electron-binary.ts';
import { ROOT } from './layout.ts';
import type { StartOptions } from './start-options.ts';
import { MOVES } from '../../main/training/launcher/moves.data.ts';
import { serveLauncher, type Doors } from '../../main/training/launcher/serve-launcher.ts';

/** What a window needs. */
export interface WindowRequest {
  readonly root: string;
  readonly options: StartOptions;
  /** Undefined: the console asks for one. */
  readonly entUrl: string | undefined;
  readonly begin: Begin;
  /** What the console may ask of this process. */
  readonly doors: Doors;
  /** Told where the console is shown, without its token. */
  readonly onShown: (origin: string) => void;
  /** Keeps a process so that it is ended with the others. */
  readonly keep: (child: Child) => void;
}

const canShow = (): boolean => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** Opens the console in Electron, else in a Chromium window, else gives its address; resolves with an exit code when it is over. */
export async function openWindow(request: WindowRequest): Promise<number> {
  const electron = wantsWindow(request.options) ? obtainElectron(request.root) : undefined;
  if (electron !== undefined && (await buildShell())) return openElectron(electron, request);
  const host = serveToBrowser(request);
  const [url, windowUrl] = [await host.lineOf('READY'), await host.lineOf('WINDOW')];
  const ended = host.exited.then((code) => code || 1);
  if (url === undefined || windowUrl === undefined) return ended;
  request.onShown(new URL(url).origin);
  return showAddress({ url, windowUrl, ended }, request);
}

/** A console that is served: the address to say, the one to open, and how it ended. */
export interface Shown {
  readonly url: string;
  readonly windowUrl: string;
  readonly ended: Promise<number>;
}

/** Opens a served console in a Chromium window, else says its address; resolves with an exit code when it is over. */
export function showAddress({ url, windowUrl, ended }: Shown, request: Pick<WindowRequest, 'options' | 'keep'>): Promise<number> {
  const browser = wantsWindow(request.options) ? findBrowser() : undefined;
  if (browser !== undefined) return Promise.race([openBrowser(browser, windowUrl, request), ended]);
  console.log(request.options.window ? `Ouvrez cette adresse dans un navigateur de cet ordinateur :\n${url}` : `READY ${url}`);
  return ended;
}

const wantsWindow = ({ window }: StartOptions): boolean => window && canShow();

async function buildShell(): Promise<boolean> {
  const { code } = await runCommand({ command: process.execPath, args: ['scripts/ci/build.ts'], timeoutSeconds: 300 });
  return code === 0;
}

/** Shows the window, and shows it again on the other console as long as it ends by asking for that. */
async function openElectron(program: string, request: WindowRequest): Promise<number> {
  const { open } = request.options;
  let code = await showElectron(program, request, open === undefined ? [] : [open]);
  while (code === MOVES.training || code === MOVES.real) code = await showElectron(program, request, code === MOVES.training ? ['--formation'] : []);
  return code;
}

function showElectron(program: string, { root, options, entUrl, keep }: WindowRequest, more: readonly string[]): Promise<number> {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const ent = joined(entUrl, nameOf(options)).map(([name, value]) => `--${name}=${value}`);
  const window = startChild({ name: 'La fenêtre', command: program, args: [root, `--data=${options.dataFolder}`, ...ent, '--launched', '--lang=fr', ...noSandbox, ...more], node: false, environment: FRENCH_BROWSER });
  keep(window);
  return window.exited;
}

function serveToBrowser({ options, entUrl, begin, doors }: WindowRequest): Child {
  const child = begin('La console', 'console', [...consoleArguments(options, entUrl, nameOf(options)), ...(options.open === undefined ? [] : ['--open', options.open])]);
  serveLauncher(child, doors, false);
  return child;
}

/** The embedded ENT is the same one wherever it listens. */
function nameOf({ ent }: StartOptions): string | undefined {
  return ent === undefined ? 'embedded' : undefined;
}

/** Which ENT a console joins; a console that is given none asks for one. */
function joined(entUrl: string | undefined, entName: string | undefined): readonly (readonly [name: string, value: string])[] {
  if (entUrl === undefined) return [];
  return entName === undefined ? [['ent', entUrl]] : [['ent', entUrl], ['ent-name', entName]];
}

/** What a console served to a browser is started with; `entName`: a name of its ENT that stays when its address changes. */
export function consoleArguments({ dataFolder, port }: Pick<StartOptions, 'dataFolder' | 'port'>, entUrl: string | undefined, entName: string | undefined): readonly string[] {
  // Tests show a page of their own; everybody else the built one.
  const page = process.env['CONSOLE_ENT_PAGE'] ?? join(ROOT, 'out/renderer');
  const ent = joined(entUrl, entName).flatMap(([name, value]) => [`--${name}`, value]);
  return ['--data', dataFolder, ...ent, '--page', page, ...(port === undefined ? [] : ['--port', String(port)]), '--launcher'];
}

function openBrowser(program: string, url: string, { options, keep }: Pick<WindowRequest, 'options' | 'keep'>): Promise<number> {
  const profile = join(options.dataFolder, 'browser');
  const flags = ['--test-type', '--lang=fr', '--window-size=1440,900', '--no-default-browser-check', ...BROWSER_FLAGS];
  const window = startChild({ name: 'La fenêtre', command: program, args: [`--app=${url}`, `--user-data-dir=${profile}`, ...flags], node: false, environment: FRENCH_BROWSER });
  keep(window);
  return window.exited.then(() => 0);
}

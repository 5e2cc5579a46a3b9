import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** What Chromium is asked to leave out: behind each window it makes its address bar a page of its own, two seconds of processor that nobody sees here. */
const LEFT_OUT = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI', 'MediaRouter', 'OptimizationHints', 'Translate'];

/** What every Chromium of this project is started with: it knocks at no outside door, and root has no sandbox to offer. */
export const BROWSER_FLAGS: readonly string[] = [
  '--disable-gpu',
  `--disable-features=${LEFT_OUT.join(',')}`,
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** What a Chromium reads its own language from on Linux, where it passes over `--lang`: dates are then asked for as jj/mm/aaaa, where its French texts are installed. */
export const FRENCH_BROWSER = { LANGUAGE: 'fr' } as const;

/** The Chromium already on this machine: the CHROMIUM variable, then the usual places. */
export const findBrowser = (): string | undefined =>
  process.env['CHROMIUM'] || KNOWN_PATHS[process.platform]?.find((path) => existsSync(path));

/** Debian's Chromium without windows, nor their frames: a sixth less processor for the same pages. */
const SHELL_PATH = '/usr/bin/chromium-headless-shell';

/** The Chromium that tests drive: the CHROMIUM variable, then one that is made to show nothing, then whichever shows windows. */
export const findTestBrowser = (): string | undefined => process.env['CHROMIUM'] || (existsSync(SHELL_PATH) ? SHELL_PATH : findBrowser());

const canUseApt = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const installFromDebian = (...packages: readonly string[]): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Standard output stays the caller's: what apt tells goes to standard error.
  const stdio = ['ignore', 2, 2] as const;
  spawnSync('apt-get', ['update', '-qq'], { stdio: [...stdio], env, timeout: 120_000 });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-dejavu-core'], { stdio: [...stdio], env });
};

const findPlaywrights = async (): Promise<string | undefined> => {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

/** A Chromium, found or installed (Debian's as root, else Playwright's); throws a sentence for the user when none can be had. */
export const obtainBrowser = async (): Promise<string> => {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (canUseApt()) {
    installFromDebian('chromium', 'chromium-l10n');
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  const ready = await findPlaywrights();
  if (ready !== undefined) return ready;
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 300_000, shell: process.platform === 'win32' });
  const downloaded = await findPlaywrights();
  if (downloaded !== undefined) return downloaded;
  throw new Error('Aucun navigateur Chromium sur cette machine. Installez le paquet « chromium », ou indiquez le vôtre : CHROMIUM=/chemin/du/navigateur');
};

/** The one that tests drive, made to show nothing where Debian has it; one that shows windows does as well, for more. Throws as {@link obtainBrowser} does. */
export const obtainTestBrowser = async (): Promise<string> => {
  if (!process.env['CHROMIUM'] && !existsSync(SHELL_PATH) && canUseApt()) installFromDebian('chromium-headless-shell');
  return findTestBrowser() ?? (await obtainBrowser());
};

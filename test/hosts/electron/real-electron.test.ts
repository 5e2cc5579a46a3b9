import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { readHubAddress } from '../../../domain/training/classroom/local-address.ts';
import { readCode } from '../../../domain/training/classroom/session-code.ts';
import { ClassroomPage } from '../../e2e/pages/classroom.page.ts';
import { TrainingPage } from '../../e2e/pages/training.page.ts';
import { createHubClient } from '../../../main/training/classroom/hub-client.ts';
import { findElectron } from '../../../scripts/start/electron-binary.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const program = findElectron(ROOT);
const isBuilt = existsSync(join(ROOT, 'out/main/electron.js')) && existsSync(join(ROOT, 'out/main/console.js'));
const reason = program === undefined ? 'Electron’s binary is not on this computer' : 'the shell is not built: npm run build';
const canRun = program !== undefined && isBuilt;

/** Starts the built application on a folder of its own, removed with it. */
async function launch(...args: readonly string[]): Promise<{ readonly application: ElectronApplication; readonly page: Page; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'electron-'));
  const application = await _electron.launch({
    executablePath: program ?? '',
    args: [ROOT, `--data=${folder}`, ...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), CONSOLE_ENT_PASSPHRASE: 'une phrase de test' },
  });
  onTestFinished(async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { application, page: await application.firstWindow(), folder };
}

// Skipped with their reason: what is not proven here is not counted as proven.
test('the real window shows the page, without Node and without anything of Electron', async (context) => {
  if (!canRun) context.skip(reason);
  const { application, page } = await launch('--ent=http://127.0.0.1:1');
  expect(page.url()).toBe('app://console/');
  const seen = await page.evaluate(() => Object.keys(globalThis).filter((name) => /^(?:require|process|module|ipc|electron|console_)/i.test(name)));
  expect(seen).toEqual([]);
  await page.evaluate(() => window.open('https://example.invalid/'));
  expect(application.windows()).toHaveLength(1);
});

test('the real window draws its page at 140 % when it presents, without any zoom of its style', async (context) => {
  if (!canRun) context.skip(reason);
  const { application, page } = await launch('--formation');
  await new TrainingPage(page).begin();
  const before = await page.evaluate(() => window.innerWidth);
  await page.keyboard.press('F9');
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(before / 1.4));
  expect(await page.evaluate(() => document.documentElement.style.zoom)).toBe('');
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getZoomFactor()))).toEqual([1.4]);
});

test('the real window opens « Formation » in its own folder, on a simulated ENT, and a trainer’s hub answers it through TLS by its code', async (context) => {
  if (!canRun) context.skip(reason);
  const { page, folder } = await launch('--formation');
  await new TrainingPage(page).begin();
  const classroom = new ClassroomPage(page);
  await classroom.show();
  const { address, code } = await classroom.open();
  const client = createHubClient(must(readHubAddress(address, 0), 'the address on the screen'), must(readCode(code), 'the code on the screen'));
  expect(await client.greet()).toMatchObject({ ok: true });
  client.close();
  expect(readdirSync(folder)).not.toContain('console.db');
});

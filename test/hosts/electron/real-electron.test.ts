import { _electron } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron } from '../../../scripts/start/electron-binary.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const program = findElectron(ROOT);
const isBuilt = existsSync(join(ROOT, 'out/main/electron.js')) && existsSync(join(ROOT, 'out/main/console.js'));
const reason = program === undefined ? 'Electron’s binary is not on this computer' : 'the shell is not built: npm run build';
const canRun = program !== undefined && isBuilt;

// Skipped with its reason: what is not proven here is not counted as proven.
test('the real window shows the page, without Node and without anything of Electron', async (context) => {
  if (!canRun) context.skip(reason);
  const folder = mkdtempSync(join(tmpdir(), 'electron-'));
  const application = await _electron.launch({
    executablePath: program ?? '',
    args: [ROOT, `--data=${folder}`, '--ent=http://127.0.0.1:1', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), CONSOLE_ENT_PASSPHRASE: 'une phrase de test' },
  });
  try {
    const page = await application.firstWindow();
    expect(page.url()).toBe('app://console/');
    const seen = await page.evaluate(() => Object.keys(globalThis).filter((name) => /^(?:require|process|module|ipc|electron|console_)/i.test(name)));
    expect(seen).toEqual([]);
    await page.evaluate(() => window.open('https://example.invalid/'));
    expect(application.windows()).toHaveLength(1);
  } finally {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

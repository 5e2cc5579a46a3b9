import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { createFakeElectron, type FakeElectron, type FakeSystem } from './fake-electron.ts';

let folder = '';
const argv = [...process.argv];

/** A folder of its own for the shell of each test of a file. */
export function shellFolder(): () => string {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shell-'));
    vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
    vi.stubEnv('CONSOLE_ENT_PASSPHRASE', '');
    vi.resetModules();
  });
  afterEach(() => {
    process.argv = [...argv];
    vi.unstubAllEnvs();
    vi.doUnmock('electron');
    rmSync(folder, { recursive: true });
  });
  return () => folder;
}

/** Runs the entry of the shell as Electron would; `told`: the processes that have received their key when it returns. */
export async function startShell(system: Partial<FakeSystem> = {}, more: readonly string[] = [], told: readonly number[] = [0]): Promise<FakeElectron> {
  const fake = createFakeElectron({ userData: folder, ...system });
  vi.doMock('electron', () => fake.module);
  process.argv = ['electron', '.', `--data=${join(folder, 'data')}`, '--ent=http://127.0.0.1:4000', ...more];
  await import('../../../main/electron/entry.ts');
  await vi.waitFor(() => expect(fake.log.some(({ what }) => ['window.loadURL', 'app.quit', 'app.exit'].includes(what))).toBe(true));
  // The key is read before it is given.
  await vi.waitFor(() => expect(told.every((process) => (fake.processes[process]?.messages.length ?? 1) > 0)).toBe(true));
  return fake;
}

/** What was asked of Electron, in order. */
export const did = ({ log }: FakeElectron): readonly string[] => log.map(({ what }) => what);
/** The first argument of what was asked of Electron first under that name. */
export const argumentOf = ({ log }: FakeElectron, what: string): unknown => log.find((recorded) => recorded.what === what)?.arguments[0];

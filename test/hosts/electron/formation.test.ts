import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { consoleContract } from '../../../contract/console/console.contract.ts';
import { createFakeElectron, type FakeElectron } from './fake-electron.ts';
import { LiveProcess } from './live-process.ts';

const argv = [...process.argv];
const live: LiveProcess[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'formation-'));
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  vi.stubEnv('CONSOLE_ENT_PASSPHRASE', '');
});

afterEach(async () => {
  for (const child of live.splice(0)) {
    child.kill();
    await child.exited;
  }
  process.argv = [...argv];
  vi.unstubAllEnvs();
  vi.doUnmock('electron');
  rmSync(folder, { recursive: true });
});

/** Runs the entry of the shell as the installed program would be, with the processes that it forks. */
async function startShell(...args: readonly string[]): Promise<FakeElectron> {
  vi.resetModules();
  const fork = (modulePath: string, given: readonly string[]): LiveProcess => {
    const child = new LiveProcess(modulePath, given);
    live.push(child);
    return child;
  };
  const fake = createFakeElectron({ userData: join(folder, 'data'), fork });
  vi.doMock('electron', () => fake.module);
  process.argv = ['console-ent', ...args];
  await import('../../../main/electron/entry.ts');
  await vi.waitFor(() => expect(fake.log.some(({ what }) => what === 'window.loadURL')).toBe(true));
  return fake;
}

/** The page of a shell, through the one door of it. */
function pageOf({ ipcMain }: FakeElectron): ContractRouterClient<typeof consoleContract> {
  const { port1, port2 } = new MessageChannel();
  const client: ContractRouterClient<typeof consoleContract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  ipcMain.emit('rpc:port', { senderFrame: { detached: false, parent: null, origin: 'app://console', url: 'app://console/' }, ports: [port1] });
  return client;
}

/** Ends as Electron does once it was asked to quit, and waits for everything that ran; which, in the order in which it ended. */
async function quit(fake: FakeElectron): Promise<readonly string[]> {
  await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalled());
  const ended: string[] = [];
  const all = live.splice(0).map(async (child) => {
    await child.exited;
    ended.push(child.program);
  });
  fake.app.emit('before-quit', { preventDefault: () => undefined });
  await Promise.all(all);
  await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledTimes(2));
  return ended;
}

const relaunched = ({ log }: FakeElectron): unknown => log.find(({ what }) => what === 'app.relaunch')?.arguments[0];
const programs = (): readonly string[] => live.map(({ program }) => program);

test('the installed program opens « Formation » in a folder, a profile and a lock of its own, with its simulated ENT and its hub as processes that end with it, and comes back', async () => {
  const real = await startShell('--lang=fr');
  const page = pageOf(real);
  expect(await page.session.status()).toMatchObject({ training: false });
  expect(await page.training.status()).toEqual({ opens: true, back: null });
  expect(await page.training.enter()).toEqual({ url: null });
  expect(relaunched(real)).toEqual({ args: ['--lang=fr', '--formation'] });
  expect(await quit(real)).toEqual(['console.js']);
  expect(existsSync(join(folder, 'data/formation'))).toBe(false);

  const training = await startShell('--lang=fr', '--formation');
  expect(training.log.find(({ what }) => what === 'app.setPath')?.arguments).toEqual(['userData', join(folder, 'data/formation/window')]);
  const room = pageOf(training);
  expect(await room.session.status()).toMatchObject({ training: true });
  expect(programs()).toEqual(['console.js', 'training-ent.js']);
  expect(readdirSync(join(folder, 'data/formation'))).toEqual(expect.arrayContaining(['ent', 'console.db']));
  expect(await room.training.sandbox()).toMatchObject({ school: null, line: 'open' });
  // Its page is opened again on the school that was chosen.
  const chosen = await room.training.choose({ school: 'ecole' });
  const again = await pageOf(training).training.reset();
  expect(again.place).not.toBe(chosen.place);

  // It is started again on request once it has ended.
  live.find(({ program }) => program === 'training-ent.js')?.kill();
  await vi.waitFor(() => expect(pageOf(training).training.sandbox()).rejects.toMatchObject({ data: { kind: 'ent-gone' } }));
  expect(await pageOf(training).training.enter()).toEqual({ url: null });
  expect(relaunched(training)).toBeUndefined();

  const trainee = pageOf(training);
  const [account] = (await trainee.session.status()).accounts;
  await trainee.session.signIn({ accountId: account?.id ?? '' });
  expect(await trainee.classroom.open()).toMatchObject({ opens: true, trainer: { place: { shared: null }, answers: true } });
  expect(programs()).toEqual(['console.js', 'training-ent.js', 'training-ent.js', 'hub.js']);
  expect(await trainee.training.leave()).toEqual({ url: null });
  expect(relaunched(training)).toEqual({ args: ['--lang=fr'] });
  expect(await quit(training)).toEqual(expect.arrayContaining(['console.js', 'hub.js', 'training-ent.js']));
});

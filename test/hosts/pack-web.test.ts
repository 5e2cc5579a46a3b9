import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createBridge, type Bridge } from '../../renderer/bridge/find-bridge.ts';
import { connectBySocket } from '../../renderer/bridge/socket-connection.ts';
import { addressOf, ROOT } from './support/run-script.ts';
import { SameOriginWebSocket } from './support/same-origin-web-socket.ts';

let base = '';
const packed = (): string => join(base, 'console-ent-web');
const ended: Promise<unknown>[] = [];
const started: ChildProcess[] = [];

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'pack-web-'));
  execFileSync(process.execPath, [join(ROOT, 'scripts/pack/pack-web.ts'), packed()]);
}, 180_000);
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGTERM');
  await Promise.all(ended.splice(0));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Starts what was packed with Node alone: no variable of this project, no module of its folder. */
function start(...args: readonly string[]): { out(): string; err(): string; readonly code: Promise<number | null> } {
  const text = { out: '', err: '' };
  const child = spawn(process.execPath, ['program/start.js', '--no-window', '--data', join(base, 'data'), ...args], { cwd: packed(), env: { HOME: base }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.err += part));
  const code = new Promise<number | null>((end) => child.once('close', end));
  started.push(child);
  ended.push(code);
  return { out: () => text.out, err: () => text.err, code };
}

test('the folder that is packed runs with Node alone: an ENT, a console, its page', async () => {
  const run = start();
  await vi.waitFor(() => expect(run.out()).toContain('READY'), { timeout: 60_000 });
  const page = await fetch(addressOf(run.out(), 'READY'));
  const html = await page.text();
  expect(html).toContain('<title>Console ENT');
  expect(html).toContain('<p class="opening">Console ENT s’ouvre');
  await expect(fetch(`${addressOf(run.out(), 'ENT')}/openapi.json`).then(({ status }) => status)).resolves.toBe(200);
  expect(run.err()).toBe('');
});

test('« Formation » opens from it, with its simulated ENT and the hub of a trainer', async () => {
  const run = start('--formation');
  await vi.waitFor(() => expect(run.out()).toContain('READY'), { timeout: 60_000 });
  const { origin, host, hash } = new URL(addressOf(run.out(), 'READY'));
  const sockets = SameOriginWebSocket.install(origin);
  const newPage = (): Bridge => createBridge(() => connectBySocket({ host, token: hash.slice('#token='.length), isKnown: () => Promise.resolve(true) }));
  const first = newPage();
  await expect(first.client.training.status()).resolves.toMatchObject({ opens: true });
  await first.client.training.choose({ school: 'ecole' });
  first.close();
  // The page of another school is another one.
  const { client, close } = newPage();
  const [account] = (await client.session.status()).accounts;
  await client.session.signIn({ accountId: account?.id ?? '' });
  await expect(client.classroom.open()).resolves.toMatchObject({ opens: true, trainer: { answers: true } });
  close();
  sockets.restore();
  expect(run.err()).toBe('');
});

test('it holds what runs, and nothing of what makes it', () => {
  const files = globSync('**/*', { cwd: packed(), exclude: (name) => name === 'demo' });
  expect(files.filter((file) => /\.(?:ts|tsx|map)$|test|node_modules\/(?!better-sqlite3-multiple-ciphers)[^/]+$/.test(file))).toEqual([]);
  expect(existsSync(join(packed(), 'program/connection.worker.js'))).toBe(true);
});

test('a native module changed since is not run: the console says so, and stops', async () => {
  const [file = ''] = globSync(`node_modules/*/prebuilds/${process.platform}-${process.arch}.node`, { cwd: packed() });
  appendFileSync(join(packed(), file), 'x');
  const run = start();
  await expect(run.code).resolves.toBe(1);
  expect(run.err()).toContain('n’est pas celui qui a été publié');
  expect(run.out()).not.toContain('READY');
});

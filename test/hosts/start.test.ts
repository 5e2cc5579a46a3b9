import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';
import { DEMO, addressOf, folder, isAnswering, run, runSource, runWith, inOwnFolder, type Run } from './support/run-script.ts';

inOwnFolder();

describe('npm start', () => {
  const start = (...args: readonly string[]): Run => run('scripts/start.ts', '--no-window', '--data', join(folder(), 'data'), ...args);

  test('serves, says where in two lines, ends cleanly, and comes back at the same addresses', async () => {
    // Once as « npm start » does, from the sources; what was built finds what it left.
    const first = runSource('scripts/start.ts', '--no-window', '--data', join(folder(), 'data'));
    await first.says('READY');
    expect(first.out()).toMatch(/^ENT http:\/\/127\.0\.0\.1:\d+\/0319999A\nREADY http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/);
    const page = addressOf(first.out(), 'READY');
    await expect(isAnswering(page)).resolves.toBe(true);
    first.process.kill('SIGINT');
    await expect(first.code).resolves.toBe(0);
    expect(first.err()).toBe('');
    await expect(isAnswering(page)).resolves.toBe(false);
    const second = start();
    await second.says('READY');
    expect(addressOf(second.out(), 'ENT')).toBe(addressOf(first.out(), 'ENT'));
    expect(new URL(addressOf(second.out(), 'READY')).host).toBe(new URL(page).host);
    expect(addressOf(second.out(), 'READY')).not.toBe(page);
  });

  test('refuses a second start on the same data, and the first goes on', async () => {
    const first = start();
    await first.says('READY');
    const second = start();
    await expect(second.code).resolves.toBe(1);
    expect(second.err()).toContain('déjà');
    expect(second.out()).not.toContain('READY');
    await expect(isAnswering(addressOf(first.out(), 'READY'))).resolves.toBe(true);
  });

  test('leaves nothing behind when it is killed, and starts again', async () => {
    const first = start();
    await first.says('READY');
    first.process.kill('SIGKILL');
    await first.code;
    const [ent, page] = [addressOf(first.out(), 'ENT'), addressOf(first.out(), 'READY')];
    await vi.waitFor(async () => expect([await isAnswering(ent), await isAnswering(page)]).toEqual([false, false]), { timeout: 10_000 });
    const second = start();
    await second.says('READY');
    expect(addressOf(second.out(), 'ENT')).toBe(ent);
  });

  test.runIf(process.platform === 'linux')('ends with the code of a part that dies, and takes the others down', async () => {
    const first = start();
    await first.says('READY');
    const pid = String(first.process.pid);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const commandOf = (child: string): string => readFileSync(`/proc/${child}/cmdline`, 'utf8');
    const [ent, console] = ['/ent.js', '/console.js'].map((program) => children.find((child) => commandOf(child).includes(program)));
    for (const child of [ent, console]) expect(commandOf(child ?? '').split('\0')).toEqual(expect.arrayContaining([...ENT_FLAGS]));
    expect(readFileSync(`/proc/${ent}/environ`, 'utf8')).toContain('NODE_COMPILE_CACHE=');
    process.kill(Number(ent), 'SIGKILL');
    await expect(first.code).resolves.toBe(1);
    expect(first.err()).toContain('L’ENT s’est arrêté');
    await expect(isAnswering(addressOf(first.out(), 'READY'))).resolves.toBe(false);
  });

  test.runIf(process.platform === 'linux')('opens a browser with a profile of its own and a ticket, never the token, and ends with it', async () => {
    const browser = join(folder(), 'browser.sh');
    writeFileSync(browser, `#!/bin/sh\necho "$@" > '${folder()}/arguments'\n`, { mode: 0o755 });
    // No Electron: neither the one of this computer nor another one.
    const environment = { DISPLAY: ':99', CHROMIUM: browser, ELECTRON_OVERRIDE_DIST_PATH: join(folder(), 'none'), ELECTRON_INSTALL_PLATFORM: 'none' };
    const started = runWith(environment, 'scripts/start.ts', '--data', join(folder(), 'data'));
    await expect(started.code).resolves.toBe(0);
    const given = readFileSync(join(folder(), 'arguments'), 'utf8');
    expect(given).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/#ticket=/);
    expect(given).toContain(`--user-data-dir=${join(folder(), 'data', 'browser')}`);
    expect(given).not.toContain('token');
    expect(started.err()).toBe('');
  });

  test.runIf(process.platform === 'linux')('gives the address where no window can be shown', async () => {
    const started = runWith({ DISPLAY: '', WAYLAND_DISPLAY: '' }, 'scripts/start.ts', '--data', join(folder(), 'data'));
    await started.says('Ouvrez cette adresse');
    expect(started.out()).toMatch(/#token=/);
  });

  test('joins an ENT that runs elsewhere, and a second start on its data is refused by the console itself', async () => {
    const ent = run('scripts/ent.ts', '--data', join(folder(), 'ent'), '--port', '0', '--aaf', DEMO);
    await ent.says('ENT');
    const address = addressOf(ent.out(), 'ENT');
    const first = start('--ent', address);
    await first.says('READY');
    expect(addressOf(first.out(), 'ENT')).toBe(address);
    const second = start('--ent', address);
    await expect(second.code).resolves.toBe(1);
    expect(second.err()).toContain('déjà ouverte');
  });

  test('takes the next port when a program has taken its own', async () => {
    const first = start();
    await first.says('READY');
    first.process.kill('SIGTERM');
    await first.code;
    const { port } = new URL(addressOf(first.out(), 'READY'));
    const other = createServer().listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
    const second = start();
    await second.says('READY');
    expect(new URL(addressOf(second.out(), 'READY')).port).not.toBe(port);
    other.close();
  });
});

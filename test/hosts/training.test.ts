import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBridge } from '../../renderer/bridge/find-bridge.ts';
import { connectBySocket } from '../../renderer/bridge/socket-connection.ts';
import { addressOf, folder, inOwnFolder, isAnswering, run, runWith } from './support/run-script.ts';
import { SameOriginWebSocket } from './support/same-origin-web-socket.ts';

inOwnFolder();

describe('npm start -- --formation', () => {
  test('serves « Formation » from its own folder, opens nothing of the real school, and ends cleanly', async () => {
    const data = join(folder(), 'data');
    const started = run('scripts/start.ts', '--no-window', '--formation', '--data', data);
    await started.says('READY');
    const page = addressOf(started.out(), 'READY');
    await expect(isAnswering(page)).resolves.toBe(true);
    expect(readdirSync(data)).toEqual(['formation']);
    expect(existsSync(join(data, 'formation/ent'))).toBe(true);
    started.process.kill('SIGINT');
    await expect(started.code).resolves.toBe(0);
    expect(started.err()).toBe('');
    await expect(isAnswering(page)).resolves.toBe(false);
  });

  test('reaches no other computer, whatever it is told', async () => {
    // Says what leaves the program, and lets nothing leave.
    const preload = join(folder(), 'watch.mjs');
    writeFileSync(preload, 'globalThis.fetch = (asked) => { console.error(`FETCH ${new URL(asked.url ?? asked).host}`); return Promise.reject(new TypeError("cut")); };');
    const asked = async (...args: readonly string[]): Promise<string> => {
      const started = runWith({ NODE_OPTIONS: `--import=${preload}` }, 'main/web/entry.ts', '--data', join(folder(), `data-${String(args.length)}`), '--ent', 'https://ent.exemple.invalid', '--page', join(folder(), 'page'), ...args);
      await started.says('READY');
      const { origin, hash } = new URL(addressOf(started.out(), 'READY'));
      const { restore, cut } = SameOriginWebSocket.install(origin);
      const bridge = createBridge(() => connectBySocket({ host: new URL(origin).host, token: hash.slice('#token='.length), isKnown: () => Promise.resolve(true) }));
      await bridge.client.session.status();
      bridge.close();
      cut();
      restore();
      return started.err();
    };
    await expect(asked()).resolves.toContain('FETCH ent.exemple.invalid');
    await expect(asked('--training')).resolves.not.toContain('FETCH');
  });

  test.each([['--ent', 'http://127.0.0.1:1'], ['--aaf', '/nowhere'], ['--issuer', 'https://idp.exemple.fr']])('does not go with %s', async (option, value) => {
    const started = run('scripts/start.ts', '--no-window', '--formation', option, value);
    await expect(started.code).resolves.toBe(2);
    expect(started.err()).toContain(`${option} ne va pas avec`);
  });
});

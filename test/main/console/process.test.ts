import { createORPCClient } from '@orpc/client';
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { consoleContract } from '../../../contract/console/console.contract.ts';
import { keyFolder, writeKeyFile } from '../../../main/keys/key-file.ts';
import { runConsoleProcess } from '../../../main/console/process.ts';
import { cleanUp, KEY, newFolder } from '../../support/workbench.ts';

afterEach(async () => {
  vi.unstubAllEnvs();
  await cleanUp();
});

type Listener = (event: { readonly data: unknown; readonly ports: readonly SupportedMessagePort[] }) => void;

/** What Electron gives a utility process, as far as the console uses it. */
function fakeParent() {
  const listeners: Listener[] = [];
  const said: unknown[] = [];
  const target = new EventTarget();
  return {
    said,
    heard: () => once(target, 'said'),
    send: (data: unknown, ports: readonly SupportedMessagePort[] = []) => listeners.forEach((listener) => listener({ data, ports })),
    parent: {
      on: (_: 'message', given: Listener) => {
        listeners.push(given);
      },
      postMessage: (message: unknown) => {
        said.push(message);
        target.dispatchEvent(new Event('said'));
      },
    },
  };
}

const start = (dataFolder: string) => ({ kind: 'start', dataFolder, key: KEY, entUrl: 'http://127.0.0.1:1' });

test('a shell starts a console, sends a page’s port, and is answered through it', async () => {
  const shell = fakeParent();
  const exited = Promise.withResolvers<undefined>();
  runConsoleProcess(shell.parent, () => exited.resolve(undefined));
  shell.send({ kind: 'noise' });
  const folder = newFolder();
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  writeKeyFile(folder, join(keyFolder(process.env), `${'0'.repeat(32)}.json`), { storage: 'os', backend: 'kwallet6', data: '' });
  shell.send(start(folder));
  await shell.heard();
  expect(shell.said).toEqual([{ kind: 'ready' }]);

  const { port1, port2 } = new MessageChannel();
  shell.send({ kind: 'page' }, [port1]);
  const client: ContractRouterClient<typeof consoleContract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  expect(await client.session.status()).toMatchObject({ signedIn: null, keyStorage: 'os', entUrl: 'http://127.0.0.1:1' });

  // The size of the page is that of the window, which the shell holds.
  expect(await client.preferences.zoom({ percent: 140 })).toEqual({ done: true });
  expect(shell.said.at(-1)).toEqual({ kind: 'zoom', percent: 140 });
  await expect(client.preferences.zoom({ percent: 500 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });

  const second = fakeParent();
  runConsoleProcess(second.parent, () => undefined);
  second.send(start(folder));
  await second.heard();
  expect(second.said).toEqual([{ kind: 'refused', refusal: { kind: 'locked', file: 'console.db' } }]);

  // The session of the computer is locked: so is the console.
  shell.send({ kind: 'lock' });
  expect(await client.session.status()).toMatchObject({ signedIn: null });
  port2.close();
  shell.send({ kind: 'stop' });
  await exited.promise;
});

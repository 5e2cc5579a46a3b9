import { createRouterClient } from '@orpc/server';
import { createConsole } from '../main/console/create-console.ts';
import { createKeyKeeper } from '../main/keys/key-keeper.ts';

/** Opens a console on an empty folder, where nobody is signed in yet; throws when it refuses to open. What it logs goes to standard error. */
export async function openBenchConsole(dataFolder: string, entUrl: string) {
  const opened = await createConsole({
    program: { version: '0.0.0' },
    dataFolder,
    entUrl,
    key: new Uint8Array(32).fill(3),
    keys: createKeyKeeper({ dataFolder, environment: {} }),
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    random: Math.random,
    log: (line) => console.error(line),
  });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return { console: opened.value, client: createRouterClient(opened.value.routerForPage()) };
}

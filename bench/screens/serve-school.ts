import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { once } from '../../domain/kernel/once.ts';
import { createKeyKeeper } from '../../main/keys/key-keeper.ts';
import { createConsole } from '../../main/console/create-console.ts';
import { startWebHost } from '../../main/web/start-web-host.ts';
import { startEnt } from '../../server/start-ent.ts';
import { buildPageIfStale } from '../../scripts/start/build-if-stale.ts';
import { citeSeed } from './cite-seed.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The real console of a cité scolaire, served to browsers. */
export interface ServedSchool {
  readonly url: string;
  readonly entUrl: string;
  signIn(): Promise<void>;
  /** Answers once the page has been told everything that the ENT has. */
  received(): Promise<void>;
  /** Stops the ENT, and leaves the console alone. */
  unplug(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts an ENT, a console and its web host on a new folder; nobody is signed in. The cité scolaire unless another school is given. */
export async function serveSchool(seed = citeSeed()): Promise<ServedSchool> {
  await buildPageIfStale(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  const ent = await startEnt({ dataFolder: join(folder, 'ent'), seed, encryptionKey: new Uint8Array(32).fill(5) });
  const opened = await createConsole({
    program: { version: '0.0.0' },
    dataFolder: join(folder, 'console'),
    key: new Uint8Array(32).fill(3),
    keys: createKeyKeeper({ dataFolder: join(folder, 'console'), environment: {} }),
    entUrl: ent.url,
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    random: Math.random,
    log: (line) => console.error(line),
  });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const { routerForPage, isSignedIn, stop } = opened.value;
  // A copy: what is built meanwhile must not change what is measured.
  const pageFolder = join(folder, 'page');
  cpSync(join(ROOT, 'out/renderer'), pageFolder, { recursive: true });
  const host = await startWebHost({ routerForPage, isSignedIn, pageFolder, port: 0 });
  const client = createRouterClient(routerForPage());
  const unplug = once(() => ent.stop());
  return {
    url: host.url,
    entUrl: ent.url,
    received: async () => void (await client.sync.refresh()),
    unplug: () => unplug(),
    signIn: async () => {
      await client.session.signIn({ accountId: 'admin-1' });
      await client.sync.refresh();
    },
    stop: async () => {
      await host.stop();
      await stop();
      await unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

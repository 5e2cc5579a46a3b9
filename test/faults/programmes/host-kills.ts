import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { createBridge, type Bridge } from '../../../renderer/bridge/find-bridge.ts';
import { connectBySocket } from '../../../renderer/bridge/socket-connection.ts';
import { SameOriginWebSocket } from '../../hosts/support/same-origin-web-socket.ts';
import { newRubrique } from '../../scenario/new-rubrique.ts';
import { join as joinEnt, startSchool, stopSchools } from '../../scenario/school-bench.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, newFolder, NO_EFFECT } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';
import { calm, judge } from './work.ts';

const HOST = join(import.meta.dirname, '../../../main/web/entry.ts');
const KILLS = 3;
/** Milliseconds of work within which a host is killed. */
const MOMENT = 400;

interface Host {
  readonly process: ChildProcess;
  readonly client: Bridge['client'];
  /** Leaves the page. */
  leave(): void;
}

/** Starts the web host as « npm start » does, and opens its page. */
async function startHost(folder: string, entUrl: string): Promise<Host> {
  const args = ['--data', join(folder, 'data'), '--ent', entUrl, '--page', join(folder, 'page'), '--port', '0'];
  const host = spawn(process.execPath, [HOST, ...args], { env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') }, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: readonly unknown[] = await once(createInterface({ input: host.stdout }), 'line');
  const { origin, host: place, hash } = new URL(String(said[0]).slice('READY '.length));
  const sockets = SameOriginWebSocket.install(origin);
  const bridge = createBridge(() => connectBySocket({ host: place, token: hash.slice('#token='.length), isKnown: () => Promise.resolve(true) }));
  return { process: host, client: bridge.client, leave: () => (bridge.close(), sockets.restore()) };
}

/** Edits, takes back and sends without rest; notes what was answered as kept. Ends when the host does. */
async function workUntilKilled({ process: host, client }: Host, kept: Map<string, DraftEntry>, random: Random): Promise<void> {
  const ended = once(host, 'exit');
  setTimeout(() => host.kill('SIGKILL'), random.int(MOMENT));
  const work = async (): Promise<void> => {
    for (;;) {
      const entry = newRubrique(crypto.randomUUID());
      await client.draft.record(entry);
      kept.set(entry.id, entry);
      if (random.chance(0.3)) await client.sync.send({ ids: (await client.school.load()).draft.map(({ id }) => id), ...NO_EFFECT });
    }
  };
  // It fails at the call that the kill cuts: what was not answered is not promised.
  await Promise.all([ended, work().catch(() => undefined)]);
}

/** What a host started again does not give back whole, or does not take back; undefined when all is there. */
async function problemOf({ client }: Host, kept: ReadonlyMap<string, DraftEntry>): Promise<string | undefined> {
  const { draft } = await client.school.load();
  const half = draft.filter(({ id, changes }) => kept.has(id) && JSON.stringify(changes) !== JSON.stringify(kept.get(id)?.changes));
  if (half.length > 0) return `${half.length} entries by halves`;
  if (draft.length === 0) return undefined;
  const last = draft.at(-1)?.id;
  const [undone, redone] = [await client.draft.undo(), await client.draft.redo()];
  return undone?.id === last && redone?.id === last ? undefined : 'the last edit is not taken back and brought again';
}

/** kill −9 of the web host’s process while its page edits (rel:R1). */
export const hostKills: Programme = {
  what: 'kills of a web host whose page edits and sends',
  run: async (random) => {
    const ent = await startSchool();
    const folder = newFolder();
    mkdirSync(join(folder, 'page'));
    writeFileSync(join(folder, 'page', 'index.html'), '<html><head></head><body></body></html>');
    const kept = new Map<string, DraftEntry>();
    let host = await startHost(folder, ent.url);
    await host.client.session.signIn({ accountId: 'admin-1' });
    let problem = await calm(host);
    for (let i = 0; i < KILLS && problem === undefined; i++) {
      await workUntilKilled(host, kept, random);
      host.leave();
      host = await startHost(folder, ent.url);
      problem = await problemOf(host, kept);
    }
    problem ??= await calm(host);
    problem ??= await judge(await joinEnt(ent, 'admin-2'), [...kept.values()].map(({ changes }) => changes[0]?.id ?? ''));
    host.leave();
    host.process.kill('SIGKILL');
    await cleanUp();
    await stopSchools();
    return problem ?? KILLS;
  },
};

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { must } from '../../../domain/kernel/assert.ts';
import { MUTATION_SCHEMA, type Change } from '../../../domain/sync/mutation.ts';
import type { Outcome } from '../../../domain/sync/outcome.ts';
import { SYNC_PROTOCOL, type PushRequest } from '../../../domain/sync/protocol.ts';
import { createEntClient, type EntClient } from '../../../main/sync/ent/ent-client.ts';
import { setField, setRole } from '../ent-desk.ts';
import { judgeRace } from './judge-race.ts';
import { BEFORE, ownRubrique, raceRubrique } from './race-school.ts';
import { titleOf, type Race, type Writer } from './race.ts';

const PROGRAM = new URL('rough-ent.program.ts', import.meta.url).pathname;
const NEVER = new AbortController().signal;

/** Has them write all at once, step after step, with a reader beside; gives the number of changes, or the promise that broke (sync.md T4). */
export async function raceWriters(race: Race): Promise<number | string> {
  const children: ChildProcess[] = [];
  try {
    // The first gives the school, the others find it.
    const urls: string[] = [];
    for (let i = 0; i < race.processes; i += 1) urls.push(await start(children, race, i));
    const clients = await Promise.all(urls.map(signedIn));
    const { epoch } = await must(clients[0], 'there are processes').about();
    const writers = Array.from({ length: race.writers }, (): Writer => ({ client: crypto.randomUUID(), outcomes: [] }));
    const writing = { isOver: false };
    const judged = judgeRace(race, { clients, writers, writing });
    for (let step = 0; step < race.steps; step += 1) {
      await Promise.all(writers.map((writer, rank) => write({ clients, epoch, writer, rank, step })));
    }
    writing.isOver = true;
    return (await judged) ?? 3 * race.writers * race.steps;
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}

async function start(children: ChildProcess[], { url, seed, writers, steps }: Race, rank: number): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, url, String(seed + rank), String(writers), String(steps)], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the ENT did not start')));
  const said: unknown = await Promise.race([once(child.stdout, 'data'), ended]);
  return String(said).trim();
}

async function signedIn(url: string, rank: number): Promise<EntClient> {
  let token: string | null = null;
  const client = createEntClient({ url, token: () => token });
  ({ token } = await client.signIn(rank % 2 === 0 ? 'adm1' : 'adm2', 'race'));
  return client;
}

interface Write {
  readonly clients: readonly EntClient[];
  readonly epoch: string;
  readonly writer: Writer;
  readonly rank: number;
  readonly step: number;
}

async function write({ clients, epoch, writer, rank, step }: Write): Promise<void> {
  const titles = [
    setField(ownRubrique(rank), 'title', step === 0 ? BEFORE : titleOf(rank, step - 1), titleOf(rank, step)),
    setField(raceRubrique(step), 'title', BEFORE, titleOf(rank, step)),
  ];
  // A console belongs to the account that first used it: those of one process are of one account.
  const doors = clients.filter((_, door) => door % 2 === rank % 2);
  const send = (from: number, changes: readonly Change[]): Promise<readonly Outcome[]> => untilAnswered(doors, rank, requestOf({ client: writer.client, epoch, from, changes }));
  const [own, title] = await send(3 * step, titles);
  // Apart: of two rows of one key the database itself refuses the second, and would hide that a title was decided on what was read before.
  const [right] = await send(3 * step + 2, [setRole(`${raceRubrique(step)}|group:profil:eleves`, 'none', 'visitor')]);
  writer.outcomes.push([must(own, 'an outcome'), must(title, 'an outcome'), must(right, 'an outcome')]);
}

function requestOf({ client, epoch, from, changes }: { readonly client: string; readonly epoch: string; readonly from: number; readonly changes: readonly Change[] }): PushRequest {
  const id = crypto.randomUUID();
  const gesture = { id, intention: { kind: 'access.setMany' as const, role: 'visitor' as const, cells: changes.length, rubriques: 1 }, atomic: false, authoredAt: new Date().toISOString() };
  return { protocol: SYNC_PROTOCOL, schema: MUTATION_SCHEMA, client, epoch, gestures: [gesture], mutations: changes.map((change, i) => ({ ...change, m: from + i + 1, gesture: id })) };
}

const TRIES = 60;

/** To one process after the other, the same request, until one answers. */
async function untilAnswered(doors: readonly EntClient[], rank: number, request: PushRequest): Promise<readonly Outcome[]> {
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await must(doors[(rank + tries) % doors.length], 'there are processes').push(request, NEVER);
      if (answer.kind === 'outcomes') return answer.outcomes;
      throw new RangeError(`answered ${JSON.stringify(answer)}`);
    } catch (error) {
      if (error instanceof RangeError || tries > TRIES) throw error;
    }
  }
}

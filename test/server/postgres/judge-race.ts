import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { must } from '../../../domain/kernel/assert.ts';
import { SYNC_PROTOCOL } from '../../../domain/sync/protocol.ts';
import type { EntClient } from '../../../main/sync/ent/ent-client.ts';
import type { WireLine } from '../../../main/sync/lines/wire-line.ts';
import { titleOf, type Race, type Writer } from './race.ts';

/** The race as it goes. */
interface Running {
  readonly clients: readonly EntClient[];
  readonly writers: readonly Writer[];
  readonly writing: { readonly isOver: boolean };
}

type Rows = Map<string, string>;

const NEVER = new AbortController().signal;

/** Reads from the first process by its cursor as long as they write; then says what is lost, doubled or out of order, if anything is. */
export async function judgeRace(race: Race, { clients, writers, writing }: Running): Promise<string | undefined> {
  const [reader, other] = [must(clients[0], 'a process'), must(clients.at(-1), 'a process')];
  const read = await follow(reader, writing);
  const whole: Rows = new Map();
  await snapshot(other, 'settings', whole);
  const differences = [...whole].filter(([id, text]) => read.get(id) !== text);
  if (differences.length > 0 || read.size !== whole.size) return `the cursor lost ${differences.length} of ${whole.size} rows`;
  const { fault } = await reader.verifyJournal();
  if (fault !== null) return `the journal is broken: ${JSON.stringify(fault)}`;
  return judgeOutcomes(writers, whole) ?? (await judgeDatabase(race));
}

async function follow(reader: EntClient, writing: Running['writing']): Promise<Rows> {
  const rows: Rows = new Map();
  const client = crypto.randomUUID();
  let { cursor } = await snapshot(reader, 'settings', rows);
  let { directoryCursor } = await snapshot(reader, 'directory', new Map());
  for (let last = false; !last; ) {
    // What was written before this was known is read after it.
    last = writing.isOver;
    const lines = await gather(reader.pull({ protocol: SYNC_PROTOCOL, client, cursor, directoryCursor, acked: 0 }, NEVER), rows);
    ({ cursor, directoryCursor } = lines);
    await wait(5);
  }
  return rows;
}

function snapshot(reader: EntClient, stream: 'settings' | 'directory', rows: Rows): Promise<Cursors> {
  return gather(reader.snapshot({ protocol: SYNC_PROTOCOL, client: crypto.randomUUID(), stream, identities: [] }, NEVER), rows);
}

interface Cursors {
  readonly cursor: string;
  readonly directoryCursor: string;
}

async function gather(answer: AsyncIterable<readonly WireLine[]>, rows: Rows): Promise<Cursors> {
  let cursors: Cursors | undefined;
  for await (const lines of answer) {
    for (const one of lines) {
      if (one.kind === 'directory') continue;
      if ('e' in one.line) rows.set(`${one.line.e} ${one.line.i}`, JSON.stringify(one.line));
      if ('z' in one.line) cursors = { cursor: one.line.z.cursor ?? '', directoryCursor: one.line.z.directoryCursor ?? '' };
      if ('r' in one.line) throw new RangeError(`asked to load again: ${one.line.r.resync}`);
    }
  }
  return must(cursors, 'an answer has an end');
}

const Title = z.object({ d: z.object({ title: z.string() }) });
const Version = z.object({ v: z.number() });

type RowOf = (key: string) => unknown;

/** What each was told, and what is there. */
function judgeOutcomes(writers: readonly Writer[], rows: Rows): string | undefined {
  const rowOf: RowOf = (key) => JSON.parse(rows.get(key) ?? 'null');
  const steps = [...(writers[0]?.outcomes.keys() ?? [])];
  const broken = steps.map((step) => judgeTitle(writers, step, rowOf) ?? judgeRight(writers, step, rowOf)).find((found) => found !== undefined);
  return broken ?? judgeOwn(writers, rowOf);
}

const statusesOf = (writers: readonly Writer[], step: number, which: 1 | 2): readonly string[] => writers.map(({ outcomes }) => must(outcomes[step], 'an outcome a step')[which].status);

/** Of those who wanted one title, one has it and the others know that they have not. */
function judgeTitle(writers: readonly Writer[], step: number, rowOf: RowOf): string | undefined {
  const statuses = statusesOf(writers, step, 1);
  const [winner, ...others] = [...statuses.keys()].filter((rank) => statuses[rank] === 'applied');
  if (winner === undefined || others.length > 0) return `step ${step}: ${others.length + 1} have the title that all wanted: ${statuses.join()}`;
  return Title.parse(rowOf(`rubrique race-${step}`)).d.title === titleOf(winner, step) ? undefined : `step ${step}: the title is not the winner’s`;
}

/** Of those who created one right, one did, and it is there once. */
function judgeRight(writers: readonly Writer[], step: number, rowOf: RowOf): string | undefined {
  const statuses = statusesOf(writers, step, 2).filter((status) => status !== 'same');
  if (statuses.join() !== 'applied') return `step ${step}: the right was created so: ${statuses.join()}`;
  return Version.parse(rowOf(`access race-${step}|group:profil:eleves`)).v === 1 ? undefined : `step ${step}: the right that all created was written twice`;
}

/** What one changes alone is what it said last. */
function judgeOwn(writers: readonly Writer[], rowOf: RowOf): string | undefined {
  const last = (writers[0]?.outcomes.length ?? 0) - 1;
  const lost = [...writers.keys()].filter((rank) => Title.parse(rowOf(`rubrique own-${rank}`)).d.title !== titleOf(rank, last));
  const refused = writers.filter(({ outcomes }) => outcomes.some(([own]) => own.status !== 'applied'));
  return lost.length + refused.length === 0 ? undefined : `${lost.length} own titles are lost, ${refused.length} were not taken`;
}

/** The numbers of the commits have no hole and no double, every change has one outcome, and nobody waited for each other for ever. */
async function judgeDatabase({ superuser, writers, steps }: Race): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  const number = async (query: string): Promise<number> => Number((await client.query<{ n: string }>(query)).rows[0]?.n);
  const [commits, head, outcomes, deadlocks] = [
    await number("select count(distinct n) as n from commit_log where stream = 'settings'"),
    await number("select n from head where stream = 'settings'"),
    await number('select count(*) as n from outcome'),
    await number('select deadlocks as n from pg_stat_database where datname = current_database()'),
  ];
  await client.end();
  if (commits !== head) return `${commits} commits, the counter says ${head}`;
  if (outcomes !== 3 * writers * steps) return `${outcomes} outcomes of ${3 * writers * steps} changes`;
  return deadlocks === 0 ? undefined : `${deadlocks} deadlocks`;
}

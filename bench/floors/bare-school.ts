import type { SqliteDatabase } from '../../server/database/engines/sqlite/open-database.ts';

/** What a bare ENT understands of a push. */
export interface BarePush {
  readonly client: string;
  readonly mutations: readonly { readonly m: number; readonly entity: string; readonly id: string; readonly edits: readonly { readonly field: string; readonly set: unknown }[] }[];
}

/** The rows of one school, written and read without a rule: same tables, one commit a push. */
export interface BareSchool {
  /** Keeps a push, and gives what became of each change, as lines of JSON. */
  push(push: BarePush): readonly string[];
  /** Puts so many people in the place of whoever was there. */
  feed(people: readonly string[]): void;
  /** Lines of a stream: rows changed since a commit. */
  rowsAfter(stream: 'settings' | 'directory', since: number): readonly string[];
  /** What a pull says besides rows: the journal since a commit, then the fate of a console. */
  toldAfter(since: number, client: string, acked: number): readonly string[];
  /** The last commit. */
  head(): number;
}

const FINGERPRINT = 'f'.repeat(64);
/** As long as a line of the journal of a right, and as the row of a person. */
const BODY = 'x'.repeat(400);

/** Opens a school of a bare ENT. */
export function openBareSchool(database: SqliteDatabase, scope: string): BareSchool {
  const now = new Date().toISOString();
  const put = database.prepare(`insert into row (scope, stream, entity, id, ver, n, gone, fields, by, at) values ('${scope}', ?, ?, ?, 1, ?, 0, ?, 'admin', '${now}')
    on conflict (scope, entity, id) do update set ver = ver + 1, n = excluded.n, fields = excluded.fields`);
  const addOutcome = database.prepare(`insert into outcome (scope, client, m, hash, body, n) values ('${scope}', ?, ?, 'hash', ?, ?)`);
  const addLine = database.prepare(`insert into journal (scope, k, at, body, prev, hash) values ('${scope}', ?, '${now}', '${BODY}', '${FINGERPRINT}', '${FINGERPRINT}')`);
  const logCommit = database.prepare(`insert into commit_log (scope, stream, n, at, actor, client, gesture, source) values ('${scope}', ?, ?, '${now}', 'admin', ?, '', 'sync')`);
  const moveHead = database.prepare(`insert into head (scope, stream, n, floor, prev) values ('${scope}', ?, ?, 0, '') on conflict (scope, stream) do update set n = excluded.n`);
  const since = database.prepare<[string, number], { readonly entity: string; readonly id: string; readonly ver: number; readonly fields: string }>(`select entity, id, ver, fields from row where scope = '${scope}' and stream = ? and n > ?`);
  const linesSince = database.prepare<[number], { readonly body: string }>(`select body from journal where scope = '${scope}' and k > ?`);
  const fateOf = database.prepare<[string, number], { readonly m: number; readonly body: string }>(`select m, body from outcome where scope = '${scope}' and client = ? and m > ? order by m`);
  const clear = database.prepare(`delete from row where scope = '${scope}' and stream = 'directory'`);
  /** How many lines of the journal there were at each commit. */
  const lines = [0];
  const commit = (stream: string, client: string, told: number): void => {
    logCommit.run(stream, lines.length, client);
    moveHead.run(stream, lines.length);
    lines.push((lines.at(-1) ?? 0) + told);
  };
  const keep = database.transaction(({ client, mutations }: BarePush) => {
    const from = lines.at(-1) ?? 0;
    const outcomes = mutations.map(({ m, entity, id, edits }, i) => {
      put.run('settings', entity, id, lines.length, JSON.stringify(Object.fromEntries(edits.map(({ field, set }) => [field, set]))));
      const body = `{"m":${m},"hash":"0123456789abcdef","status":"applied"}`;
      addOutcome.run(client, m, body, lines.length);
      addLine.run(from + i + 1);
      return body;
    });
    commit('settings', client, mutations.length);
    return outcomes;
  });
  const replace = database.transaction((people: readonly string[]) => {
    clear.run();
    for (const id of people) put.run('directory', 'person', id, lines.length, `{"name":"${BODY}"}`);
    commit('directory', '', 0);
  });
  return {
    push: (push) => keep.immediate(push),
    feed: (people) => replace.immediate(people),
    rowsAfter: (stream, n) => since.all(stream, n).map(({ entity, id, ver, fields }) => `{"e":"${entity}","i":${JSON.stringify(id)},"v":${ver},"d":${fields}}`),
    toldAfter: (n, client, acked) => {
      const fate = fateOf.all(client, acked);
      return [...linesSince.all(lines[n] ?? 0).map(({ body }) => `{"j":"${body}"}`), `{"f":{"last":${fate.at(-1)?.m ?? 0},"outcomes":[${fate.map(({ body }) => body).join(',')}]}}`];
    },
    head: () => lines.length - 1,
  };
}

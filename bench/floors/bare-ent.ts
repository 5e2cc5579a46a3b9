// Run in a process of its own: the floor of the loads. Fastify and SQLite alone answer what an ENT is asked: same wire, driver,
// cipher, pragmas, tables and rows, one commit a push, a pull of the rows since a cursor. Nobody is recognised, nothing is decided.
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import fastify from 'fastify';
import { ZSTD_LINES } from '../../contract/ent/lines-type.ts';
import { migrate } from '../../server/database/engines/sqlite/migrate.ts';
import { openDatabase } from '../../server/database/engines/sqlite/open-database.ts';

interface BarePush {
  readonly client: string;
  readonly mutations: readonly { readonly m: number; readonly id: string; readonly edits: readonly { readonly set: string }[] }[];
}

const [folder = ''] = process.argv.slice(2);
const database = openDatabase({ file: join(folder, 'bare.sqlite'), key: new Uint8Array(32).fill(5) });
migrate(database);
database.exec('insert into writing values (1)');

const SCOPE = 'bare';
const FINGERPRINT = 'f'.repeat(64);
/** As long as a line of the journal of a right. */
const BODY = 'x'.repeat(400);
const now = new Date().toISOString();
const putRow = database.prepare(`insert into row (scope, stream, entity, id, ver, n, gone, fields, by, at) values ('${SCOPE}', 'settings', 'access', ?, 1, ?, 0, ?, 'admin', '${now}')
  on conflict (scope, entity, id) do update set ver = ver + 1, n = excluded.n, fields = excluded.fields`);
const addOutcome = database.prepare(`insert into outcome (scope, client, m, hash, body, n) values ('${SCOPE}', ?, ?, 'hash', ?, ?)`);
const addLine = database.prepare(`insert into journal (scope, k, at, body, prev, hash) values ('${SCOPE}', ?, '${now}', '${BODY}', '${FINGERPRINT}', '${FINGERPRINT}')`);
const logCommit = database.prepare(`insert into commit_log (scope, stream, n, at, actor, client, gesture, source) values ('${SCOPE}', 'settings', ?, '${now}', 'admin', ?, '', 'sync')`);
const moveHead = database.prepare(`insert into head (scope, stream, n, floor, prev) values ('${SCOPE}', 'settings', ?, 0, '') on conflict (scope, stream) do update set n = excluded.n`);
const rowsSince = database.prepare<[number], { readonly id: string; readonly ver: number; readonly fields: string }>(`select id, ver, fields from row where scope = '${SCOPE}' and stream = 'settings' and n > ?`);
const linesSince = database.prepare<[number], { readonly body: string }>(`select body from journal where scope = '${SCOPE}' and k > ?`);
const fateOf = database.prepare<[string, number], { readonly body: string }>(`select body from outcome where client = ? and m > ? order by m`);
let [n, k] = [0, 0];

const commit = database.transaction(({ client, mutations }: BarePush): readonly string[] => {
  n += 1;
  const outcomes = mutations.map(({ m, id, edits }) => {
    putRow.run(id, n, `{"role":${JSON.stringify(edits[0]?.set ?? null)}}`);
    const body = `{"m":${m},"hash":"0123456789abcdef","status":"applied"}`;
    addOutcome.run(client, m, body, n);
    addLine.run((k += 1));
    return body;
  });
  logCommit.run(n, client);
  moveHead.run(n);
  return outcomes;
});

const app = fastify();
app.post('/session', () => ({ token: 'bare' }));
// The floor trusts what it is sent.
app.post<{ Body: BarePush }>('/sync/push', ({ body }) => {
  const outcomes = commit.immediate(body);
  return `{"kind":"outcomes","outcomes":[${outcomes.join(',')}]}`;
});
app.post('/sync/snapshot', async (_request, reply) => reply.type(ZSTD_LINES).send(compressed(rowsAfter(0))));
app.get('/sync/pull', async (request, reply) => {
  const asked = new URL(request.url, 'http://bare').searchParams;
  const since = Number(asked.get('cursor'));
  const outcomes = fateOf.all(asked.get('client') ?? '', Number(asked.get('acked'))).map(({ body }) => body);
  const last = /"m":(\d+)/.exec(outcomes.at(-1) ?? '')?.[1] ?? '0';
  // Every push of the load tells ten lines.
  const lines = [...rowsAfter(since), ...linesSince.all(since * 10).map(({ body }) => `{"j":"${body}"}`), `{"f":{"last":${last},"outcomes":[${outcomes.join(',')}]}}`];
  return reply.type(ZSTD_LINES).send(compressed(lines));
});

function rowsAfter(since: number): readonly string[] {
  return rowsSince.all(since).map(({ id, ver, fields }) => `{"e":"access","i":${JSON.stringify(id)},"v":${ver},"d":${fields}}`);
}

function compressed(lines: readonly string[]): Buffer {
  return zstdCompressSync([JSON.stringify({ b: { epoch: 'bare' } }), ...lines, JSON.stringify({ z: { cursor: String(n), directoryCursor: 'bare' } }), ''].join('\n'));
}

console.log(JSON.stringify({ url: await app.listen({ host: '127.0.0.1', port: 0 }) }));
process.stdin.on('end', () => void app.close());
process.stdin.resume();

// Run in a process of its own: the floor of commits on PostgreSQL (sync.md §3.4). So many writers at once, each: a row, its line in
// the log of changes, then the counter of the school, taken last, in one durable transaction. Prints what was committed, and what a
// reader that followed the counter found.
import pg from 'pg';
import { startPostgres } from '../postgres/start-postgres.ts';

const [writers = 12, seconds = 5] = process.argv.slice(2).map(Number);
const postgres = await startPostgres();
if (postgres === undefined) throw new Error('no PostgreSQL here');
await postgres.createBare('floor');
const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: postgres.address('floor', 'owner') });
  await client.connect();
  return client;
};
const main = await connect();
await main.query('create table head (scope text primary key, n bigint not null)');
await main.query("create table row (scope text, id text, ver bigint not null, n bigint not null, fields text not null, primary key (scope, id)); create index on row (scope, n)");
await main.query("insert into head values ('school', 0)");
const clients = await Promise.all(Array.from({ length: writers }, connect));
const start = performance.now();
const end = start + seconds * 1000;
const written = await Promise.all(clients.map(async (client, writer) => {
  let count = 0;
  for (; performance.now() < end; count += 1) {
    await client.query('begin');
    const id = `${String(writer)}:${String(count % 100)}`;
    await client.query({ name: 'row', text: "insert into row values ('school', $1, 1, 0, $2) on conflict (scope, id) do update set ver = row.ver + 1, fields = excluded.fields", values: [id, '{"role":"visitor"}'] });
    const { rows } = await client.query<{ n: string }>({ name: 'head', text: "update head set n = n + 1 where scope = 'school' returning n" });
    await client.query({ name: 'number', text: "update row set n = $1 where scope = 'school' and id = $2", values: [rows[0]?.n, id] });
    await client.query('commit');
  }
  return count;
}));
const spent = (performance.now() - start) / 1000;
const commits = written.reduce((sum, count) => sum + count, 0);
const { rows } = await main.query<{ n: string }>('select n from head');
if (Number(rows[0]?.n) !== commits) throw new Error(`${String(commits)} commits, the counter says ${String(rows[0]?.n)}`);
await Promise.all([main, ...clients].map((client) => client.end()));
await postgres.stop();
console.log(JSON.stringify({ perSecond: commits / spent }));

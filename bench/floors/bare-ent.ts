// Run in a process of its own: the floor of the loads. Fastify and SQLite alone answer what an ENT is asked: same wire, driver,
// cipher, pragmas, tables and rows, one commit a push, a pull of the rows since a cursor. Nobody is recognised, nothing is decided.
// With a number, as many schools, each at its own address.
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import fastify, { type FastifyRequest } from 'fastify';
import { ZSTD_LINES } from '../../contract/ent/lines-type.ts';
import { migrate } from '../../server/database/engines/sqlite/migrate.ts';
import { openDatabase } from '../../server/database/engines/sqlite/open-database.ts';
import { uaiOf } from '../load/schools/bench-schools.ts';
import { idsOfDelivery } from './bare-delivery.ts';
import { openBareSchool, type BarePush, type BareSchool } from './bare-school.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const database = openDatabase({ file: join(folder, 'bare.sqlite'), key: new Uint8Array(32).fill(5) });
migrate(database);
database.exec('insert into writing values (1)');

/** A school, and whom to tell of its commits. */
interface Open {
  readonly school: BareSchool;
  readonly listeners: Set<() => void>;
}

const ONLY = '';
const names = Number(count) === 0 ? [ONLY] : Array.from({ length: Number(count) }, (_, rank) => uaiOf(rank));
const opened = new Map<string, Open>();
const open = ({ originalUrl }: FastifyRequest): Open => {
  const [, first = ''] = originalUrl.split('/');
  const name = names.includes(ONLY) ? ONLY : first;
  const known = opened.get(name) ?? { school: openBareSchool(database, name), listeners: new Set() };
  opened.set(name, known);
  return known;
};
const told = ({ listeners }: Open): void => {
  for (const tell of listeners) tell();
};

const app = fastify({ bodyLimit: 64 * 1024 * 1024, rewriteUrl: ({ url = '/' }) => url.replace(/^\/\d{7}[A-Z](?=\/)/, '') });
app.post('/session', () => ({ token: 'bare' }));
// The floor trusts what it is sent.
app.post<{ Body: BarePush }>('/sync/push', (request) => {
  const at = open(request);
  const outcomes = at.school.push(request.body);
  told(at);
  return `{"kind":"outcomes","outcomes":[${outcomes.join(',')}]}`;
});
app.post<{ Body: { readonly stream: 'settings' | 'directory' } }>('/sync/snapshot', async (request, reply) => {
  const { school } = open(request);
  return reply.type(ZSTD_LINES).send(compressed(school, school.rowsAfter(request.body.stream, 0)));
});
app.get('/sync/pull', async (request, reply) => {
  const { school } = open(request);
  const asked = new URL(request.url, 'http://bare').searchParams;
  const since = Number(asked.get('cursor'));
  const lines = [...school.rowsAfter('settings', since), ...school.toldAfter(since, asked.get('client') ?? '', Number(asked.get('acked')))];
  return reply.type(ZSTD_LINES).send(compressed(school, lines));
});
app.get('/sync/live', (request, reply) => {
  const { listeners } = open(request);
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
  const tell = (): void => void reply.raw.write('data: {}\n\n');
  listeners.add(tell);
  reply.raw.once('close', () => listeners.delete(tell));
  tell();
});
app.post<{ Body: { readonly content: string } }>('/import', (request) => {
  const at = open(request);
  const people = idsOfDelivery(request.body.content);
  at.school.feed(people);
  told(at);
  return { kind: 'fed', report: { people: { after: people.length } } };
});

function compressed(school: BareSchool, lines: readonly string[]): Buffer {
  return zstdCompressSync([JSON.stringify({ b: { epoch: 'bare' } }), ...lines, JSON.stringify({ z: { cursor: String(school.head()), directoryCursor: 'bare' } }), ''].join('\n'));
}

const url = await app.listen({ host: '127.0.0.1', port: 0, backlog: 4096 });
console.log(JSON.stringify({ url, urls: names.map((name) => (name === ONLY ? url : `${url}/${name}`)) }));
process.stdin.on('end', () => void app.close());
process.stdin.resume();

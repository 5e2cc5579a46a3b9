import { constants, createZstdCompress, gzipSync, zstdCompressSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LARGEST_PUSH } from '../../../domain/sync/protocol.ts';
import { startEnt, type RunningEnt } from '../../../server/start-ent.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { cleanUp, newFolder, smallSeed } from '../../support/workbench.ts';
import { OPEN_DOORS, wellFormedCall } from './well-formed-call.ts';

// What anybody may send to an ENT over HTTP (reliability-security.md §3.3: X3, X5, X17, X20).
const CALLS = 2000;
const AT_ONCE = 20;

let ent: RunningEnt;
const logged: string[] = [];

beforeAll(async () => {
  const { school, people, groups, rows: settings, accounts } = smallSeed();
  ent = await startEnt({ dataFolder: newFolder(), port: 0, seed: { school, people, groups, settings, accounts }, log: (line) => logged.push(line) });
});

afterAll(async () => {
  await ent.stop();
  await cleanUp();
});

const Routes = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

async function routes(): Promise<readonly (readonly [method: string, path: string])[]> {
  const { paths } = Routes.parse(await (await fetch(`${ent.url}/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => [method, path] as const));
}

async function signIn(accountId: string): Promise<Record<string, string>> {
  const answer = await fetch(`${ent.url}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ accountId, device: 'd' }) });
  const { token } = z.object({ token: z.string() }).parse(await answer.json());
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

async function settingsOf(headers: Record<string, string>): Promise<string> {
  const answer = await fetch(`${ent.url}/sync/snapshot`, { method: 'POST', headers, body: JSON.stringify({ protocol: 2, client: 'reader', stream: 'settings', identities: [] }) });
  return (await answer.text()).split('\n').filter((line) => line.startsWith('{"e"') || line.startsWith('{"j"')).join('\n');
}

const STRANGE: readonly unknown[] = [
  null, true, -1, 1e308, '', 'é'.repeat(3000), '\r\n2026-11-09 forged line', '\u001b[2J', '../../etc/passwd', "' or 1=1 --", '${7*7}', [], {}, [[[[]]]],
  { __proto__: { role: 'administrator' } }, { constructor: { prototype: { role: 'administrator' } } }, { protocol: 2, schema: 2, client: 'x', epoch: 'x', gestures: [], mutations: [{}] },
];
const KEYS = ['protocol', 'schema', 'client', 'epoch', 'gestures', 'mutations', 'accountId', 'device', 'cursor', 'acked', 'stream', 'identities', '__proto__', 'constructor', 'name', 'content'];

function strangeBody(random: Random): string {
  const luck = random.next();
  if (luck < 0.1) return ['{', '[', '"', '{"a":', '\0', 'null', '{"__proto__":{"role":"administrator"}}'][random.int(7)] ?? '';
  const fields = Array.from({ length: random.int(7) }, () => [random.pick(KEYS), random.pick(STRANGE)] as const);
  return JSON.stringify(Object.fromEntries(fields));
}

/** What no answer may tell: a path of this machine, a stack, a table, what was sent by somebody else. */
const TOLD = /\bat [\w.<>]+ \(|node_modules|\.ts:\d+|SQLITE|SqliteError|select .* from |D’Angelo/i;

describe('anybody, over HTTP', () => {
  test('is refused by every door that is not open to all, with no session, a false one and a closed one', async () => {
    const closed = await signIn('head');
    expect((await fetch(`${ent.url}/session`, { method: 'DELETE', headers: { authorization: closed['authorization'] ?? '' } })).status).toBe(200);
    const all = await routes();
    expect(all.length).toBeGreaterThan(8);
    for (const headers of [{}, { authorization: `Bearer ${'x'.repeat(43)}` }, { authorization: closed['authorization'] ?? '' }]) {
      for (const [method, path] of all.filter(([one, to]) => !OPEN_DOORS.has(`${one} ${to}`))) {
        const [address, call] = wellFormedCall(method, path, headers);
        const { status } = await fetch(`${ent.url}${address}`, call);
        expect([method, path, status]).toEqual([method, path, 401]);
      }
    }
  });

  test(`sends ${CALLS} strange calls: nothing fails, nothing changes, nothing is told, nothing is written in the log`, { timeout: 240_000 }, async () => {
    const random = createRandom(20_261_109);
    const sessions = [await signIn('admin-1'), await signIn('head'), { authorization: 'Bearer ' }, {}];
    const reader = sessions[0] ?? {};
    const before = await settingsOf(reader);
    const all = [...(await routes()), ['get', '/sync/pull'], ['post', '/..%2f'], ['put', '/sync/push'], ['get', '/__proto__'], ['post', '/session/../sync/push']] as const;
    const wrong: string[] = [];
    const call = async (): Promise<void> => {
      const [method, path] = random.pick(all.filter(([one, to]) => to !== '/sync/live' && !(one === 'delete' && to === '/session')));
      const headers = { ...random.pick(sessions), 'content-type': random.pick(['application/json', 'text/plain', 'application/json; charset=utf-16']) };
      const body = strangeBody(random);
      const query = random.chance(0.3) ? `?${random.pick(KEYS)}=${encodeURIComponent(String(random.pick(STRANGE)))}` : '';
      const answer = await fetch(`${ent.url}${path}${query}`, method === 'get' ? { headers } : { method: method.toUpperCase(), headers, body });
      const text = await answer.text();
      if (answer.status >= 500 || (answer.status >= 400 && TOLD.test(text))) wrong.push(`${method} ${path}${query} ${body.slice(0, 80)}: ${answer.status} ${text.slice(0, 120)}`);
    };
    for (let i = 0; i < CALLS; i += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, call));
    expect(wrong).toEqual([]);
    expect(await settingsOf(reader)).toBe(before);
    expect(logged).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('role');
  });
});

// A body that is opened: never more of it than what is read in clear, for nobody that has no session.
describe('a compressed body', () => {
  const PUSH = JSON.stringify({ protocol: 2, schema: 2, client: 'packed', epoch: 'e', gestures: [], mutations: [] });
  const PACKERS = { zstd: zstdCompressSync, gzip: gzipSync } as const;
  const larger = (by: number): string => JSON.stringify({ padding: 'x'.repeat(LARGEST_PUSH - 14 + by) });

  async function push(encoding: string, body: Buffer<ArrayBuffer>, headers: Record<string, string>): Promise<Response> {
    return fetch(`${ent.url}/sync/push`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers, 'content-encoding': encoding }, body });
  }

  async function told(answer: Response): Promise<unknown> {
    const { code, defined } = z.object({ code: z.string().optional(), defined: z.boolean().optional() }).parse(await answer.json());
    return [answer.status, code, defined];
  }

  test('is one of those that the ENT says it opens', async () => {
    const answers = [await fetch(`${ent.url}/about`), await push('identity', Buffer.from(PUSH), await signIn('admin-1')), await fetch(`${ent.url}/nowhere`)];
    expect(answers.map(({ headers }) => headers.get('accept-encoding'))).toEqual(Array(3).fill(Object.keys(PACKERS).join(',')));
  });

  test.each(['zstd', 'gzip'] as const)('is opened in %s as it would be read in clear, up to the largest push', async (encoding) => {
    const headers = await signIn('admin-1');
    const pack = PACKERS[encoding];
    const answer = await push(encoding, pack(PUSH), headers);
    expect([answer.status, await answer.json()]).toMatchObject([200, { kind: 'resync' }]);
    expect(await told(await push(encoding, pack(larger(0)), headers))).toEqual([400, 'BAD_REQUEST', false]);
    expect(await told(await push(encoding, pack(larger(1)), headers))).toEqual([413, 'TOO_LARGE', true]);
  });

  test('that would fill the memory is refused before it is opened whole', async () => {
    const headers = await signIn('admin-1');
    const zeros = Buffer.alloc(256 * 1024 * 1024);
    const bombs = [['zstd', zstdCompressSync(zeros)], ['gzip', gzipSync(zeros, { level: 1 })]] as const;
    const before = process.memoryUsage().rss;
    for (const [encoding, bomb] of bombs) expect(await told(await push(encoding, bomb, headers))).toEqual([413, 'TOO_LARGE', true]);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });

  test('that asks for a larger window than it may, lies on what it is or stops in its middle is refused', async () => {
    const headers = await signIn('admin-1');
    const wide = createZstdCompress({ params: { [constants.ZSTD_c_windowLog]: 27 } });
    wide.end(PUSH);
    const bodies = [['zstd', Buffer.from(await buffer(wide))], ['zstd', gzipSync(PUSH)], ['gzip', Buffer.from(PUSH)], ['gzip', gzipSync(PUSH).subarray(0, 40)]] as const;
    for (const [encoding, body] of bodies) expect(await told(await push(encoding, Buffer.from(body), headers))).toEqual([400, 'BAD_REQUEST', false]);
  });

  test.each(['br', 'deflate', 'gzip, gzip', 'x', '__proto__', 'constructor'])('in %s is not opened: the ENT says what it opens', async (encoding) => {
    const answer = await push(encoding, gzipSync(PUSH), await signIn('admin-1'));
    expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'zstd,gzip']);
  });

  test('of somebody without a session is not opened: what it would be does not matter', async () => {
    for (const headers of [{}, { authorization: `Bearer ${'x'.repeat(43)}` }]) {
      for (const body of [gzipSync(PUSH), gzipSync(larger(1)), Buffer.from('none')]) expect(await told(await push('gzip', body, headers))).toEqual([401, 'UNAUTHORIZED', true]);
    }
  });
});

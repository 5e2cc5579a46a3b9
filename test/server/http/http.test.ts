import { zstdDecompressSync } from 'node:zlib';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EntSession } from '../../../contract/ent/ent.contract.ts';
import { LARGEST_PUSH, OLDEST_PROTOCOL, SYNC_PROTOCOL } from '../../../domain/sync/protocol.ts';
import { startEnt, type RunningEnt } from '../../../server/start-ent.ts';
import { statusFor } from '../ask-as.ts';
import { deskOf, linesOf, lineWith, setField, setRole, tinyEnt } from '../ent-desk.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';

let ent: RunningEnt;
const log: string[] = [];

beforeEach(async () => {
  log.length = 0;
  const dataFolder = mkdtempSync(join(tmpdir(), 'ent-'));
  ent = await startEnt({ dataFolder, seed: TINY_SCHOOL, log: (line) => log.push(line) });
});
afterEach(() => ent.stop());

const About = z.object({ epoch: z.string() });

async function signIn(accountId = 'adm1'): Promise<Record<string, string>> {
  const body = JSON.stringify({ accountId, device: 'test' });
  const answer = await fetch(`${ent.url}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { token } = EntSession.parse(await answer.json());
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

async function epochOf(): Promise<string> {
  return About.parse(await (await fetch(`${ent.url}/about`)).json()).epoch;
}

async function requestOf(...changes: Parameters<ReturnType<typeof deskOf>['request']>[0]): Promise<object> {
  return { ...deskOf(tinyEnt(), 'adm1', 'c').request(changes), epoch: await epochOf() };
}

async function post(path: string, headers: Record<string, string>, body: unknown): Promise<Response> {
  return fetch(ent.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

const SNAPSHOT = { protocol: 1, client: 'c', stream: 'settings', identities: [] };

describe('the ENT over HTTP', () => {
  it('listens on the loopback only', () => {
    expect(new URL(ent.url).hostname).toBe('127.0.0.1');
  });

  it('refuses to send names in clear beyond the machine', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'ent-'));
    await expect(startEnt({ dataFolder, seed: TINY_SCHOOL, host: '0.0.0.0' })).rejects.toThrow('clear-beyond-loopback');
  });

  it.each([
    ['a name of this machine', 'localhost:1', 200],
    ['its address', '127.0.0.1', 200],
    ['a name of another site that points here', 'ent.exemple.example', 421],
    ['something that is not a name', 'a b', 421],
  ])('answers %s with its status', async (_name, host, status) => {
    await expect(statusFor(`${ent.url}/accounts`, host)).resolves.toBe(status);
  });

  it('serves the OpenAPI document of every procedure, with the schema of its lines', async () => {
    const Document = z.object({
      openapi: z.string(),
      paths: z.record(z.string(), z.record(z.string(), z.unknown())),
      components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    });
    const text = await (await fetch(`${ent.url}/openapi.json`)).text();
    const { openapi, paths, components } = Document.parse(JSON.parse(text));
    expect(openapi).toMatch(/^3\.1/);
    expect(Object.keys(paths).toSorted()).toEqual(
      [
        '/about', '/accounts', '/identity', '/import', '/journal/integrity', '/session', '/session/proof', '/session/lease', '/session/renewal', '/sessions', '/sessions/{id}',
        '/accesses', '/accesses/invitations', '/accesses/invitations/{id}', '/accesses/invitations/{id}/approval', '/accesses/two-persons', '/accesses/{id}', '/accesses/{id}/role', '/exports', '/consoles', '/consoles/{id}/held', '/session/freshness',
        '/connectors', '/connectors/{id}', '/connectors/{id}/access', '/connectors/{id}/match', '/connectors/{id}/matches', '/platforms', '/platforms/still-open', '/connectors/{id}/sheet', '/connectors/{id}/sheet/ticks', '/connectors/{id}/reading', '/connectors/{id}/dry-run', '/connectors/{id}/restriction', '/connectors/{id}/sending', '/connectors/{id}/taking', '/connectors/{id}/mode', '/connectors/{id}/timing', '/connectors/{id}/steps', '/connectors/works/{work}', '/connectors/{id}/observation', '/connectors/{id}/probe', '/connectors/{id}/settlement',
        '/sync/live', '/sync/pull', '/sync/push', '/sync/snapshot',
      ].toSorted(),
    );
    expect(Object.keys(paths['/session'] ?? {}).toSorted()).toEqual(['delete', 'get', 'post']);
    expect(components.schemas).toHaveProperty('SyncLine');
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    for (const name of references) expect(components.schemas).toHaveProperty(String(name));
    expect(text).not.toContain('#/$defs/');
  });

  it('needs a session for everything that concerns the school', async () => {
    const json = { 'content-type': 'application/json' };
    const closed = [
      await fetch(`${ent.url}/session`),
      await post('/sync/push', json, await requestOf(setRole('cdi|group:profil:tous', 'none', 'visitor'))),
      await post('/sync/snapshot', json, SNAPSHOT),
      await fetch(`${ent.url}/sync/live`),
      await fetch(`${ent.url}/session`, { headers: { authorization: 'Bearer ' + 'x'.repeat(43) } }),
    ];
    expect(closed.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(await closed[0]?.json()).toMatchObject({ defined: true, code: 'UNAUTHORIZED', data: { reason: 'absent' } });
  });

  it('lets nobody keep an answer, nor read it as something else: refusals too', async () => {
    const headers = await signIn();
    const paths = ['/about', '/accounts', '/identity', '/session', '/sessions', '/accesses', '/consoles', '/connectors', '/health', '/openapi.json', '/nowhere'];
    const answers = [
      ...(await Promise.all(paths.map((path) => fetch(ent.url + path, { headers })))),
      await fetch(`${ent.url}/accesses`),
      await post('/sync/snapshot', headers, SNAPSHOT),
      await fetch(`${ent.url}/sync/push`, { method: 'POST', headers, body: '{' }),
    ];
    const told = answers.map((answer) => [answer.url, answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]);
    expect(told).toEqual(answers.map(({ url }) => [url, 'no-store', 'nosniff']));
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(9);
  });

  it('opens and closes a session', async () => {
    const headers = await signIn('chef');
    expect(await (await fetch(`${ent.url}/session`, { headers })).json()).toMatchObject({ role: 'head' });
    const { authorization = '' } = headers;
    await fetch(`${ent.url}/session`, { method: 'DELETE', headers: { authorization } });
    expect((await fetch(`${ent.url}/session`, { headers })).status).toBe(401);
    const nobody = await post('/session', { 'content-type': 'application/json' }, { accountId: 'nobody', device: 'x' });
    expect(nobody.status).toBe(404);
  });

  it('answers declared errors to a fork, another protocol and a push that is too large', async () => {
    const headers = await signIn();
    const request = await requestOf(setField('cdi', 'title', 'CDI', 'Un'));
    expect((await post('/sync/push', headers, request)).status).toBe(200);
    const fork = await post('/sync/push', headers, await requestOf(setField('cdi', 'title', 'CDI', 'Deux')));
    expect([fork.status, await fork.json()]).toMatchObject([409, { defined: true, code: 'FORKED', data: { m: 1 } }]);
    const old = await post('/sync/push', headers, { ...request, protocol: 7 });
    expect([old.status, await old.json()]).toMatchObject([426, { code: 'PROTOCOL', data: { min: OLDEST_PROTOCOL, max: SYNC_PROTOCOL } }]);
    const large = await post('/sync/push', headers, { ...request, padding: 'x'.repeat(LARGEST_PUSH) });
    expect([large.status, await large.json()]).toMatchObject([413, { defined: true, code: 'TOO_LARGE' }]);
    expect((await post('/sync/push', headers, { nonsense: true })).status).toBe(400);
    expect((await fetch(`${ent.url}/sync/push`, { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect((await fetch(`${ent.url}/nowhere`)).status).toBe(404);
    expect(log).toEqual([]);
  });

  it.each(['zstd', 'gzip', 'identity'])('streams lines in %s, up to the last one', async (encoding) => {
    const headers = { ...(await signIn()), 'accept-encoding': encoding };
    const answer = await post('/sync/snapshot', headers, SNAPSHOT);
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = linesOf([await answer.text()]);
    expect(lineWith(lines, 'z').z.rows).toBe(TINY_SCHOOL.settings.length);
  });

  it('streams them as a zstd file to who opens it itself', async () => {
    const answer = await post('/sync/snapshot', { ...(await signIn()), accept: 'application/zstd, application/x-ndjson' }, SNAPSHOT);
    expect([answer.headers.get('content-type'), answer.headers.get('content-encoding')]).toEqual(['application/zstd', null]);
    const lines = linesOf([zstdDecompressSync(await answer.arrayBuffer()).toString()]);
    expect(lineWith(lines, 'z').z.rows).toBe(TINY_SCHOOL.settings.length);
  });

  it('tells its heads at once, then at each commit', async () => {
    const headers = await signIn();
    const stop = new AbortController();
    const live = await fetch(`${ent.url}/sync/live`, { headers, signal: stop.signal });
    const reader = live.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    const until = async (wanted: string): Promise<void> => {
      while (!text.includes(wanted)) {
        const piece = await reader?.read();
        if (piece === undefined || piece.done) throw new Error('the channel ended');
        text += decoder.decode(piece.value);
      }
    };
    await until('"settings":1');
    await post('/sync/push', headers, await requestOf(setField('cdi', 'title', 'CDI', 'Un')));
    await until('"settings":2');
    stop.abort();
    expect(text).toContain('"directory":1');
  });

  it('ends while a console listens', async () => {
    const live = await fetch(`${ent.url}/sync/live`, { headers: await signIn() });
    const ended = live.text().catch(() => 'cut');
    await ent.stop();
    await ended;
    await expect(fetch(`${ent.url}/about`)).rejects.toThrow('fetch failed');
  });
});

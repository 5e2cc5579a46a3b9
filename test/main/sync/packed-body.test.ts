import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { PushRequest } from '../../../domain/sync/protocol.ts';
import { createEntClient, type EntClient } from '../../../main/sync/ent/ent-client.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** What it answers a push: a status, and what it says it opens. */
type Answer = readonly [status: number, opened: string];

interface Fake {
  readonly client: EntClient;
  /** The pushes that it was sent. */
  readonly sent: { readonly encoding: string | undefined; readonly body: Buffer }[];
}

/** An ENT that answers each push by the next of these, then by the last. */
async function meet(...answers: readonly [Answer, ...Answer[]]): Promise<Fake> {
  const sent: Fake['sent'] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    sent.push({ encoding: request.headers['content-encoding'], body: await buffer(request) });
    const [status, opened] = answers[sent.length - 1] ?? answers.at(-1) ?? [200, ''];
    response.writeHead(status, { 'content-type': 'application/json', ...(opened === '' ? {} : { 'accept-encoding': opened }) }).end('{"kind":"outcomes","outcomes":[]}');
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { client: createEntClient({ url: `http://127.0.0.1:${address.port}`, token: () => 't'.repeat(40) }), sent };
}

const { signal } = new AbortController();
const SMALL: PushRequest = { protocol: 2, schema: 2, client: 'c', epoch: 'e', gestures: [], mutations: [] };
const LARGE: PushRequest = { ...SMALL, epoch: 'é'.repeat(4000) };
const TEXT = JSON.stringify(LARGE);

async function pushes({ client, sent }: Fake, ...requests: readonly PushRequest[]): Promise<readonly (string | undefined)[]> {
  for (const request of requests) await client.push(request, signal);
  return sent.map(({ encoding }) => encoding);
}

test.each([
  ['zstd', 'zstd,gzip', zstdDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['gzip', 'br, gzip, zstd', gunzipSync],
])('what is worth it leaves in %s to an ENT that said « %s »', async (encoding, opened, open) => {
  const fake = await meet([200, opened]);
  expect(await pushes(fake, LARGE, LARGE)).toEqual([undefined, encoding]);
  expect(fake.sent.map(({ body }, i) => (i === 0 ? body : open(body)).toString())).toEqual([TEXT, TEXT]);
});

test.each(['', 'br', 'identity', 'zstandard'])('an ENT that said « %s » is sent nothing compressed', async (opened) => {
  const fake = await meet([200, opened]);
  expect(await pushes(fake, LARGE, LARGE)).toEqual([undefined, undefined]);
  expect(fake.sent[1]?.body.toString()).toBe(TEXT);
});

test('an ENT that says it no more is believed', async () => {
  expect(await pushes(await meet([200, 'zstd'], [200, '']), LARGE, LARGE, LARGE)).toEqual([undefined, 'zstd', undefined]);
});

test('any answer of the ENT says it: that of a sign-in, before anything is sent', async () => {
  const fake = await meet([200, 'zstd']);
  await expect(fake.client.signIn('a', 'd')).rejects.toMatchObject({ failure: 'garbage' });
  expect((await pushes(fake, LARGE)).at(-1)).toBe('zstd');
});

test('a change or two leave as they are', async () => {
  expect(await pushes(await meet([200, 'zstd']), LARGE, SMALL)).toEqual([undefined, undefined]);
});

test.each([400, 415])('an ENT that answers %i to what it said it opens is sent it in clear', async (status) => {
  const fake = await meet([200, 'zstd'], [status, ''], [200, '']);
  expect(await pushes(fake, LARGE, LARGE, LARGE)).toEqual([undefined, 'zstd', undefined, undefined]);
  expect(fake.sent[2]?.body.toString()).toBe(TEXT);
});

test('another refusal is one of the push: it is not sent again', async () => {
  const fake = await meet([200, 'zstd'], [413, 'zstd']);
  await fake.client.push(LARGE, signal);
  await expect(fake.client.push(LARGE, signal)).rejects.toMatchObject({ failure: 'too-large' });
  expect(fake.sent.length).toBe(2);
});

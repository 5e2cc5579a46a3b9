import { zstdCompressSync } from 'node:zlib';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { SYNC_PROTOCOL, type PushRequest } from '../../../domain/sync/protocol.ts';
import { createEntClient, type EntClient } from '../../../main/sync/ent/ent-client.ts';
import { EntTrouble, type EntFailure } from '../../../main/sync/ent/ent-failure.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that answers what an ENT never would. */
async function meet(listener: RequestListener): Promise<EntClient> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return createEntClient({ url: `http://127.0.0.1:${address.port}`, token: () => 't'.repeat(40) });
}

const answering = (status: number, type: string, body: string): RequestListener => (_, response) => {
  response.writeHead(status, { 'content-type': type }).end(body);
};

/** Says that it will answer, and does not. */
const silent: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
};

const signal = new AbortController().signal;
const PUSH: PushRequest = { protocol: 1, schema: 1, client: 'c', epoch: 'e', gestures: [], mutations: [] };
const PULL = { protocol: 1, client: 'c', cursor: 'a', directoryCursor: 'b', acked: 0 } as const;

async function failureOf(call: () => Promise<unknown>): Promise<EntFailure | 'none'> {
  try {
    await call();
    return 'none';
  } catch (error) {
    if (error instanceof EntTrouble) return error.failure;
    throw error;
  }
}

async function drain(stream: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of stream) count += 1;
  return count;
}

const HTML = '<!doctype html><title>Portail Wi-Fi</title>';

test.each<[string, RequestListener, EntFailure]>([
  ['a page of HTML', answering(200, 'text/html', HTML), 'garbage'],
  ['JSON of another program', answering(200, 'application/json', '{"hello":1}'), 'garbage'],
  ['broken JSON', answering(200, 'application/json', '{"kind":'), 'garbage'],
  ['nothing', answering(200, 'application/json', ''), 'garbage'],
  ['a failure', answering(500, 'text/html', HTML), 'server-error'],
  ['a busy proxy', answering(503, 'text/html', HTML), 'unreachable'],
  ['a busy ENT', (_, response) => response.writeHead(503, { 'retry-after': '7' }).end(), 'busy'],
  ['an ENT asked too much', answering(429, 'application/json', '{"defined":true,"code":"TOO_MANY","status":429,"message":"","data":{"seconds":7}}'), 'busy'],
  ['an expired session', answering(401, 'application/json', '{"defined":true,"code":"UNAUTHORIZED","status":401,"message":"","data":{"reason":"expired"}}'), 'session-expired'],
  ['a bare 401', answering(401, 'text/plain', 'no'), 'session-expired'],
  ['another protocol', answering(426, 'application/json', '{}'), 'too-old'],
  ['too much at once', answering(413, 'text/plain', ''), 'too-large'],
  ['a redirection', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'garbage'],
  ['a cut connection', (request) => request.socket.destroy(), 'unreachable'],
])('%s is told apart by a push and by a stream', async (name, listener, expected) => {
  const ent = await meet(listener);
  expect(await failureOf(() => ent.push(PUSH, signal))).toBe(expected);
  const streamed = await failureOf(() => drain(ent.pull(PULL, signal)));
  // An empty stream holds no wrong line: that its end is missing is seen by who gathers it.
  expect(streamed).toBe(name === 'nothing' ? 'none' : expected);
});

test.each([
  ['7', 7],
  ['999999', 900],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 0],
  ['-5', 0],
])('an ENT that asks to wait %s is waited for %s s, a quarter of an hour at most', async (asked, expected) => {
  const ent = await meet((_, response) => response.writeHead(429, { 'retry-after': asked }).end());
  await expect(ent.push(PUSH, signal)).rejects.toMatchObject({ failure: 'busy', wait: expected });
  await expect(ent.verifyJournal()).rejects.toMatchObject({ failure: 'busy', wait: expected });
});

test('nobody there is unreachable', async () => {
  const ent = createEntClient({ url: 'http://127.0.0.1:1', token: () => null });
  expect(await failureOf(() => ent.accounts())).toBe('unreachable');
  expect(await failureOf(() => drain(ent.pull(PULL, signal)))).toBe('unreachable');
  expect(await failureOf(() => drain(ent.live(signal)))).toBe('unreachable');
});

test('an answer cut in the middle gives nothing to keep', async () => {
  const ent = await meet((_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'content-length': '1000' });
    response.write('{"b":{"protocol":1,"epoch":"e","school":"s"}}\n');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await failureOf(() => drain(ent.pull(PULL, signal)))).toBe('unreachable');
});

test('a compressed answer that is none, or stops in its middle, gives nothing to keep', async () => {
  const zstd = { 'content-type': 'application/zstd' };
  const whole = zstdCompressSync('{"b":{"protocol":1,"epoch":"e","school":"s"}}\n');
  const bodies = [whole, Buffer.from('{"b":{}}\n'), whole.subarray(0, whole.length - 4)];
  const asked = bodies.map(async (body) => {
    const ent = await meet((_request, response) => response.writeHead(200, zstd).end(body));
    return failureOf(() => drain(ent.pull(PULL, signal)));
  });
  expect(await Promise.all(asked)).toEqual(['none', 'garbage', 'unreachable']);
});

test.each([
  ['a line that is not JSON', 'hello\n'],
  ['a person without a name', '{"e":"person","i":"p1","v":1,"d":{"profile":"teacher","source":"ent"}}\n'],
  ['a person under another id', '{"e":"person","i":"p1","v":1,"d":{"id":"p2","lastName":"A","firstName":"B","profile":"teacher","source":"ent"}}\n'],
  ['a row of no kind', '{"e":1,"i":"p1","v":1,"d":{}}\n'],
  ['a departure of no known stream', '{"e":"robot","i":"p1","v":1,"x":1}\n'],
  ['a version that is none', '{"e":"access","i":"x","v":0,"d":{}}\n'],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x0a])],
  ['an endless line', `{"e":"access","i":"${'x'.repeat(1_100_000)}`],
])('%s is refused', async (_, body) => {
  const ent = await meet((_request, response) => response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(body));
  expect(await failureOf(() => drain(ent.snapshot({ protocol: 1, client: 'c', stream: 'directory', identities: [] }, signal)))).toBe('garbage');
});

test('an ENT that never answers is given up after 30 s, a live channel after 60 s of silence', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const ent = await meet(silent);
    const calls = [failureOf(() => ent.push(PUSH, signal)), failureOf(() => drain(ent.pull(PULL, signal))), failureOf(() => drain(ent.live(signal)))];
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await Promise.all(calls)).toEqual(['unreachable', 'unreachable', 'unreachable']);
  } finally {
    vi.useRealTimers();
  }
});

test('a live channel closes when the console does', async () => {
  const ent = await meet(silent);
  const closing = new AbortController();
  const listening = failureOf(() => drain(ent.live(closing.signal)));
  setTimeout(() => closing.abort(), 50);
  expect(['unreachable', 'none']).toContain(await listening);
});

test('a used number comes back as an answer', async () => {
  const ent = await meet(answering(409, 'application/json', '{"defined":true,"code":"FORKED","status":409,"message":"","data":{"m":3}}'));
  expect(await ent.push(PUSH, signal)).toEqual({ kind: 'forked', m: 3 });
});

/** An ENT that only speaks the first protocol. */
const older = (max: number, asked: number[]): RequestListener => (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const protocol = Number(/"?protocol"?[=:](\d+)/.exec(`${request.url}${Buffer.concat(chunks).toString()}`)?.[1]);
    asked.push(protocol);
    if (protocol > max) response.writeHead(426).end(`{"defined":true,"code":"PROTOCOL","status":426,"message":"","data":{"min":${max},"max":${max}}}`);
    else if (request.url?.startsWith('/sync/push') === true) response.writeHead(200).end('{"kind":"outcomes","outcomes":[]}');
    else response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end('{"b":{"protocol":1,"epoch":"e","school":"s"}}\n');
  });
};

test('an older ENT is spoken to in its own protocol, asked once', async () => {
  const asked: number[] = [];
  const ent = await meet(older(1, asked));
  expect(await ent.push({ ...PUSH, protocol: SYNC_PROTOCOL }, signal)).toEqual({ kind: 'outcomes', outcomes: [] });
  expect(await failureOf(() => drain(ent.pull({ ...PULL, protocol: SYNC_PROTOCOL }, signal)))).toBe('none');
  expect(await failureOf(() => drain(ent.snapshot({ protocol: SYNC_PROTOCOL, client: 'c', stream: 'settings', identities: [] }, signal)))).toBe('none');
  expect(asked).toEqual([SYNC_PROTOCOL, 1, 1, 1]);
});

test('an ENT whose protocol this console never knew is said too far', async () => {
  const asked: number[] = [];
  const ent = await meet(older(0, asked));
  expect(await failureOf(() => ent.push(PUSH, signal))).toBe('too-old');
  expect(asked).toHaveLength(1);
});

test('a change refused for a reason without a name here is refused all the same, and the queue goes on', async () => {
  const outcomes = '[{"m":1,"hash":"h","status":"rejected","refusal":{"kind":"quota-of-2031","left":3}},{"m":2,"hash":"i","status":"applied"}]';
  const ent = await meet(answering(200, 'application/json', `{"kind":"outcomes","outcomes":${outcomes}}`));
  expect(await ent.push(PUSH, signal)).toEqual({
    kind: 'outcomes',
    outcomes: [{ m: 1, hash: 'h', status: 'rejected', refusal: { kind: 'newer' } }, { m: 2, hash: 'i', status: 'applied' }],
  });
});

test('an account the ENT does not know is said so', async () => {
  const ent = await meet(answering(404, 'application/json', '{"defined":true,"code":"UNKNOWN_ACCOUNT","status":404,"message":""}'));
  expect(await failureOf(() => ent.signIn('x', 'd'))).toBe('unknown-account');
});

test('the token travels in a header, never in the address', async () => {
  const seen: string[] = [];
  const ent = await meet((request, response) => {
    seen.push(`${request.url} ${request.headers.authorization}`);
    response.writeHead(500).end();
  });
  await failureOf(() => drain(ent.pull(PULL, signal)));
  await failureOf(() => ent.push(PUSH, signal));
  expect(seen.every((line) => line.endsWith(`Bearer ${'t'.repeat(40)}`) && line.split(' ')[0]?.includes('ttt') === false)).toBe(true);
});

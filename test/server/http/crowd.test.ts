import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EntSession } from '../../../contract/ent/ent.contract.ts';
import { serveEnt, type ServedEnt } from '../../../server/http/serve-ent.ts';
import { tinyEnt } from '../ent-desk.ts';

const MOST = 8;
const ASKED = 200;

let served: ServedEnt;
let authorization = '';

beforeAll(async () => {
  const ent = tinyEnt();
  served = await serveEnt(ent, { host: '127.0.0.1', port: 0, atOnce: MOST }, console.error);
  const body = JSON.stringify({ accountId: 'adm1', device: 'd' });
  const answer = await fetch(`${served.url}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  authorization = `Bearer ${EntSession.parse(await answer.json()).token}`;
});

afterAll(async () => {
  await served.stop();
});

interface Asked {
  readonly status: number;
  readonly retryAfter: string | null;
}

async function ask(path: string): Promise<Asked> {
  const answer = await fetch(served.url + path, { headers: { authorization } });
  await answer.body?.cancel();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
}

/** More requests at once than the ENT takes in hand, on connections that it accepted beforehand: it accepts them one by one. */
async function flood(path: string): Promise<readonly string[]> {
  const sockets = await Promise.all(Array.from({ length: ASKED }, () => open()));
  await Promise.all(sockets.map((socket) => say(socket, '/health')));
  const heads = await Promise.all(sockets.map((socket) => say(socket, path)));
  for (const socket of sockets) socket.destroy();
  return heads;
}

function say(socket: Socket, path: string): Promise<string> {
  const answer = new Promise<string>((resolve) => socket.once('data', (piece) => resolve(String(piece))));
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${new URL(served.url).host}\r\nauthorization: ${authorization}\r\n\r\n`);
  return answer;
}

function open(): Promise<Socket> {
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
}

describe('an ENT that too many ask at once', () => {
  it('answers those it has in hand, asks the others to come back at different times, then answers everybody', async () => {
    const heads = await flood('/session');
    const taken = heads.filter((head) => head.startsWith('HTTP/1.1 200'));
    const deferred = heads.filter((head) => head.startsWith('HTTP/1.1 503'));
    expect(taken.length + deferred.length).toBe(ASKED);
    expect(taken.length).toBeGreaterThanOrEqual(MOST);
    expect(deferred.length).toBeGreaterThan(0);
    const times = deferred.map((head) => Number(/^retry-after: (\d+)\r$/m.exec(head)?.[1]));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...times)).toBeLessThanOrEqual(5);
    await vi.waitFor(async () => expect(await ask('/session')).toEqual({ status: 200, retryAfter: null }));
  });

  it('always answers a monitor', async () => {
    const heads = await flood('/health');
    expect(heads.filter((head) => !head.startsWith('HTTP/1.1 200'))).toEqual([]);
  });

  it('gives nobody’s place to requests that never end', async () => {
    const slow = await Promise.all(Array.from({ length: 2 * MOST }, () => open()));
    const head = `POST /sync/snapshot HTTP/1.1\r\nhost: ${new URL(served.url).host}\r\ncontent-type: application/json\r\ncontent-length: 50\r\nexpect: 100-continue\r\n\r\n`;
    const heard = slow.map((socket) => new Promise((resolve) => socket.once('data', resolve)));
    for (const socket of slow) socket.write(head);
    await Promise.all(heard);
    expect((await ask('/session')).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  it('keeps no place for whoever hung up', async () => {
    for (let i = 0; i < 4 * MOST; i += 1) {
      const socket = await open();
      socket.write(`GET /session HTTP/1.1\r\nhost: ${new URL(served.url).host}\r\nauthorization: ${authorization}\r\n\r\n`);
      socket.destroy();
    }
    await vi.waitFor(async () => expect((await ask('/session')).status).toBe(200));
  });

  it('does not count channels that stay open', async () => {
    const cut = new AbortController();
    const channels = Array.from({ length: 2 * MOST }, () => fetch(`${served.url}/sync/live`, { headers: { authorization }, signal: cut.signal }));
    expect((await Promise.all(channels)).map(({ status }) => status)).toEqual(channels.map(() => 200));
    expect((await ask('/session')).status).toBe(200);
    cut.abort();
  });
});

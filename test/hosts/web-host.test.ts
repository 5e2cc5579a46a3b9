import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWebHost, type WebHost } from '../../main/web/start-web-host.ts';
import { createStubRouter } from './support/stub-router.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Ask {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

let folder = '';
let host: WebHost;
let someone = false;
let port = 0;
let own = '';
let token = '';

const ask = ({ path = '/', method = 'GET', headers = {}, body }: Ask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers: { host: own, ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    call.on('error', reject);
    call.end(body);
  });

/** Opens a WebSocket; gives the HTTP status of the refusal, or 101. */
const openSocket = (protocols: string[], headers: Record<string, string>, path = '/rpc'): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, { headers });
    socket.on('open', () => {
      resolve(101);
      socket.close();
    });
    socket.on('unexpected-response', (_call, answer) => {
      resolve(answer.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', () => resolve(0));
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'web-host-'));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<html><head><meta name="style-nonce" content=""><meta name="first-screen" content="./assets/app.js"></head><body></body></html>');
  writeFileSync(join(page, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(page, 'assets', 'grid-DkwnQAKd.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  symlinkSync(join(folder, 'secret.js'), join(page, 'assets', 'link.js'));
  host = await startWebHost({ routerForPage: () => createStubRouter(), isSignedIn: () => someone, pageFolder: page, port: 0 });
  port = Number(new URL(host.url).port);
  own = `127.0.0.1:${port}`;
  token = new URL(host.url).hash.slice('#token='.length);
});

afterAll(async () => {
  await host.stop();
  rmSync(folder, { recursive: true });
});

describe('the page', () => {
  test('comes with the decided policy, and a nonce of its own at each answer', async () => {
    const [first, second] = [await ask({}), await ask({})];
    const nonce = /content="([^"]+)"/.exec(first.body)?.[1] ?? 'absent';
    expect(first.status).toBe(200);
    expect(first.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
        `connect-src 'self' ws://${own}; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'; ` +
        `require-trusted-types-for 'script'; trusted-types default`,
    );
    expect(second.body).not.toContain(nonce);
    expect(first.headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(first.headers).not.toHaveProperty('access-control-allow-origin');
    expect(first.body).not.toContain(token);
  });

  test('brings its files, with or without the headers of a browser', async () => {
    await expect(ask({ path: '/assets/app.js' })).resolves.toMatchObject({ status: 200, body: 'export {};' });
    const headers = { 'sec-fetch-site': 'same-origin' };
    await expect(ask({ path: '/assets/app.js?v=1', headers })).resolves.toMatchObject({ status: 200 });
  });

  test('brings its first screen with it to somebody who is signed in, and to nobody else', async () => {
    const before = await ask({});
    someone = true;
    const after = await ask({});
    someone = false;
    expect(before.body).not.toContain('modulepreload');
    expect(after.body).toContain('<link rel="modulepreload" fetchpriority="low" crossorigin href="./assets/app.js">');
  });

  test('may be kept by the browser when its name is that of its content, and only then', async () => {
    const kept = await ask({ path: '/assets/grid-DkwnQAKd.js' });
    expect(kept.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' });
    const others = await Promise.all(['/', '/index.html', '/assets/app.js', '/assets/gone-DkwnQAKd.js'].map((path) => ask({ path })));
    expect(others.map(({ headers }) => headers['cache-control'])).toEqual(['no-store', 'no-store', 'no-store', 'no-store']);
  });

  test.each([
    '/../secret.js', '/..%2fsecret.js', '/%2e%2e/secret.js', '/assets/..%5c..%5csecret.js', '/assets/\\..\\..\\secret.js',
    '/assets/app.js%00.html', '//etc/passwd', '/.env', '/assets/link.js', '/%252e%252e/secret.js', '/assets/../../secret.js',
  ])('does not let %s out of its folder', async (path) => {
    const answer = await ask({ path });
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret\n');
    expect(answer.body).not.toBe('secret');
  });
});

describe('hostile callers', () => {
  const json = { 'content-type': 'application/json' };
  const good = (): Record<string, string> => ({ ...json, origin: `http://${own}`, 'x-console-token': token });

  test('a good call passes: the refusals below are not those of a closed door', async () => {
    const answer = await ask({ path: '/session', method: 'POST', headers: good(), body: '{}' });
    expect(answer).toMatchObject({ status: 200, body: JSON.stringify({ token }) });
    await expect(openSocket(['console-ent', `token.${token}`], { origin: `http://${own}` })).resolves.toBe(101);
  });

  const READINGS: readonly (readonly [string, () => Ask])[] = [
    ['Host localhost', () => ({ headers: { host: `localhost:${port}` } })],
    ['Host 0.0.0.0', () => ({ headers: { host: `0.0.0.0:${port}` } })],
    ['Host IPv6', () => ({ headers: { host: `[::1]:${port}` } })],
    ['Host rebound', () => ({ headers: { host: `evil.example:${port}` } })],
    ['Host without port', () => ({ headers: { host: '127.0.0.1' } })],
    ['Origin evil', () => ({ headers: { origin: 'https://evil.example' } })],
    ['Origin null', () => ({ headers: { origin: 'null' } })],
    ['a frame of another site', () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
    ['a neighbour port', () => ({ headers: { 'sec-fetch-site': 'same-site' } })],
    ['a frame of a neighbour port', () => ({ headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' } })],
    ['a script of a neighbour port', () => ({ headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' } })],
    ['a window that another site sends', () => ({ headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } })],
  ];
  test('a window that comes from another console of this computer reads the page, which holds no data and no token', async () => {
    const answer = await ask({ headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain(token);
  });
  test.each(READINGS)('reading is refused: %s', async (_name, call) => {
    await expect(ask(call())).resolves.toMatchObject({ status: 403, body: '' });
  });

  const CALLS: readonly (readonly [string, () => Ask, number])[] = [
    ['no origin', () => ({ headers: { ...json, 'x-console-token': token } }), 403],
    ['Origin evil', () => ({ headers: { ...good(), origin: 'https://evil.example' } }), 403],
    ['Origin with another port', () => ({ headers: { ...good(), origin: 'http://127.0.0.1:1' } }), 403],
    ['Origin https', () => ({ headers: { ...good(), origin: `https://${own}` } }), 403],
    ['cross-site', () => ({ headers: { ...good(), 'sec-fetch-site': 'cross-site' } }), 403],
    ['Host rebound', () => ({ headers: { ...good(), host: 'evil.example' } }), 403],
    ['no token', () => ({ headers: { ...json, origin: `http://${own}` } }), 401],
    ['a token in a cookie', () => ({ headers: { ...json, origin: `http://${own}`, cookie: `x-console-token=${token}; token=${token}` } }), 401],
    ['empty token', () => ({ headers: { ...good(), 'x-console-token': '' } }), 401],
    ['wrong token', () => ({ headers: { ...good(), 'x-console-token': 'A'.repeat(43) } }), 401],
    ['truncated token', () => ({ headers: { ...good(), 'x-console-token': token.slice(0, -1) } }), 401],
    ['prolonged token', () => ({ headers: { ...good(), 'x-console-token': `${token}A` } }), 401],
    ['text/plain', () => ({ headers: { ...good(), 'content-type': 'text/plain' } }), 403],
    ['a form', () => ({ headers: { ...good(), 'content-type': 'application/x-www-form-urlencoded' } }), 415],
    ['a method override', () => ({ headers: { ...good(), 'x-http-method-override': 'POST' }, method: 'GET' }), 404],
    ['PUT', () => ({ headers: good(), method: 'PUT' }), 405],
  ];
  test.each(CALLS)('a call is refused: %s', async (_name, call, status) => {
    const answer = await ask({ path: '/session', method: 'POST', body: '{}', ...call() });
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain(token);
  });

  const SOCKETS: readonly (readonly [string, () => Promise<number>, number])[] = [
    ['no origin', () => openSocket(['console-ent', `token.${token}`], {}), 403],
    ['Origin evil', () => openSocket(['console-ent', `token.${token}`], { origin: 'http://evil.example' }), 403],
    ['Host rebound', () => openSocket(['console-ent', `token.${token}`], { origin: `http://${own}`, host: 'evil.example' }), 403],
    ['cross-site', () => openSocket(['console-ent', `token.${token}`], { origin: `http://${own}`, 'sec-fetch-site': 'cross-site' }), 403],
    ['no token', () => openSocket(['console-ent'], { origin: `http://${own}` }), 401],
    ['wrong token', () => openSocket(['console-ent', `token.${'A'.repeat(43)}`], { origin: `http://${own}` }), 401],
    ['a third protocol', () => openSocket(['console-ent', `token.${token}`, 'more'], { origin: `http://${own}` }), 401],
    ['another path', () => openSocket(['console-ent', `token.${token}`], { origin: `http://${own}` }, `/rpc?token=${token}`), 403],
  ];
  test.each(SOCKETS)('a WebSocket is refused: %s', async (_name, open, status) => {
    await expect(open()).resolves.toBe(status);
  });

  test('a smuggled second request gets nothing', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = createConnection({ host: '127.0.0.1', port });
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => (text += part));
      socket.on('close', () => resolve(text));
      socket.write(`POST /session HTTP/1.1\r\nHost: ${own}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: ${own}\r\n\r\n`);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer).not.toContain('<html>');
  });

  test('nothing listens outside of the loopback address', async () => {
    const outside = Object.values(networkInterfaces()).flat().filter((at) => at !== undefined && !at.internal && at.family === 'IPv4');
    const reached = await Promise.all(
      [...outside.map((at) => at?.address ?? ''), '::1'].map(
        (address) =>
          new Promise<boolean>((resolve) => {
            const socket = createConnection({ host: address, port, timeout: 1000 });
            socket.on('connect', () => resolve(true)).on('error', () => resolve(false)).on('timeout', () => resolve(false));
          }),
      ),
    );
    expect(reached).not.toContain(true);
  });

  test('the ticket of a command line opens once', async () => {
    const ticket = new URL(host.windowUrl).hash.slice('#ticket='.length);
    const headers = { ...good(), 'x-console-token': ticket };
    expect(ticket).not.toBe(token);
    await expect(openSocket(['console-ent', `token.${ticket}`], { origin: `http://${own}` })).resolves.toBe(401);
    await expect(ask({ path: '/session', method: 'POST', headers, body: '{}' })).resolves.toMatchObject({ status: 200, body: JSON.stringify({ token }) });
    await expect(ask({ path: '/session', method: 'POST', headers, body: '{}' })).resolves.toMatchObject({ status: 401 });
  });
});

test('a connection that a browser opened ahead, and that says nothing, keeps no host from ending', async () => {
  const other = await startWebHost({ routerForPage: () => createStubRouter(), pageFolder: folder, port: 0 });
  const ahead = createConnection({ host: '127.0.0.1', port: Number(new URL(other.url).port) });
  await once(ahead, 'connect');
  const closed = once(ahead, 'close');
  await other.stop();
  await closed;
  expect(ahead.closed).toBe(true);
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTicket } from '../../main/web/ticket.ts';
import { isSameToken, newToken } from '../../main/web/token.ts';
import { rememberedPort } from '../../main/web/remembered-port.ts';
import { resolvePageFile } from '../../main/window/resolve-page-file.ts';
import { withFirstScreen } from '../../main/window/with-first-screen.ts';
import { withStyleNonce } from '../../main/window/with-style-nonce.ts';
import { takeToken } from '../../renderer/bridge/take-token.ts';
import { installTrustedTypes, isTagless } from '../../renderer/bridge/trusted-types.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'door-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the files of the page', () => {
  const real = (path: string): string | undefined => (existsSync(path) ? realpathSync(path) : undefined);
  const ask = (pathname: string) => resolvePageFile(join(folder, 'page'), pathname, real);

  beforeEach(() => {
    mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
    for (const name of ['page/index.html', 'page/assets/app-1a.js', 'secret.js']) writeFileSync(join(folder, name), '');
    symlinkSync(join(folder, 'secret.js'), join(folder, 'page', 'assets', 'link.js'));
    symlinkSync(folder, join(folder, 'page', 'up'));
  });

  test.each([['/', 'index.html'], ['/index.html', 'index.html'], ['/assets/app-1a.js', 'assets/app-1a.js']])('%s is served', (pathname, file) => {
    expect(ask(pathname)).toEqual({ ok: true, value: join(folder, 'page', file) });
  });

  test.each([
    '/../secret.js', '/%2e%2e/secret.js', '/%2E%2E%2Fsecret.js', '/assets/%2e./../secret.js', '/..\\secret.js', '/assets\\..\\..\\secret.js', '/secret.js\0.html', '/%00',
    '//secret.js', '/./index.html', '/assets/', '', 'index.html', '/.git', '/assets/.hidden', '/C:/x', '/a b', '/é', '/..', '/index.html?x', '/index.html#x',
  ])('%j is no file of the page', (pathname) => {
    expect(ask(pathname)).toEqual({ ok: false, refusal: { kind: 'not-a-page-file' } });
  });

  test.each(['/assets/link.js', '/up/secret.js'])('%s follows a link out of the folder and is refused', (pathname) => {
    expect(ask(pathname)).toEqual({ ok: false, refusal: { kind: 'leaves-the-folder' } });
  });

  test('a file that is not there is absent', () => {
    expect(ask('/assets/none.js')).toEqual({ ok: false, refusal: { kind: 'absent' } });
  });

  test('the nonce takes its place, or makes one', () => {
    expect(withStyleNonce('<head><meta name="style-nonce" content="" /></head>', 'N')).toBe('<head><meta name="style-nonce" content="N" /></head>');
    expect(withStyleNonce('<head></head>', 'N')).toBe('<head><meta name="style-nonce" content="N" /></head>');
  });
});

describe('secrets', () => {
  test('have 256 bits and are never the same', () => {
    const tokens = new Set(Array.from({ length: 100 }, newToken));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  test('are the same only when they are', () => {
    expect(isSameToken('abc', 'abc')).toBe(true);
    for (const wrong of [undefined, '', 'ab', 'abcd', 'ABC']) expect(isSameToken(wrong, 'abc')).toBe(false);
    expect(isSameToken(undefined, '')).toBe(false);
  });

  test('a ticket opens once, within a minute', () => {
    let now = 0;
    const used = createTicket(() => now);
    expect([used.opens('other', 'token'), used.opens(used.value, 'token'), used.opens(used.value, 'token')]).toEqual([false, true, false]);
    const late = createTicket(() => now);
    now += 60_001;
    expect(late.opens(late.value, 'token')).toBe(false);
    expect(late.opens('token', 'token')).toBe(true);
  });
});

describe('the port of a data folder', () => {
  test('stays the same, and is another for another folder and another use', async () => {
    const [page, ent] = [await rememberedPort(join(folder, 'a'), 'page'), await rememberedPort(join(folder, 'a'), 'ent')];
    expect(new Set([page, ent, await rememberedPort(join(folder, 'b'), 'page')]).size).toBe(3);
    await expect(rememberedPort(join(folder, 'a'), 'page')).resolves.toBe(page);
  });

  test('comes back when the program that took it is gone', async () => {
    const page = await rememberedPort(folder, 'page');
    const other = createServer().listen(page, '127.0.0.1');
    await once(other, 'listening');
    await expect(rememberedPort(folder, 'page')).resolves.not.toBe(page);
    other.close();
    await once(other, 'close');
    await expect(rememberedPort(folder, 'page')).resolves.toBe(page);
  });

  test.each(['{"page":', '[]', '{"page":"x"}', '{"page":80}', '{"page":99999}'])('does not trust %s', async (content) => {
    writeFileSync(join(folder, 'ports.json'), content);
    const port = await rememberedPort(folder, 'page');
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(JSON.parse(readFileSync(join(folder, 'ports.json'), 'utf8'))).toMatchObject({ page: port });
  });
});

describe('the token in the page', () => {
  const openPage = (hash: string, kept: Record<string, string> = {}, answer?: Response) => {
    const replaceState = vi.fn<(data: null, unused: string, url: string) => void>();
    const asked = vi.fn<typeof fetch>(() => (answer === undefined ? Promise.reject(new Error('no host')) : Promise.resolve(answer)));
    const sessionStorage = { getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => void (kept[key] = value) };
    return { place: { location: { hash, pathname: '/' }, history: { replaceState }, sessionStorage, fetch: asked }, replaceState, asked, kept };
  };

  test('leaves the address for the storage of the tab', async () => {
    const { place, replaceState, kept, asked } = openPage('#token=abc-_1');
    await expect(takeToken(place)).resolves.toBe('abc-_1');
    expect(replaceState).toHaveBeenCalledWith(null, '', '/');
    expect(Object.values(kept)).toEqual(['abc-_1']);
    expect(asked).not.toHaveBeenCalled();
    await expect(takeToken(openPage('#/rubriques', kept).place)).resolves.toBe('abc-_1');
  });

  test('is what a ticket is traded for', async () => {
    const { place, replaceState, asked, kept } = openPage('#ticket=once', {}, Response.json({ token: 'lasting' }));
    await expect(takeToken(place)).resolves.toBe('lasting');
    expect(replaceState).toHaveBeenCalledOnce();
    expect(asked.mock.calls[0]?.[1]?.headers).toMatchObject({ 'x-console-token': 'once', 'content-type': 'application/json' });
    expect(Object.values(kept)).toEqual(['lasting']);
  });

  test('is absent when the ticket no longer opens, or when there never was one', async () => {
    const { place, kept } = openPage('#ticket=old', {}, new Response(null, { status: 401 }));
    await expect(takeToken(place)).resolves.toBeUndefined();
    expect(kept).toEqual({});
    await expect(takeToken(openPage('').place)).resolves.toBeUndefined();
    await expect(takeToken(openPage('#/rubriques').place)).resolves.toBeUndefined();
  });
});

describe('trusted types', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('let style sheets and our own scripts through, nothing else', () => {
    const createPolicy = vi.fn<(name: string, rules: Record<string, (text: string) => string | null>) => void>();
    vi.stubGlobal('trustedTypes', { createPolicy });
    vi.stubGlobal('location', new URL('http://127.0.0.1:20000/'));
    installTrustedTypes();
    const [name, rules = {}] = createPolicy.mock.calls[0] ?? [];
    const judge = (rule: string, text: string): string | null | undefined => rules[rule]?.(text);
    expect(name).toBe('default');
    expect(judge('createHTML', ':root > a { color: red }')).toBe(':root > a { color: red }');
    expect(judge('createHTML', '<img src=x onerror=alert(1)>')).toBeNull();
    expect(judge('createScriptURL', '/assets/worker.js')).toBe('/assets/worker.js');
    for (const url of ['https://evil.example/x.js', '//evil.example/x.js', 'data:text/javascript,1', 'blob:http://127.0.0.1:20000/1']) expect(judge('createScriptURL', url)).toBeNull();
    expect(judge('createScript', '1')).toBeNull();
  });

  test('do nothing where they are not known', () => {
    vi.stubGlobal('trustedTypes', undefined);
    expect(() => installTrustedTypes()).not.toThrow();
    expect([isTagless(''), isTagless('a > b'), isTagless('</style>')]).toEqual([true, true, false]);
  });
});

test('the scripts of the first screen are asked for by links, and by nothing else', () => {
  const page = '<head><meta name="first-screen" content="./assets/a-12345678.js ./assets/b-12345678.js"></head>';
  expect(withFirstScreen(page)).toBe(
    '<head><link rel="modulepreload" fetchpriority="low" crossorigin href="./assets/a-12345678.js">' +
      '<link rel="modulepreload" fetchpriority="low" crossorigin href="./assets/b-12345678.js"></head>',
  );
  expect(withFirstScreen('<head><meta name="first-screen" content=""></head>')).toBe('<head></head>');
});

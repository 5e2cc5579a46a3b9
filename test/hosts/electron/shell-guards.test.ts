import { describe, expect, test, vi } from 'vitest';
import { FakeContents } from './fake-electron.ts';
import { argumentOf, startShell, shellFolder } from './shell-bench.ts';

shellFolder();

describe('deny by default', () => {
  const SCHEMES = ['http://', 'https://', 'file:///', 'data:text/html,', 'javascript:', 'blob:', 'ws://', 'chrome://', 'devtools://', 'app://'];
  const HOSTS = ['evil.example', 'console.evil.example', 'console@evil.example', '127.0.0.1', 'consol', 'console:80', 'console\\..', 'CONSOLE', '%63onsole', 'xn--console'];
  const ELSEWHERE = SCHEMES.flatMap((scheme) => HOSTS.flatMap((host) => [`${scheme}${host}/`, `${scheme}${host}/index.html?a=app://console/`]));

  test('refuses to go to 200 other addresses, by each of the ways to go there', async () => {
    const fake = await startShell();
    const contents = new FakeContents();
    fake.app.emit('web-contents-created', {}, contents);
    expect(ELSEWHERE).toHaveLength(200);
    for (const url of ELSEWHERE) {
      for (const way of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
        const preventDefault = vi.fn<() => void>();
        contents.emit(way, { url, preventDefault });
        expect(preventDefault, `${way} ${url}`).toHaveBeenCalledOnce();
      }
      expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' });
    }
  });

  test('stays on its own page, but opens no window even for it', async () => {
    const fake = await startShell();
    const contents = fake.windows[0]?.webContents;
    const preventDefault = vi.fn<() => void>();
    contents?.emit('will-navigate', { url: 'app://console/index.html', preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
    expect(contents?.openHandler?.({ url: 'app://console/' })).toEqual({ action: 'deny' });
  });

  test('lets the page give a file it made, and downloads nothing else', async () => {
    const fake = await startShell();
    const isRefused = (url: string): boolean => {
      const preventDefault = vi.fn<() => void>();
      fake.session.emit('will-download', { preventDefault }, { getURL: () => url });
      return preventDefault.mock.calls.length === 1;
    };
    const own = 'app://console/0b7c1e2a-93c4-4a1e-8b5d-0f6a7c8d9e10';
    expect(isRefused(`blob:${own}`)).toBe(false);
    const others = [
      own, `blob:blob:${own}`, `blob:${own}/../x`, `blob:${own}?a`, ` blob:${own}`, `blob:${own}\n`, 'blob:app://console/', 'blob:app://console/x',
      `blob:${own.replace('console', 'consol')}`, `blob:${own.replace('console', 'console.evil.example')}`, `blob:${own.replace('app:', 'https:')}`,
      'blob:null/0b7c1e2a-93c4-4a1e-8b5d-0f6a7c8d9e10', ...ELSEWHERE,
    ];
    expect(others.filter((url) => !isRefused(url))).toEqual([]);
  });

  test('embeds nothing, permits nothing', async () => {
    const fake = await startShell();
    const preventDefault = vi.fn<() => void>();
    fake.windows[0]?.webContents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(1);
    const answer = vi.fn<(granted: boolean) => void>();
    const handle = (name: string, ...args: readonly unknown[]): unknown => {
      const handler = argumentOf(fake, `session.${name}`);
      return typeof handler === 'function' ? Reflect.apply(handler, undefined, args) : 'absent';
    };
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'fullscreen', 'openExternal']) {
      handle('setPermissionRequestHandler', {}, permission, answer);
      expect(handle('setPermissionCheckHandler', {}, permission)).toBe(false);
    }
    expect(handle('setDevicePermissionHandler', { deviceType: 'usb' })).toBe(false);
    expect(answer.mock.calls.flat()).toEqual(Array.from({ length: 7 }, () => false));
  });
});

describe('the door of the page', () => {
  const ours = (): Record<string, unknown> => ({ detached: false, parent: null, origin: 'app://console', url: 'app://console/#/rubriques' });
  const FRAMES: readonly (() => unknown)[] = [
    () => null,
    () => ({ ...ours(), parent: ours() }),
    () => ({ ...ours(), detached: true }),
    ...['http://127.0.0.1', 'file://', 'null', 'app://evil', 'app://console.evil', 'app://console:80', 'https://console'].map((origin) => () => ({ ...ours(), origin })),
    ...['about:blank', 'app://evil/', 'app://console.evil/', 'file:///index.html', 'data:text/html,x', 'https://app://console/', 'app://console\\evil/'].map(
      (url) => () => ({ ...ours(), url }),
    ),
  ];
  const forged = Array.from({ length: 50 }, (_, i) => FRAMES[i % FRAMES.length]?.());

  test('forwards the one port of our page to the console', async () => {
    const fake = await startShell();
    const port = { close: vi.fn<() => void>() };
    fake.ipcMain.emit('rpc:port', { senderFrame: ours(), ports: [port] });
    expect(fake.processes[0]?.messages, 'a port waits until the console is open').toHaveLength(1);
    fake.processes[0]?.emit('message', { kind: 'ready' });
    expect(fake.processes[0]?.messages.at(-1)).toEqual({ message: { kind: 'port' }, ports: [port] });
    expect(fake.ipcMain.eventNames()).toEqual(['rpc:port']);
  });

  test('ignores 50 forged senders, and messages with no port or several', async () => {
    const fake = await startShell();
    fake.processes[0]?.emit('message', { kind: 'ready' });
    for (const senderFrame of forged) fake.ipcMain.emit('rpc:port', { senderFrame, ports: [{}] });
    fake.ipcMain.emit('rpc:port', { senderFrame: ours(), ports: [] });
    fake.ipcMain.emit('rpc:port', { senderFrame: ours(), ports: [{}, {}] });
    expect(fake.processes[0]?.messages).toHaveLength(1);
  });
});

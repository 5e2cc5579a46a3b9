import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { readKeyFile, writeKeyFile } from '../../../main/keys/key-file.ts';
import { StartMessage } from '../../../main/console/process.ts';
import { launcherAt } from '../../../main/training/launcher-client.ts';
import { FakeProcess, type FakeElectron } from './fake-electron.ts';
import { argumentOf, did, startShell, shellFolder } from './shell-bench.ts';

const folder = shellFolder();

describe('the order of the start', () => {
  test('is sandbox, lock, scheme, guards, console, window', async () => {
    expect(did(await startShell())).toEqual([
      'app.enableSandbox', 'app.setPath', 'app.requestSingleInstanceLock', 'protocol.registerSchemesAsPrivileged', 'app.whenReady',
      'session.setPermissionRequestHandler', 'session.setPermissionCheckHandler', 'session.setDevicePermissionHandler',
      'protocol.handle', 'utilityProcess.fork', 'new BrowserWindow', 'window.loadURL',
    ]);
  });

  test('stops at the lock when the data are open already: nothing else is touched', async () => {
    expect(did(await startShell({ hasLock: false }))).toEqual(['app.enableSandbox', 'app.setPath', 'app.requestSingleInstanceLock', 'app.quit']);
  });

  test('declares the scheme as a secure one, without any bypass', async () => {
    const fake = await startShell();
    expect(argumentOf(fake, 'protocol.registerSchemesAsPrivileged')).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test.each(['--remote-debugging-port=9222', '--inspect', '--inspect-brk=1', '--disable-web-security', '--password-store=basic'])(
    'refuses %s before any window, with a sentence',
    async (argument) => {
      const fake = await startShell({}, [argument]);
      expect(did(fake)).not.toContain('new BrowserWindow');
      expect(did(fake)).not.toContain('utilityProcess.fork');
      expect(fake.log.find(({ what }) => what === 'dialog.showErrorBox')?.arguments[1]).toContain(argument);
    },
  );
});

describe('the window', () => {
  test('has every preference said, none left to a default', async () => {
    const fake = await startShell();
    const { preload, ...preferences } = fake.windows[0]?.options.webPreferences ?? {};
    expect(preload).toMatch(/preload\.cjs$/);
    expect(preferences).toEqual({
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false, v8CacheOptions: 'bypassHeatCheck',
    });
    expect(fake.windows[0]?.address).toBe('app://console/');
  });

  test.each([['stays', 0, 0], ['closes', 1, 1]])('%s when its page holds something written, as it is answered', async (_, chosenButton, times) => {
    const fake = await startShell({ chosenButton });
    const preventDefault = vi.fn<() => void>();
    fake.windows[0]?.webContents.emit('will-prevent-unload', { preventDefault });
    expect(fake.log.findLast(({ what }) => what === 'dialog.showMessageBoxSync')?.arguments[1]).toMatchObject({
      message: expect.stringContaining('il sera perdu') as unknown, buttons: ['Rester', 'Quitter sans garder'], defaultId: 0, cancelId: 0,
    });
    expect(preventDefault).toHaveBeenCalledTimes(times);
  });

  test('is shown again three times when its page dies, then says so', async () => {
    const fake = await startShell();
    for (let i = 0; i < 4; i++) fake.windows[0]?.webContents.emit('render-process-gone', {}, {});
    expect(fake.windows[0]?.webContents.reloads).toBe(3);
    expect(fake.app.exit).toHaveBeenCalledWith(1);
  });

  test('comes forward at a second start, whose arguments go nowhere', async () => {
    const fake = await startShell();
    fake.processes[0]?.emit('message', { kind: 'ready' });
    const before = fake.processes[0]?.messages.length;
    for (const argument of ['https://evil.example', 'https://evil.example/a.entx', 'console-ent:x.entx', '--x=a.entx', 'a.entx\0', 'a.exe', 'entx']) fake.app.emit('second-instance', {}, ['electron', argument], '/home/a');
    expect(fake.windows[0]?.focused).toBe(7);
    expect(did(fake).filter((what) => what === 'window.loadURL')).toHaveLength(1);
    expect(fake.processes[0]?.messages).toHaveLength(before ?? -1);
  });
});

describe('a file opened from the desktop', () => {
  const opened = (fake: Awaited<ReturnType<typeof startShell>>): readonly unknown[] => must(fake.processes[0], 'a console').messages.map(({ message }) => message).filter((message) => JSON.stringify(message).includes('open-file'));

  test('goes to the console by its path once that is open, at the start, at a second start and by the event of macOS', async () => {
    const fake = await startShell({}, ['/home/a/brouillon.entx']);
    expect(opened(fake)).toEqual([]);
    fake.processes[0]?.emit('message', { kind: 'ready' });
    expect(opened(fake)).toEqual([{ kind: 'open-file', path: '/home/a/brouillon.entx' }]);
    fake.app.emit('second-instance', {}, ['electron', '--lang=fr', 'b.ENTX'], '/home/b');
    const preventDefault = vi.fn<() => void>();
    fake.app.emit('open-file', { preventDefault }, '/home/c/un.entscenario');
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(opened(fake).slice(1)).toEqual([{ kind: 'open-file', path: '/home/b/b.ENTX' }, { kind: 'open-file', path: '/home/c/un.entscenario' }]);
    // The page is the one that was there: nothing of a file reaches what is loaded.
    expect(did(fake).filter((what) => what === 'window.loadURL')).toHaveLength(1);
  });

  test('what macOS opens that is not ours goes nowhere', async () => {
    const fake = await startShell();
    fake.processes[0]?.emit('message', { kind: 'ready' });
    for (const path of ['/home/a/x.html', 'file:///home/a/x.entx']) fake.app.emit('open-file', { preventDefault: () => undefined }, path);
    expect(opened(fake)).toEqual([]);
  });
});

describe('« Formation »', () => {
  const at = (fake: FakeElectron): unknown => fake.log.find(({ what }) => what === 'app.relaunch')?.arguments[0];
  /** Asks the shell what a console asks of a launcher. */
  const enter = (fake: FakeElectron): void => {
    const console = must(fake.processes[0], 'a console');
    void launcherAt({ on: () => undefined, postMessage: (text) => console.emit('message', text) }).enterTraining();
  };

  test('opens with the same options, without the file that was opened, and by the image that holds a mounted program', async () => {
    vi.stubEnv('APPIMAGE', '/home/a/console.AppImage');
    const fake = await startShell({}, ['/home/a/x.entx']);
    enter(fake);
    await vi.waitFor(() => expect(at(fake)).toEqual({ execPath: '/home/a/console.AppImage', args: ['--appimage-extract-and-run', '.', `--data=${join(folder(), 'data')}`, '--ent=http://127.0.0.1:4000', '--formation'] }));
    expect(fake.app.quit).toHaveBeenCalledOnce();
  });

  test('is opened by the launcher of a checkout, that a code of exit tells', async () => {
    const fake = await startShell({}, ['--launched']);
    enter(fake);
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledOnce());
    expect(at(fake)).toBeUndefined();
    fake.app.emit('before-quit', { preventDefault: () => undefined });
    fake.processes[0]?.emit('exit', 0);
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(64));
  });

  test('says why it does not open, and that the school has not changed', async () => {
    const fork = (modulePath: string): FakeProcess => {
      const child = new FakeProcess();
      if (modulePath.endsWith('training-ent.js')) setImmediate(() => child.emit('exit', 1));
      return child;
    };
    const fake = await startShell({ fork }, ['--formation'], []);
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(1));
    expect(fake.log.find(({ what }) => what === 'dialog.showErrorBox')?.arguments[1]).toContain('La formation n’a pas pu démarrer');
  });
});

describe('paper', () => {
  test('prints its own window for the console, tagged and as the page lays itself out, and says when it cannot', async () => {
    const fake = await startShell();
    const [child, contents] = [must(fake.processes[0], 'a console'), must(fake.windows[0], 'a window').webContents];
    const answerTo = async (request: number): Promise<unknown> => {
      child.emit('message', { kind: 'print', request, landscape: true });
      await vi.waitFor(() => expect(child.messages.at(-1)?.message).toMatchObject({ kind: 'printed', request }));
      return child.messages.at(-1)?.message;
    };
    expect(await answerTo(1)).toEqual({ kind: 'printed', request: 1, bytes: new TextEncoder().encode('%PDF-1.7') });
    expect(contents.prints).toEqual([{ landscape: true, pageSize: 'A4', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, displayHeaderFooter: false }]);
    contents.pdf = undefined;
    expect(await answerTo(2)).toEqual({ kind: 'printed', request: 2, bytes: undefined });
  });
});

describe('the size of the page', () => {
  test('is that which its console asks, between 100 and 160 %, and nothing else', async () => {
    const fake = await startShell();
    for (const percent of [140, 100, 160, 99, 161, 1e9, 0, -125, 125.5, Number.NaN, '140', null]) fake.processes[0]?.emit('message', { kind: 'zoom', percent });
    expect(fake.windows[0]?.webContents.zooms).toEqual([1.4, 1, 1.6]);
  });
});

describe('the life of the console', () => {
  test('receives its key by message only, never in arguments or environment', async () => {
    const fake = await startShell();
    const start = StartMessage.parse(fake.processes[0]?.messages[0]?.message);
    expect(start).toMatchObject({ kind: 'start', entUrl: 'http://127.0.0.1:4000' });
    const key = must(start.key, 'the console is given its key');
    expect(key).toHaveLength(32);
    const forked = JSON.stringify(fake.log.find(({ what }) => what === 'utilityProcess.fork')?.arguments);
    expect(forked).not.toContain(Buffer.from(key).toString('hex'));
    expect(forked).not.toContain(Buffer.from(key).toString('base64'));
  });

  test('locks when the session of the computer is locked, or when it sleeps', async () => {
    const fake = await startShell();
    fake.powerMonitor.emit('lock-screen');
    fake.powerMonitor.emit('suspend');
    expect(fake.processes[0]?.messages.slice(1).map(({ message }) => message)).toEqual([{ kind: 'lock' }, { kind: 'lock' }]);
  });

  test('leaves a key to the system when it is asked, and says why not', async () => {
    const fake = await startShell();
    const key = new Uint8Array(32).fill(5);
    fake.processes[0]?.emit('message', { kind: 'release-key', key });
    await vi.waitFor(() => expect(fake.processes[0]?.messages.at(-1)?.message).toEqual({ kind: 'key-released', refusal: undefined }));
    fake.system.backend = 'basic_text';
    fake.processes[0]?.emit('message', { kind: 'release-key', key });
    await vi.waitFor(() =>
      expect(fake.processes[0]?.messages.at(-1)?.message).toEqual({ kind: 'key-released', refusal: { kind: 'os-store-unprotected', backend: 'basic_text' } }));
  });

  test('opens without a key where nothing keeps one, or where a passphrase closes it: the page asks', async () => {
    const first = await startShell({ backend: 'basic_text' });
    expect(first.processes[0]?.messages[0]?.message).toEqual({ kind: 'start', dataFolder: join(folder(), 'data'), entUrl: 'http://127.0.0.1:4000' });
    expect(first.app.exit).not.toHaveBeenCalled();
    const file = readKeyFile(join(folder(), 'data'), process.env);
    if (!file.ok) throw new Error(file.refusal.kind);
    writeKeyFile(join(folder(), 'data'), file.value.path, { storage: 'passphrase', wrapped: { salt: '', nonce: '', tag: '', data: '' } });
    vi.resetModules();
    const fake = await startShell();
    expect(fake.processes[0]?.messages[0]?.message).toEqual({ kind: 'start', dataFolder: join(folder(), 'data'), entUrl: 'http://127.0.0.1:4000' });
  });

  test('is started again three times when it dies, then the shell says so', async () => {
    const fake = await startShell();
    for (let i = 0; i < 4; i++) fake.processes.at(-1)?.emit('exit', 9);
    expect(fake.processes).toHaveLength(4);
    expect(fake.app.exit).toHaveBeenCalledWith(1);
  });

  test('says in a sentence why it does not open', async () => {
    const fake = await startShell();
    fake.processes[0]?.emit('message', { kind: 'refused', refusal: { kind: 'locked', file: 'console.db' } });
    expect(fake.log.find(({ what }) => what === 'dialog.showErrorBox')?.arguments[1]).toContain('déjà ouverte');
    expect(fake.app.exit).toHaveBeenCalledWith(1);
  });

  test('has a page of identification shown by the browser of the system, and nothing that is not of the web or is in clear', async () => {
    const fake = await startShell();
    const urls = ['https://ent.example/oidc/auth?a=b', 'http://127.0.0.1:4000/oidc/auth', 'http://ent.example/oidc/auth', 'file:///etc/passwd', 'javascript:alert(1)'];
    for (const url of urls) fake.processes[0]?.emit('message', { kind: 'browse', url });
    expect(fake.log.filter(({ what }) => what === 'shell.openExternal').map((recorded) => recorded.arguments[0])).toEqual(urls.slice(0, 2));
  });

  test('has an installer that was brought shown in its folder(), and no other file, and runs nothing', async () => {
    const fake = await startShell();
    const brought = join(folder(), 'data', 'updates', 'console.deb');
    for (const path of [brought, join(folder(), 'data', 'keys', 'key'), join(folder(), 'data', 'updates', '..', 'key'), '/etc/passwd']) {
      fake.processes[0]?.emit('message', { kind: 'show-file', path });
    }
    expect(fake.log.filter(({ what }) => what === 'shell.showItemInFolder').map((recorded) => recorded.arguments)).toEqual([[brought]]);
  });

  test('is ended by force when it does not end', async () => {
    const fake = await startShell();
    vi.useFakeTimers();
    fake.app.emit('before-quit', { preventDefault: vi.fn<() => void>() });
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(fake.processes[0]?.killed).toBe(true);
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledOnce());
  });

  test('ends before the shell', async () => {
    const fake = await startShell();
    const preventDefault = vi.fn<() => void>();
    fake.app.emit('before-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(fake.processes[0]?.messages.at(-1)?.message).toEqual({ kind: 'stop' });
    expect(fake.app.quit).not.toHaveBeenCalled();
    fake.processes[0]?.emit('exit', 0);
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledOnce());
    fake.app.emit('before-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(fake.processes).toHaveLength(1);
  });
});

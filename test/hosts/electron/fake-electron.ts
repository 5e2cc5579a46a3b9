import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { vi, type Mock } from 'vitest';
import { z } from 'zod';
import type { LiveProcess } from './live-process.ts';

/** One thing that the shell did, in order. */
export interface Recorded {
  readonly what: string;
  readonly arguments: readonly unknown[];
}

/** What the operating system answers to the shell. */
export interface FakeSystem {
  hasLock: boolean;
  userData: string;
  storeAvailable: boolean;
  backend: string;
  /** The secret with which the fake store closes; changing it is a key that the store lost. */
  storeSecret: string;
  shouldReEncrypt: boolean;
  /** Which button of a question is pressed. */
  chosenButton: number;
  /** Starts what the shell forks; by default, what receives messages and does nothing. */
  fork: (modulePath: string, args: readonly string[]) => FakeProcess | LiveProcess;
}

/** Throws on anything that the fake does not declare: a new use of Electron is a decision, not an accident. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get: (object, key, receiver) => {
      if (Reflect.has(object, key) || typeof key === 'symbol' || key === 'then') return Reflect.get(object, key, receiver) as unknown;
      throw new Error(`electron.${name}.${key} is not declared by the fake`);
    },
  });
}

/** A frame or a content that emits events and remembers what was asked of it. */
export class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  reloads = 0;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
  /** Each factor by which the page was drawn. */
  readonly zooms: number[] = [];
  setZoomFactor(factor: number): void {
    this.zooms.push(factor);
  }
  /** What was asked of each print; what the window gives back, undefined when it cannot. */
  readonly prints: unknown[] = [];
  pdf: Uint8Array | undefined = new TextEncoder().encode('%PDF-1.7');
  printToPDF(options: unknown): Promise<Uint8Array> {
    this.prints.push(options);
    return this.pdf === undefined ? Promise.reject(new Error('Printing failed')) : Promise.resolve(this.pdf);
  }
}

/** A utility process that receives messages. */
export class FakeProcess extends EventEmitter {
  /** What it writes. */
  readonly stdout = new PassThrough();
  readonly messages: { readonly message: unknown; readonly ports: readonly unknown[] }[] = [];
  killed = false;
  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.messages.push({ message, ports });
  }
  kill(): boolean {
    this.killed = true;
    this.emit('exit', 0);
    return true;
  }
}

/** A window that the shell made. */
export interface FakeBrowserWindow {
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
  readonly webContents: FakeContents;
  readonly address: string;
  readonly focused: number;
}

type Emitter = Pick<EventEmitter, 'emit' | 'eventNames'>;

/** A fake `electron` module with its log. */
export interface FakeElectron {
  /** What `vi.doMock('electron', …)` gives to the shell. */
  readonly module: object;
  readonly log: readonly Recorded[];
  readonly system: FakeSystem;
  readonly app: Emitter & { readonly quit: Mock; readonly exit: Mock };
  readonly session: Emitter;
  readonly ipcMain: Emitter;
  readonly powerMonitor: Emitter;
  readonly windows: readonly FakeBrowserWindow[];
  /** Those that only receive messages. */
  readonly processes: readonly FakeProcess[];
}

const Forked = z.tuple([z.string(), z.array(z.string()), z.unknown()]);

/** Makes a fake `electron`, which answers as the given system. */
export function createFakeElectron(change: Partial<FakeSystem> = {}): FakeElectron {
  const system: FakeSystem = {
    hasLock: true, userData: '', storeAvailable: true, backend: 'gnome_libsecret', storeSecret: 'secret', shouldReEncrypt: false, chosenButton: 0, fork: () => new FakeProcess(), ...change,
  };
  const log: Recorded[] = [];
  const record = (what: string) => (...args: readonly unknown[]): void => {
    log.push({ what, arguments: args });
  };
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: record('app.enableSandbox'),
    getPath: () => system.userData,
    setPath: record('app.setPath'),
    requestSingleInstanceLock: () => {
      record('app.requestSingleInstanceLock')();
      return system.hasLock;
    },
    whenReady: () => {
      record('app.whenReady')();
      return Promise.resolve();
    },
    quit: vi.fn<() => void>(record('app.quit')),
    exit: vi.fn<(code: number) => void>(record('app.exit')),
    relaunch: record('app.relaunch'),
  });
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: record('session.setPermissionRequestHandler'),
    setPermissionCheckHandler: record('session.setPermissionCheckHandler'),
    setDevicePermissionHandler: record('session.setDevicePermissionHandler'),
  });
  const windows: FakeWindow[] = [];
  class FakeWindow extends EventEmitter {
    readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> };
    readonly webContents = new FakeContents();
    address = '';
    focused = 0;
    constructor(options: { readonly webPreferences: Readonly<Record<string, unknown>> }) {
      super();
      this.options = options;
      windows.push(this);
      record('new BrowserWindow')(options);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(address: string): Promise<void> {
      this.address = address;
      record('window.loadURL')(address);
      return Promise.resolve();
    }
    isMinimized(): boolean {
      return false;
    }
    focus(): void {
      this.focused += 1;
    }
  }
  const processes: FakeProcess[] = [];
  const ipcMain = new EventEmitter();
  const powerMonitor = new EventEmitter();
  const module = {
    app: strict('app', app),
    BrowserWindow: FakeWindow,
    ipcMain: strict('ipcMain', ipcMain),
    powerMonitor: strict('powerMonitor', powerMonitor),
    shell: strict('shell', { openExternal: record('shell.openExternal'), showItemInFolder: record('shell.showItemInFolder') }),
    dialog: strict('dialog', {
      showErrorBox: record('dialog.showErrorBox'),
      showMessageBoxSync: (...args: readonly unknown[]) => {
        record('dialog.showMessageBoxSync')(...args);
        return system.chosenButton;
      },
    }),
    session: strict('session', { defaultSession: strict('session.defaultSession', session) }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: record('protocol.registerSchemesAsPrivileged'),
      handle: record('protocol.handle'),
    }),
    utilityProcess: strict('utilityProcess', {
      fork: (...args: readonly unknown[]) => {
        record('utilityProcess.fork')(...args);
        const [modulePath, given] = Forked.parse(args);
        const child = system.fork(modulePath, given);
        if (child instanceof FakeProcess) processes.push(child);
        return child;
      },
    }),
    safeStorage: strict('safeStorage', {
      isAsyncEncryptionAvailable: () => Promise.resolve(system.storeAvailable),
      getSelectedStorageBackend: () => system.backend,
      encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`${system.storeSecret}:${system.backend}:${text}`)),
      decryptStringAsync: (closed: Buffer) => {
        const start = `${system.storeSecret}:`;
        const text = closed.toString();
        if (!text.startsWith(start)) return Promise.reject(new Error('cannot decrypt'));
        return Promise.resolve({ result: text.slice(start.length).replace(/^\w+:/, ''), shouldReEncrypt: system.shouldReEncrypt });
      },
    }),
  };
  return { module: strict('electron', module), log, system, app, session, ipcMain, powerMonitor, windows, processes };
}

import { ORPCError, safe } from '@orpc/client';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { serveConsole } from '../../main/console/serve-console.ts';
import { startWebHost } from '../../main/web/start-web-host.ts';
import { BridgeLost } from '../../renderer/bridge/bridge-state.ts';
import { createBridge, type Bridge } from '../../renderer/bridge/find-bridge.ts';
import { connectByPort } from '../../renderer/bridge/port-connection.ts';
import { connectBySocket } from '../../renderer/bridge/socket-connection.ts';
import { createStubRouter, type StubLog } from './support/stub-router.ts';
import { SameOriginWebSocket } from './support/same-origin-web-socket.ts';

interface Served {
  readonly bridge: Bridge;
  /** Cuts the connection under way, as a machine that sleeps or a console that dies. */
  cut(): void;
  stop(): Promise<void>;
}

const log: StubLog = { asked: [], aborted: [], preferences: [] };

async function overWebSocket(): Promise<Served> {
  const pageFolder = mkdtempSync(join(tmpdir(), 'bridge-page-'));
  writeFileSync(join(pageFolder, 'index.html'), '<head></head>');
  const host = await startWebHost({ routerForPage: () => createStubRouter(log), pageFolder, port: 0 });
  const { host: place, hash } = new URL(host.url);
  const sockets = SameOriginWebSocket.install(`http://${place}`);
  const bridge = createBridge(() =>
    connectBySocket({ host: place, token: hash.slice('#token='.length), isKnown: () => Promise.resolve(true) }),
  );
  const stop = async (): Promise<void> => {
    bridge.close();
    await host.stop();
    sockets.restore();
    rmSync(pageFolder, { recursive: true });
  };
  return { bridge, cut: () => sockets.cut(), stop };
}

/** What the utility process does with each port that it receives. */
async function overMessagePort(): Promise<Served> {
  const stub = { routerForPage: () => createStubRouter(log), stop: () => Promise.resolve() };
  const ports = new Set<MessagePort>();
  const bridge = createBridge(() =>
    connectByPort((port) => {
      ports.add(port);
      serveConsole(stub, port);
    }),
  );
  const closeAll = (): void => {
    for (const port of ports) port.close();
    ports.clear();
  };
  const stop = (): Promise<void> => {
    bridge.close();
    closeAll();
    return Promise.resolve();
  };
  return Promise.resolve({ bridge, cut: closeAll, stop });
}

const BRIDGES = [
  ['the WebSocket of the web host', overWebSocket],
  ['the MessagePort of the Electron window', overMessagePort],
] as const;

describe.each(BRIDGES)('a page linked by %s', (_name, serve) => {
  let served: Served | undefined;

  const open = async (): Promise<Served> => {
    log.aborted.length = 0;
    log.asked.length = 0;
    served = await serve();
    return served;
  };

  afterEach(async () => {
    await served?.stop();
    served = undefined;
  });

  test('receives the answer of a call, and its input crosses whole', async () => {
    const { bridge } = await open();
    await expect(bridge.client.session.status()).resolves.toMatchObject({ keyStorage: 'file' });
    const preferences = { theme: 'light', density: 'compact', scale: 120, singleKeys: false } as const;
    await expect(bridge.client.preferences.save(preferences)).resolves.toEqual(preferences);
    expect(log.preferences.at(-1)).toEqual(preferences);
    expect(bridge.state()).toBe('open');
  });

  test('receives a declared error with its data', async () => {
    const { bridge } = await open();
    const { error, isDefined } = await safe(bridge.client.session.signIn({ accountId: 'nobody' }));
    expect(isDefined).toBe(true);
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code: 'ENT', data: { reason: 'unknown-account' } });
  });

  test('is refused an input that the contract does not know', async () => {
    const { bridge } = await open();
    const tooBig = { theme: 'dark', density: 'compact', scale: 1000, singleKeys: true } as const;
    await expect(bridge.client.preferences.save(tooBig)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('receives events one after the other, and the console learns that it stopped', async () => {
    const { bridge } = await open();
    const stop = new AbortController();
    const events = await bridge.client.events(undefined, { signal: stop.signal });
    await expect(events.next()).resolves.toMatchObject({ value: { kind: 'reload' } });
    await expect(events.next()).resolves.toMatchObject({ value: { kind: 'rows' } });
    stop.abort();
    await vi.waitFor(() => expect(log.aborted).toContain('events'));
  });

  test('takes a call back', async () => {
    const { bridge } = await open();
    const stop = new AbortController();
    const call = bridge.client.sync.refresh(undefined, { signal: stop.signal });
    void vi.waitFor(() => expect(log.asked).toContain('refresh')).then(() => stop.abort(new Error('changed my mind')));
    await expect(call).rejects.toThrow('changed my mind');
    await vi.waitFor(() => expect(log.aborted).toContain('refresh'));
  });

  test('gives a typed error to what a cut interrupts, then answers again by itself', async () => {
    const { bridge, cut } = await open();
    await bridge.client.session.status();
    const states: string[] = [];
    bridge.onBridgeState((state) => states.push(state));
    const call = bridge.client.sync.refresh();
    const events = await bridge.client.events();
    await events.next();
    await events.next();
    const next = events.next();
    cut();
    await expect(call).rejects.toMatchObject({ name: 'BridgeLost', isSent: true });
    await expect(next).rejects.toBeInstanceOf(BridgeLost);
    await expect(bridge.client.session.status()).rejects.toMatchObject({ name: 'BridgeLost', isSent: false });
    await vi.waitFor(() => expect(bridge.state()).toBe('open'), { timeout: 5000 });
    await expect(bridge.client.session.status()).resolves.toMatchObject({ signedIn: null });
    expect(states).toEqual(['lost', 'open']);
  });

  test('is closed for good when it asks to be', async () => {
    const { bridge } = await open();
    await bridge.client.session.status();
    bridge.close();
    expect(bridge.state()).toBe('closed');
    await expect(bridge.client.session.status()).rejects.toBeInstanceOf(BridgeLost);
  });
});

describe('a page whose host does not answer', () => {
  test('is told that the call did not leave, and that the host may come back', async () => {
    const bridge = createBridge(() => Promise.resolve('unreachable'));
    await expect(bridge.client.session.status()).rejects.toMatchObject({ name: 'BridgeLost', isSent: false });
    expect(bridge.state()).toBe('lost');
    bridge.close();
  });

  test('is closed when the host no longer knows it', async () => {
    const bridge = createBridge(() => Promise.resolve('closed'));
    await expect(bridge.client.session.status()).rejects.toBeInstanceOf(BridgeLost);
    expect(bridge.state()).toBe('closed');
  });
});

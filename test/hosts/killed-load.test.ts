import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { unpackSchool } from '../../contract/console/unpack-school.ts';
import { createBridge, type Bridge } from '../../renderer/bridge/find-bridge.ts';
import { connectBySocket } from '../../renderer/bridge/socket-connection.ts';
import { startSchool, stopSchools } from '../scenario/school-bench.ts';
import { cleanUp } from '../support/workbench.ts';
import { addressOf, folder, inOwnFolder, run, type Run } from './support/run-script.ts';
import { SameOriginWebSocket } from './support/same-origin-web-socket.ts';
import { startStallingProxy } from './support/stalling-proxy.ts';

inOwnFolder();

const ends: (() => void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) end();
  await stopSchools();
  await cleanUp();
});

/** So many that a batch is kept before the load stops; what passes of their compressed lines, 12,000 bytes in all. */
const PEOPLE = 7_000;
const PASSING = 10_000;

/** The page of a web host that was started. */
function pageOf(host: Run): Pick<Bridge, 'client' | 'close'> {
  const { origin, host: place, hash } = new URL(addressOf(host.out(), 'READY'));
  const sockets = SameOriginWebSocket.install(origin);
  const bridge = createBridge(() => connectBySocket({ host: place, token: hash.slice('#token='.length), isKnown: () => Promise.resolve(true) }));
  const close = (): void => {
    bridge.close();
    sockets.restore();
  };
  ends.push(close);
  return { client: bridge.client, close };
}

test('a web host killed in the middle of a whole load goes on with it, and shows nothing of it before its end', async () => {
  const ent = await startSchool(PEOPLE);
  const proxy = await startStallingProxy(ent.url);
  ends.push(() => proxy.stop());
  const data = join(folder(), 'data');
  const start = async (): Promise<Run> => {
    const host = run('main/web/entry.ts', '--data', data, '--ent', proxy.url, '--page', join(folder(), 'page'), '--port', '0');
    await host.says('WINDOW');
    return host;
  };
  proxy.most = PASSING;
  const killed = await start();
  const { client: page, close } = pageOf(killed);
  await page.session.signIn({ accountId: 'admin-1' });
  const come = await vi.waitFor(async () => {
    const { status } = await page.school.load();
    expect(status.arriving?.people ?? 0).toBeGreaterThan(4700);
    return status.arriving?.people ?? 0;
  }, { timeout: 30_000 });
  expect(come).toBeLessThan(PEOPLE);
  expect(unpackSchool(await page.school.load()).people).toEqual([]);
  close();
  killed.process.kill('SIGKILL');
  await killed.code;
  const kept = globSync('*/*/directory.tmp*', { cwd: data });
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter((path) => readFileSync(join(data, path)).includes('Angelo'))).toEqual([]);

  proxy.most = Infinity;
  const { client: again } = pageOf(await start());
  await vi.waitFor(async () => expect((await again.school.load()).status).toMatchObject({ connection: 'online', activity: 'idle' }), { timeout: 30_000 });
  const { people } = unpackSchool(await again.school.load());
  expect(new Set(people.map(({ id }) => id)).size).toBe(PEOPLE);
  // A slow machine may have asked again before it was killed, and was held there.
  expect([proxy.asked.at(0), proxy.asked.at(-1)?.entity]).toEqual([undefined, 'person']);
  expect(globSync('*/*/directory.tmp*', { cwd: data })).toEqual([]);
}, 90_000);

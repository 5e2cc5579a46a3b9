// Run in a process of its own: a console that listens to an ENT where nothing happens, and beside it a bare client of the live channel alone;
// prints the bytes of each, both ways.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openBenchConsole } from '../bench-console.ts';
import { createHttpClient } from '../load/http-client.ts';
import { listen } from '../load/live-crowd.ts';
import { signIn, tokenOf } from '../load/open-school.ts';
import { startCountingProxy, type CountingProxy } from './counting-proxy.ts';

/** Until what follows a sign-in is over. */
const SETTLING_MS = 5_000;

const [entUrl = '', seconds = ''] = process.argv.slice(2);
const [ours, bare] = [await startCountingProxy(entUrl), await startCountingProxy(entUrl)];
const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
const { console: opened, client } = await openBenchConsole(folder, ours.url);
await client.session.signIn({ accountId: 'admin-1' });
await client.sync.refresh();
await listen(bare.url, tokenOf(await signIn(createHttpClient(entUrl, 1), 'admin-2')), () => undefined);
await wait(SETTLING_MS);
const start = [weight(ours), weight(bare)] as const;
await wait(Number(seconds) * 1000);
const result = { ours: weight(ours) - start[0], bare: weight(bare) - start[1] };
await opened.stop();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(result));
process.exit(0);

function weight(proxy: CountingProxy): number {
  return proxy.sent() + proxy.received();
}

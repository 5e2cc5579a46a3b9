// Run in a process of its own: a console that listens to an ENT, and another that sends one change at a time; prints the milliseconds
// from each answer, which follows the commit, until the first console tells its screens of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { enqueue } from '../../domain/sync/console/enqueue.ts';
import { openBenchConsole } from '../bench-console.ts';
import { makeGestures } from './changes.ts';
import { openDesk } from './desk.ts';

const [WARM_UP, ROUNDS] = [3, 30];

const [entUrl = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
const dataFolder = join(folder, 'listener');
const { console: opened, client } = await openBenchConsole(dataFolder, entUrl);
await client.session.signIn({ accountId: 'admin-2' });
await client.sync.refresh();

let heard = (): void => undefined;
void listen();
const author = await openDesk(entUrl, folder, 'admin-1');
const spent: number[] = [];
for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
  // The channel is quiet: nothing of the change before is under way.
  await wait(150);
  const told = new Promise<number>((resolve) => {
    heard = () => resolve(performance.now());
  });
  author.workspace.keep({ writes: enqueue(author.workspace.state, makeGestures(i, 1, 1)) });
  const start = performance.now();
  const { pushed } = await author.meet();
  spent.push((await told) - (start + pushed));
}
console.log(JSON.stringify(spent.slice(WARM_UP)));
author.close();
await opened.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);

async function listen(): Promise<void> {
  for await (const event of await client.events()) if (event.kind === 'rows') heard();
}

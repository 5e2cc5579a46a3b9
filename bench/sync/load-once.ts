// Run in a process of its own: signs in on an empty computer and loads everything, then prints how long it took.
import { createRouterClient } from '@orpc/server';
import { unpackSchool } from '../../contract/console/unpack-school.ts';
import { createConsole } from '../../main/console/create-console.ts';
import { createKeyKeeper } from '../../main/keys/key-keeper.ts';

const [entUrl = '', dataFolder = '', people = ''] = process.argv.slice(2);
const opened = await createConsole({
  program: { version: '0.0.0' },
  dataFolder,
  key: new Uint8Array(32).fill(3),
  keys: createKeyKeeper({ dataFolder, environment: {} }),
  entUrl,
  clock: () => new Date(),
  newId: () => crypto.randomUUID(),
  random: Math.random,
  log: (line) => console.error(line),
});
if (!opened.ok) throw new Error(opened.refusal.kind);
const client = createRouterClient(opened.value.routerForPage());
const start = performance.now();
await client.session.signIn({ accountId: 'admin-1' });
// A refresh answers after 15 s, though a load goes on behind.
while ((await client.sync.refresh()).activity !== 'idle') continue;
const spent = performance.now() - start;
const peak = process.resourceUsage().maxRSS / 1024;
const loaded = unpackSchool(await client.school.load());
if (loaded.people.length !== Number(people)) throw new Error(`${loaded.people.length} people were loaded`);
console.log(JSON.stringify({ spent, peak }));
await opened.value.stop();
process.exit(0);

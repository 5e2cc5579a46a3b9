// Run in a process of its own: signs in on an empty computer and loads everything, then prints how long it took.
import { unpackSchool } from '../../contract/console/unpack-school.ts';
import { openBenchConsole } from '../bench-console.ts';

const [entUrl = '', dataFolder = '', people = ''] = process.argv.slice(2);
const { console: opened, client } = await openBenchConsole(dataFolder, entUrl);
const start = performance.now();
await client.session.signIn({ accountId: 'admin-1' });
// A refresh answers after 15 s, though a load goes on behind.
while ((await client.sync.refresh()).activity !== 'idle') continue;
const spent = performance.now() - start;
const peak = process.resourceUsage().maxRSS / 1024;
const loaded = unpackSchool(await client.school.load());
if (loaded.people.length !== Number(people)) throw new Error(`${loaded.people.length} people were loaded`);
console.log(JSON.stringify({ spent, peak }));
await opened.stop();
process.exit(0);

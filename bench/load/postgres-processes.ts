import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';

/** Processes of an ENT in front of one database. */
export interface Processes {
  /** The address of each. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

/** Starts so many, one after the other: the first gives the school, of so many people; none where the database has its schools. */
export async function startProcesses(database: string, count: number, people: number): Promise<Processes> {
  const children: ChildProcess[] = [];
  const urls: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const child = spawn(process.execPath, [...ENT_FLAGS, join(import.meta.dirname, 'serve-on-postgres.ts'), database, String(people)], { stdio: ['pipe', 'pipe', 'inherit'] });
    children.push(child);
    const said: unknown = (await once(child.stdout, 'data')).at(0);
    urls.push(z.object({ url: z.string() }).parse(JSON.parse(String(said))).url);
  }
  const end = (child: ChildProcess): Promise<unknown> => {
    child.stdin?.end();
    return once(child, 'exit');
  };
  return { urls, stop: async () => void (await Promise.all(children.map(end))) };
}

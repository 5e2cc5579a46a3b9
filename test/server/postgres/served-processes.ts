import { spawn, type ChildProcess } from 'node:child_process';
import { createEntClient, type EntClient } from '../../../main/sync/ent/ent-client.ts';
import { builtProgram } from '../../support/programs/built-programs.ts';

const PROGRAM = builtProgram('test/server/postgres/serve.program.ts');

/** One process of an ENT, in front of a database that others share. */
export interface Served {
  readonly process: ChildProcess;
  readonly url: string;
}

let processes: ChildProcess[] = [];

/** Starts one on a database; `news`: heard as they come and at each look, or by notification alone. */
export async function serveProcess(database: string, news: 'usual' | 'notified-alone' = 'usual'): Promise<Served> {
  const child = spawn(process.execPath, [PROGRAM, database, news], { stdio: ['pipe', 'pipe', 'inherit'] });
  processes.push(child);
  const said = await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => reject(new Error('the ENT did not start')));
  });
  return { process: child, url: String(said).trim() };
}

/** Ends those that a test started. */
export function endProcesses(): void {
  for (const child of processes) child.kill('SIGKILL');
  processes = [];
}

/** Signs in to one as a console does; gives how it then asks, and its token. */
export async function signInTo({ url }: Served, account: string): Promise<{ readonly client: EntClient; readonly token: string }> {
  const proof: { token: string | null } = { token: null };
  const client = createEntClient({ url, token: () => proof.token });
  const { token } = await client.signIn(account, 'test');
  proof.token = token;
  return { client, token };
}

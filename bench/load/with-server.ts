import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';

/** A server of its own that is loaded: its address. */
export interface LoadedServer {
  readonly url: string;
  /** Where it has several processes, or several schools: of each. */
  readonly urls: readonly string[];
}

const Started = z.object({ url: z.string(), urls: z.array(z.string()).optional() });

/** Starts a program of the bench on an empty folder, does something with it, and ends it; it prints its address when it is ready. */
export async function withServer<T>(program: string, args: readonly string[], work: (server: LoadedServer) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-load-'));
  const child = spawn(process.execPath, [...ENT_FLAGS, join(import.meta.dirname, program), folder, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const said = await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended.then(() => '{}')]);
    const started = Started.safeParse(JSON.parse(String(said)));
    if (!started.success) throw new Error(`${program} did not start`);
    return await work({ url: started.data.url, urls: started.data.urls ?? [started.data.url] });
  } finally {
    child.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

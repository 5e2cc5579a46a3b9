import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { nodeFlags } from '../../scripts/start/node-flags.ts';
import { withServer } from '../load/with-server.ts';
import { runChild } from '../run-child.ts';

const Measured = z.object({ spent: z.number(), peak: z.number() });
/** What a first load took (ms), and the most memory that its process held (MB). */
export type Measured = Readonly<z.infer<typeof Measured>>;

/** Starts a real ENT with so many accounts, does something with it and an empty folder, and ends both. */
export async function onSchool<T>(accounts: number, work: (url: string, folder: string) => Promise<T>, program = '../sync/serve-school.ts'): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  try {
    return await withServer(program, [String(accounts)], ({ url }) => work(url, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads everything on an empty computer, in a process started as a console is. */
export async function loadOnce(url: string, folder: string, accounts: number): Promise<Measured> {
  const measured = Measured.parse(await runChild(join(import.meta.dirname, 'load-once.ts'), [url, folder, String(accounts)], nodeFlags('console')));
  rmSync(folder, { recursive: true, force: true });
  return measured;
}

/** The floor of the same: bare inserts of the same rows. */
export async function bareLoad(folder: string, accounts: number): Promise<Measured> {
  return Measured.parse(await runChild(join(import.meta.dirname, '../floors/bare-load.ts'), [folder, String(accounts)]));
}

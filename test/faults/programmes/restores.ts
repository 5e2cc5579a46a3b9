import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { must } from '../../../domain/kernel/assert.ts';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { restoreFile } from '../../../server/database/engines/sqlite/restore-file.ts';
import { serveEnt } from '../../../server/http/serve-ent.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, KEY, newFolder, NOW, openConsole, smallSeed, type TestConsole } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';
import { harmFile } from './harm-file.ts';
import { QUICK } from './quick-timers.ts';
import { calm, enter, judge, keepOne, sendAll } from './work.ts';

/** Acts before the backup, and after it, at most. */
const ACTS = 6;
/** Turns of the process within which an exchange is anywhere. */
const TURNS = 60;

/** An ENT of this process, on a file of its own. */
interface Served {
  readonly ent: Ent;
  readonly url: string;
  stop(): Promise<void>;
}

const fileOf = (folder: string): string => join(folder, 'ent.sqlite');

async function serve(folder: string, port = 0): Promise<Served> {
  const ent = createEnt({ file: fileOf(folder), encryptionKey: KEY, clock: () => new Date(NOW) });
  const { rows, ...seed } = smallSeed();
  ent.seed({ ...seed, settings: rows });
  const served = await serveEnt(ent, { host: '127.0.0.1', port }, () => undefined);
  const stop = async (): Promise<void> => {
    await served.stop();
    ent.close();
  };
  return { ent, url: served.url, stop };
}

/** Two administrators at work; what each promised is noted, sent or not. */
async function work(consoles: readonly TestConsole[], random: Random, kept: string[]): Promise<void> {
  for (let act = random.int(ACTS); act > 0; act--) {
    const console = random.pick(consoles);
    kept.push(await keepOne(console));
    if (random.chance(0.7)) await sendAll(console);
  }
}

/** The copy that a machine leaves when it dies, harmed, then replaced by the backup; gives where it is, or what went wrong. */
async function restored(folder: string, backup: string, random: Random): Promise<{ readonly image: string; readonly problem: string | undefined }> {
  const image = newFolder();
  cpSync(folder, image, { recursive: true });
  const harmed = [fileOf(image), `${fileOf(image)}-wal`].filter((path) => existsSync(path));
  const harm = harmFile(random.pick(harmed), random);
  const put = await restoreFile({ file: fileOf(image), key: KEY, backup, epoch: crypto.randomUUID(), now: new Date(NOW) });
  return { image, problem: put.ok ? undefined : `${harm}: not restored, ${put.refusal.kind}` };
}

/** Everything arrives, what the ENT lost included; undefined when it does. */
async function giveBack(console: TestConsole): Promise<string | undefined> {
  const stuck = await calm(console);
  if (stuck !== undefined) return stuck;
  await console.client.sync.resendLost({ resend: true });
  return calm(console);
}

/** Two administrators who have loaded everything; `problem`: one who could not. */
async function enterBoth(url: string): Promise<{ readonly both: readonly TestConsole[]; readonly problem: string | undefined }> {
  const both: TestConsole[] = [];
  let problem: string | undefined;
  for (const account of ['admin-1', 'admin-2']) {
    const console = await openConsole({ entUrl: url, timers: QUICK });
    await enter(console, account);
    problem ??= await calm(console);
    both.push(console);
  }
  return { both, problem };
}

/** Work before the backup, beside it and after it; gives the backup. */
async function workAround(ent: Ent, consoles: readonly TestConsole[], random: Random, kept: string[]): Promise<string> {
  await work(consoles, random, kept);
  const busy = random.pick(consoles);
  kept.push(await keepOne(busy));
  const [backup] = await Promise.all([backUpWithin(ent, random.int(TURNS)), sendAll(busy)]);
  await work(consoles, random, kept);
  return backup;
}

/** Everything comes back, and is on another console too; undefined when so. */
async function judgeAll({ ent, url }: Served, consoles: readonly TestConsole[], kept: readonly string[]): Promise<string | undefined> {
  let problem: string | undefined;
  for (const console of consoles) problem ??= await giveBack(console);
  const other = await openConsole({ entUrl: url, timers: QUICK });
  await enter(other, 'admin-2');
  for (const console of [...consoles, other]) problem ??= (await calm(console)) ?? (await judge(console, kept));
  return problem ?? ((await ent.verifyJournal()).fault === null ? undefined : 'the journal does not verify');
}

/** An ENT backed up while it answers, whose file its disk destroys later, put back (rel:R10): what it had acknowledged comes back, once. */
export const restores: Programme = {
  what: 'ENTs destroyed and restored',
  run: async (random) => {
    // The waits of the product let a process end: this one has nothing else that keeps it.
    const alive = setInterval(() => undefined, 1000);
    const folder = newFolder();
    const first = await serve(folder);
    const { both, problem: stuck } = await enterBoth(first.url);
    const kept: string[] = [];
    const backup = await workAround(first.ent, both, random, kept);
    const { image, problem: refused } = await restored(folder, backup, random);
    await first.stop();
    const again = await serve(image, Number(new URL(first.url).port));
    const problem = stuck ?? refused ?? (await judgeAll(again, both, kept));
    await cleanUp();
    await again.stop();
    clearInterval(alive);
    return problem ?? 1;
  },
};

async function backUpWithin(ent: Ent, turns: number): Promise<string> {
  for (let turn = turns; turn > 0; turn--) await nextTurn();
  return must(await ent.backup(newFolder()), 'SQLite writes backups');
}

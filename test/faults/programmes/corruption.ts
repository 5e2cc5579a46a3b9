import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../simulation/random.ts';
import type { InMemoryEnt } from '../../support/in-memory-ent.ts';
import { cleanUp, newFolder, openConsole, signedIn, smallEnt, type TestConsole } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';
import { harmFile } from './harm-file.ts';
import { QUICK } from './quick-timers.ts';
import { calm, judge, keepOne, sendAll } from './work.ts';

/** Actions before the accident, at most. */
const ACTS = 14;
/** The files of a console that a disk may harm; the journal of the last commits beside each of them. */
const FILES = /\/(?:settings\.db|settings\.db-wal|directory\.db|outbox\.log|console\.db)$/;

/** Harms one file, or takes it away; says what was done. */
function harmOne(folder: string, random: Random): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => FILES.test(`/${path}`));
  const file = files[random.int(files.length)] ?? '';
  return `${file} ${harmFile(join(folder, file), random)}`;
}

/** A user at work, whose sends are answered or not; gives what was promised and not taken back. */
async function work(console: TestConsole, ent: InMemoryEnt, random: Random): Promise<readonly string[]> {
  const kept: string[] = [];
  let unsent = 0;
  for (let act = 1 + random.int(ACTS); act > 0; act--) {
    const choice = random.int(10);
    if (choice < 6) {
      kept.push(await keepOne(console));
      unsent += 1;
    } else if (choice < 8 && unsent > 0) {
      await console.client.draft.undo();
      kept.pop();
      unsent -= 1;
    } else {
      if (random.chance(0.5)) ent.fail('push', 'unreachable', random.chance(0.5) ? 'after' : 'before');
      await sendAll(console);
      unsent = 0;
    }
  }
  return kept;
}

/** A file of a console destroyed or altered at any instant, as its disk would (rel:R10): nothing that it promised is lost. */
export const corruption: Programme = {
  what: 'files of a console harmed',
  run: async (random) => {
    // The waits of the product let a process end: this one has nothing else that keeps it.
    const alive = setInterval(() => undefined, 1000);
    const ent = smallEnt();
    const first = await signedIn(ent, 'admin-1', { timers: QUICK });
    const kept = await work(first, ent, random);
    const drafted = (await first.client.school.load()).draft.map(({ id }) => id);
    if (random.chance(0.5)) await first.stop();
    const image = newFolder();
    cpSync(first.folder, image, { recursive: true });
    await first.stop();
    const harm = harmOne(image, random);
    const verdict = await judgeImage(ent, image, { kept, drafted });
    await cleanUp();
    clearInterval(alive);
    return verdict === undefined ? 1 : `${harm}: ${verdict}`;
  },
};

/** What a console opened on the harmed files lost; undefined when nothing. */
async function judgeImage(ent: InMemoryEnt, dataFolder: string, { kept, drafted }: { readonly kept: readonly string[]; readonly drafted: readonly string[] }): Promise<string | undefined> {
  const again = await openConsole({ dataFolder, timers: QUICK, connectEnt: (address) => ent.connect(address) });
  await again.client.session.signIn({ accountId: 'admin-1' });
  const { draft } = await again.client.school.load();
  const found = draft.map(({ id }) => id);
  if (found.join() !== drafted.join()) return `${found.length} of ${drafted.length} entries of the draft`;
  return (await calm(again)) ?? judge(again, kept);
}

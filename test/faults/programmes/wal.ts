import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_MIGRATIONS } from '../../../main/database/migrations/settings.ts';
import { openStore } from '../../../main/database/open-store.ts';
import { createDraftStore } from '../../../main/draft/draft.store.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, giveRight, KEY, newFolder, STUDENTS } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';

const APPLICATION = 1;
const COMMITS = 12;
const IMAGES = 25;

/** The entries of the draft that a folder gives back; undefined when its file is refused, which no image is: its first pages are whole. */
function draftIn(folder: string): readonly string[] | undefined {
  const path = join(folder, 'settings.db');
  const opened = openStore(path, KEY, { applicationId: APPLICATION, migrations: SETTINGS_MIGRATIONS });
  if (!opened.ok) return undefined;
  const ids = createDraftStore(opened.value).list().map(({ id }) => id);
  opened.value.close();
  return ids;
}

/** What the disk holds when the power goes: the file, and its WAL cut or altered anywhere. */
interface Torn {
  readonly wal: Buffer;
  /** How many of its bytes are as they were written. */
  readonly whole: number;
}

function tear(wal: Buffer, random: Random): Torn {
  const torn = Buffer.from(random.chance(0.5) ? wal.subarray(0, random.int(wal.length + 1)) : wal);
  if (torn.length < wal.length) return { wal: torn, whole: torn.length };
  const at = random.int(torn.length);
  torn[at] = (torn[at] ?? 0) ^ (1 << random.int(8));
  return { wal: torn, whole: at };
}

/** Images of a power cut (rel:R3): each opens on all that was committed in the bytes that are whole, in its order, and on nothing else. */
export const wal: Programme = {
  what: 'images of a power cut, WAL cut or altered',
  run: async (random) => {
    const folder = newFolder();
    const opened = openStore(join(folder, 'settings.db'), KEY, { applicationId: APPLICATION, migrations: SETTINGS_MIGRATIONS });
    if (!opened.ok) return Promise.resolve(`not opened: ${opened.refusal.kind}`);
    const drafts = createDraftStore(opened.value);
    opened.value.pragma('wal_checkpoint(TRUNCATE)');
    const ids: string[] = [];
    const ends: number[] = [];
    const log = join(folder, 'settings.db-wal');
    for (let i = 0; i < COMMITS; i++) {
      const entry = giveRight(`r${i}`, STUDENTS, 'none', 'writer');
      drafts.write([{ kind: 'put', entry }]);
      ids.push(entry.id);
      ends.push(statSync(log).size);
    }
    const kept = newFolder();
    cpSync(folder, kept, { recursive: true });
    opened.value.close();
    const bytes = readFileSync(join(kept, 'settings.db-wal'));
    for (let i = 0; i < IMAGES; i++) {
      const image = join(newFolder(), 'image');
      mkdirSync(image);
      cpSync(join(kept, 'settings.db'), join(image, 'settings.db'));
      const torn = tear(bytes, random);
      writeFileSync(join(image, 'settings.db-wal'), torn.wal);
      const draft = draftIn(image);
      const least = ends.filter((end) => end <= torn.whole).length;
      if (draft === undefined) return 'an image that is refused';
      if (draft.length < least) return `${draft.length} entries of the ${least} that were committed in whole bytes`;
      if (draft.join() !== ids.slice(0, draft.length).join()) return `${draft.length} entries that are no beginning of what was kept`;
    }
    await cleanUp();
    return IMAGES;
  },
};

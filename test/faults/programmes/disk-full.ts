import { join } from 'node:path';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { SETTINGS_MIGRATIONS } from '../../../main/database/migrations/settings.ts';
import { openStore, type Store } from '../../../main/database/open-store.ts';
import { storeRefusalOf } from '../../../main/database/store-refusal.ts';
import { createDraftStore } from '../../../main/draft/draft.store.ts';
import type { Random } from '../../simulation/random.ts';
import { cleanUp, giveRight, KEY, newFolder, STUDENTS } from '../../support/workbench.ts';
import type { Programme } from '../programme.ts';

const EDITS = 30;

function open(path: string): Store {
  const opened = openStore(path, KEY, { applicationId: 1, migrations: SETTINGS_MIGRATIONS });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

/** An action of one to two hundred changes. */
function anEntry(random: Random): DraftEntry {
  const entry = giveRight('r', STUDENTS, 'none', 'writer');
  return { ...entry, changes: Array.from({ length: 1 + random.int(200) }, () => entry.changes).flat() };
}

/** A disk that fills up and is freed again at any moment (rel:R5): what was promised is there, what was refused is not. */
export const diskFull: Programme = {
  what: 'edits on a disk that fills up',
  run: async (random) => {
    const path = join(newFolder(), 'settings.db');
    const store = open(path);
    const drafts = createDraftStore(store);
    const kept: string[] = [];
    for (let i = 0; i < EDITS; i++) {
      const pages = Number(store.pragma('page_count', { simple: true }));
      store.pragma(`max_page_count=${random.chance(0.5) ? pages + random.int(3) : 1_000_000}`);
      const entry = anEntry(random);
      try {
        store.transaction(() => drafts.write([{ kind: 'put', entry }]))();
        kept.push(entry.id);
      } catch (error) {
        if (storeRefusalOf(error, 'settings.db')?.kind !== 'disk-full') return `another failure: ${String(error)}`;
      }
    }
    store.close();
    const again = open(path);
    const found = createDraftStore(again).list().map(({ id }) => id);
    again.close();
    await cleanUp();
    return found.join() === kept.join() ? EDITS : `kept ${kept.length}, found ${found.length}`;
  },
};

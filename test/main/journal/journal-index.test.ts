import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { SETTINGS_MIGRATIONS } from '../../../main/database/migrations/settings.ts';
import { openStore, type Store } from '../../../main/database/open-store.ts';
import { indexInTurns } from '../../../main/journal/journal-index.store.ts';
import { createJournalWriter } from '../../../main/journal/journal-writer.store.ts';
import { readJournalPage } from '../../../main/journal/journal.store.ts';
import { cleanUp, KEY, newFolder } from '../../support/workbench.ts';

afterEach(cleanUp);

function open(): Store {
  const opened = openStore(join(newFolder(), 'settings.db'), KEY, { applicationId: 1, migrations: SETTINGS_MIGRATIONS });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

function entry(k: number, message: string): JournalEntry {
  return {
    k, at: '2026-11-09T08:00:00.000Z', message, actor: { accountId: 'a', name: '', role: 'administrator' }, client: 'c', m: k, gesture: null,
    intention: null, authoredAt: null, effect: null, status: 'applied', refusal: null, edits: [], counts: null,
  };
}

const find = (store: Store, search: string) => readJournalPage(store, { search, before: null, limit: 9 }, () => new Set()).entries.map(({ k }) => k);
const indexed = (store: Store) => store.prepare('SELECT count(*) FROM journal_index').pluck().get();

/** Calls at once what would wait; gives how many turns there were. */
function turns(store: Store): number {
  const waiting: (() => void)[] = [];
  indexInTurns(store, { after: (_, call) => (waiting.push(call), () => undefined) });
  let count = 0;
  for (let call = waiting.shift(); call !== undefined; call = waiting.shift(), count++) call();
  return count;
}

test('what has arrived is indexed a turn at a time, and once', () => {
  const store = open();
  createJournalWriter(store).put(Array.from({ length: 4500 }, (_, i) => entry(i + 1, 'Rien')));
  expect(indexed(store)).toBe(0);
  expect(turns(store)).toBe(3);
  expect(indexed(store)).toBe(4500);
  expect(turns(store)).toBe(1);
  expect(indexed(store)).toBe(4500);
  store.close();
  expect(turns(store)).toBe(1);
});

test('a search finds what has just arrived, indexed or not', () => {
  const store = open();
  const writer = createJournalWriter(store);
  writer.put([entry(1, 'Chorale')]);
  expect(find(store, 'chorale')).toEqual([1]);
  writer.put([entry(2, 'Chorale encore')]);
  expect(find(store, 'chorale')).toEqual([2, 1]);
  writer.clear();
  writer.put([entry(1, 'Théâtre')]);
  expect([find(store, 'chorale'), find(store, 'theatre')]).toEqual([[], [1]]);
  store.close();
});

test('a line that a restored ENT tells otherwise is found under its new words alone', () => {
  const store = open();
  const writer = createJournalWriter(store);
  writer.put([entry(1, 'Chorale'), entry(2, 'Théâtre'), entry(3, 'Échecs')]);
  expect(find(store, 'theatre')).toEqual([2]);
  writer.put([entry(2, 'Danse')]);
  expect([find(store, 'theatre'), find(store, 'danse'), find(store, 'echecs'), find(store, 'chorale')]).toEqual([[], [2], [3], [1]]);
  store.close();
});

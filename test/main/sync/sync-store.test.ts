import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { evolve, type Write } from '../../../domain/sync/console/write.ts';
import { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { MUTATION_SCHEMA, mutationHash, type Mutation } from '../../../domain/sync/mutation.ts';
import { SETTINGS_MIGRATIONS } from '../../../main/database/migrations/settings.ts';
import { openStore, type Store } from '../../../main/database/open-store.ts';
import { readJournalAuthors, readJournalPage } from '../../../main/journal/journal.store.ts';
import { createSyncStore, loadSyncState } from '../../../main/sync/sync.store.ts';
import { cleanUp, giveRight, KEY, newFolder, STUDENTS } from '../../support/workbench.ts';

afterEach(cleanUp);

const NOW = new Date('2026-11-09T08:00:00.000Z');

function open(): Store {
  const opened = openStore(join(newFolder(), 'settings.db'), KEY, { applicationId: 1, migrations: SETTINGS_MIGRATIONS });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

const { intention, changes } = giveRight('cdi', STUDENTS, 'none', 'writer');
const GESTURE = { id: crypto.randomUUID(), intention, atomic: false, authoredAt: NOW.toISOString(), message: 'Pour le club' };

function mutation(m: number): Mutation {
  return { entity: 'access', id: `r${m}|group:g`, edits: [...(changes[0]?.edits ?? [])], m, gesture: GESTURE.id };
}

function item(m: number) {
  return { mutation: mutation(m), gesture: GESTURE, schema: m === 3 ? 1 : MUTATION_SCHEMA, hash: mutationHash(mutation(m)) };
}

function settled(m: number) {
  return { ...item(m), client: 'c', outcome: { m, hash: item(m).hash, status: 'applied' as const } };
}

function entry(k: number, at: string, message: string): JournalEntry {
  return {
    k, at, message, actor: { accountId: 'a', name: 'Zoé D’Angelo', role: 'administrator' }, client: 'c', m: k, gesture: GESTURE.id,
    intention, authoredAt: at, effect: null, status: 'applied', refusal: null, edits: [], counts: null,
  };
}

const noName = () => new Set<string>();

/** Writes as the console does, then reads the state back from the file. */
function written(store: Store, writes: readonly (readonly Write[])[], now = NOW) {
  const state = loadSyncState(store, () => 'c', now);
  const sync = createSyncStore(store);
  for (const turn of writes) {
    sync.write(state, turn, now);
    evolve(state, turn);
  }
  return { memory: state, disk: loadSyncState(store, () => 'other', now) };
}

test('what memory holds is what the file gives back', () => {
  const store = open();
  const outcome = { m: 1, hash: item(1).hash, status: 'applied' as const };
  const { memory, disk } = written(store, [
    [{ kind: 'clear-rows' }, { kind: 'row', entity: 'access', id: 'a|group:g', row: { ver: 2, fields: { role: 'writer' }, by: 'A', at: 'now' } }],
    [{ kind: 'row', entity: 'rubrique', id: 'r', row: { ver: 1, fields: { title: 'É' } } }],
    [{ kind: 'journal-head', head: { k: 4, hash: 'h' } }],
    [{ kind: 'cursor', epoch: 'e', cursor: 'c1' }, { kind: 'last-m', lastM: 3 }],
    [{ kind: 'outbox', items: [item(1), item(2), item(3)] }],
    [{ kind: 'outbox', items: [{ ...item(1), outcome }, item(2), item(3)] }],
    [{ kind: 'settled', items: [settled(1)] }, { kind: 'outbox', items: [item(2), item(3)] }],
    [{ kind: 'identity', clientId: 'new', former: ['c'] }, { kind: 'outbox', items: [{ ...item(1) }, item(2)] }, { kind: 'last-m', lastM: 2 }],
    [{ kind: 'lost', items: [settled(1)] }],
  ]);
  const { base: _memoryRows, ...inMemory } = memory;
  expect(disk).toMatchObject(inMemory);
  expect([...disk.base.list('access'), ...disk.base.list('rubrique')]).toEqual([...memory.base.list('access'), ...memory.base.list('rubrique')]);
  store.close();
});

test('another version of the program asks for everything again, and keeps what it has meanwhile', () => {
  const store = open();
  const row: Write = { kind: 'row', entity: 'robot', id: 'r', row: { ver: 3, fields: { arms: 2 } } };
  const { disk } = written(store, [[row, { kind: 'cursor', epoch: 'e', cursor: 'c1' }]]);
  expect(disk.cursor).toBe('c1');
  store.prepare("UPDATE meta SET value = 'older' WHERE key = 'words'").run();
  const updated = loadSyncState(store, () => 'other', NOW);
  expect([updated.cursor, updated.epoch, updated.base.find('robot', 'r')]).toEqual([null, 'e', row.row]);
  store.close();
});

test('rows that a snapshot no longer has are gone from the file too', () => {
  const store = open();
  const { disk } = written(store, [
    [{ kind: 'row', entity: 'access', id: 'old', row: { ver: 1, fields: {} } }],
    [{ kind: 'clear-rows' }, { kind: 'row', entity: 'access', id: 'new', row: { ver: 1, fields: {} } }],
  ]);
  expect([...disk.base.list('access')].map(([id]) => id)).toEqual(['new']);
  store.close();
});

test('the journal is read by pages, newest first, and searched without accents nor case', () => {
  const store = open();
  const entries = Array.from({ length: 5 }, (_, i) => entry(i + 1, NOW.toISOString(), i === 2 ? 'Élèves délégués' : 'Rien'));
  written(store, [entries.map((line) => ({ kind: 'journal', entry: line }))]);
  expect(readJournalPage(store, { search: '', before: null, limit: 2 }, noName)).toMatchObject({ entries: [{ k: 5 }, { k: 4 }], total: 5 });
  expect(readJournalPage(store, { search: '', before: 4, limit: 2 }, noName)).toMatchObject({ entries: [{ k: 3 }, { k: 2 }] });
  expect(readJournalPage(store, { search: 'delegues ÉLÈVE', before: null, limit: 9 }, noName)).toMatchObject({ entries: [{ k: 3 }], total: 1 });
  expect(readJournalPage(store, { search: "d'angelo", before: null, limit: 9 }, noName).total).toBe(5);
  expect(readJournalPage(store, { search: 'cdi', before: null, limit: 9 }, noName).total).toBe(5);
  store.close();
});

test('the journal is filtered by author, days and domain, together with words and pages', () => {
  const store = open();
  const right = [{ entity: 'access', id: 'cdi|group:g', field: 'role', before: 'none', after: 'writer' }];
  const other = { actor: { accountId: 'b', name: 'Bilal', role: null } };
  const lines = [
    { ...entry(1, '2026-11-08T10:00:00.000Z', 'Première'), edits: right },
    { ...entry(2, '2026-11-09T10:00:00.000Z', 'Seconde'), ...other, edits: [{ ...right[0], entity: 'membership', id: 'g|p', field: 'member', before: false, after: true }] },
    { ...entry(3, '2026-11-10T10:00:00.000Z', ''), ...other, edits: [], status: 'imported' as const, counts: { read: 1 } },
    { ...entry(4, '2026-11-11T10:00:00.000Z', 'Première'), ...other, edits: right },
  ];
  written(store, [[...lines.map((line) => ({ kind: 'journal' as const, entry: JournalEntry.parse(line) })), { kind: 'authors', names: { a: 'Ada', b: 'Bilal' } }]]);
  const find = (filter: object, limit = 9, before: number | null = null) => {
    const { entries, total } = readJournalPage(store, { search: '', before, limit, ...filter }, noName);
    return [entries.map(({ k }) => k), total];
  };
  expect(find({ author: 'b' })).toEqual([[4, 3, 2], 3]);
  expect(find({ author: 'b' }, 1, 4)).toEqual([[3], 3]);
  expect(find({ domain: 'rubriques' })).toEqual([[4, 1], 2]);
  expect(find({ domain: 'groups' })).toEqual([[2], 1]);
  expect(find({ domain: 'imports' })).toEqual([[3], 1]);
  expect(find({ from: '2026-11-09T10:00:00.000Z', to: '2026-11-11T10:00:00.000Z' })).toEqual([[3, 2], 2]);
  expect(find({ search: 'premiere', author: 'b', domain: 'rubriques' })).toEqual([[4], 1]);
  expect(readJournalAuthors(store).map(({ name }) => name)).toContain('Bilal');
  expect(readJournalAuthors(store)).toHaveLength(2);
  store.close();
});

test('the journal is found by the names of now of what it is about, and by no identifier', () => {
  const store = open();
  const edits = [{ entity: 'access', id: 'cdi-7|person:p12', field: 'role', before: 'none', after: 'writer' }];
  const member = [{ entity: 'membership', id: 'club|p13', field: 'member', before: false, after: true }];
  written(store, [[{ kind: 'journal', entry: { ...entry(1, NOW.toISOString(), ''), edits } }, { kind: 'journal', entry: { ...entry(2, NOW.toISOString(), ''), edits: member } }]]);
  const names = new Map([['dupont', ['p12', 'p13', 'p14']], ['lea', ['p13']], ['echecs', ['club']]]);
  const find = (search: string) =>
    readJournalPage(store, { search, before: null, limit: 9 }, (word) => new Set(names.get(word))).entries.map(({ k }) => k);
  expect(find('Dupont')).toEqual([2, 1]);
  expect(find('Léa Dupont')).toEqual([2]);
  expect(find('échecs d’angelo')).toEqual([2]);
  expect(find('p12')).toEqual([]);
  store.close();
});

test('the journal is read of one thing alone, by every key and value that names it', () => {
  const store = open();
  const edit = (entity: string, id: string, field = 'role'): JournalEntry['edits'][number] => ({ entity, id, field, before: null, after: 'p12' });
  const edits = [edit('serviceAccess', 'MSG|person:p12'), edit('moderator', 'person:p12'), edit('inspection', 'p12|i1', 'state'), edit('replacement', 'r', 'substituteId'), edit('replacement', 'r', 'comment'), edit('serviceAccess', 'MSG|group:p1')];
  written(store, [edits.map((one, i) => ({ kind: 'journal', entry: { ...entry(i + 1, NOW.toISOString(), ''), edits: [one] } }))]);
  const find = (subject: string) => readJournalPage(store, { search: '', subject, before: null, limit: 9 }, noName);
  expect(find('p12').entries.map(({ k }) => k)).toEqual([4, 3, 2, 1]);
  expect([find('MSG').total, find('p1').total, find('r').total, find('nobody').total]).toEqual([2, 1, 2, 0]);
  store.close();
});

test('what is past its time is forgotten, but a clock that is ahead erases nothing', () => {
  const store = open();
  written(store, [[{ kind: 'settled', items: [settled(1)] }, { kind: 'journal', entry: entry(1, '2025-01-01T00:00:00.000Z', '') }]], new Date('2025-01-01T00:00:00Z'));
  expect(loadSyncState(store, () => 'c', new Date('2099-01-01T00:00:00Z')).settled).toHaveLength(1);
  expect(readJournalPage(store, { search: '', before: null, limit: 9 }, noName).total).toBe(1);
  written(store, [[{ kind: 'settled', items: [settled(2)] }, { kind: 'journal', entry: entry(2, NOW.toISOString(), '') }]]);
  expect(loadSyncState(store, () => 'c', NOW).settled.map(({ mutation: { m } }) => m)).toEqual([2]);
  expect(readJournalPage(store, { search: '', before: null, limit: 9 }, noName).entries.map(({ k }) => k)).toEqual([2]);
  store.close();
});

test('what was settled while the clock was years behind is not forgotten when it is set right', () => {
  const store = open();
  const late = new Date('1999-01-01T00:00:00Z');
  written(store, [[{ kind: 'settled', items: [settled(1)] }, { kind: 'journal', entry: entry(1, NOW.toISOString(), '') }]], late);
  written(store, [[{ kind: 'settled', items: [settled(2)] }]], late);
  written(store, [[{ kind: 'settled', items: [settled(3)] }]]);
  expect(loadSyncState(store, () => 'c', NOW).settled.map(({ mutation: { m } }) => m)).toEqual([1, 2, 3]);
  store.close();
});

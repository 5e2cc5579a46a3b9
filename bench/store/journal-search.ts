import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_COUNTED } from '../../domain/sync/journal-domain.ts';
import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { openSettingsFile } from '../../main/database/open-settings-file.ts';
import type { Store } from '../../main/database/open-store.ts';
import { indexJournal } from '../../main/journal/journal-index.store.ts';
import { createJournalWriter } from '../../main/journal/journal-writer.store.ts';
import { readJournalPage } from '../../main/journal/journal.store.ts';
import { atMost, quantile, type BenchLine } from '../bench-line.ts';

const LINES = 1_000_000;
const PER_WRITE = 10_000;
const PAGE = 50;
const ROUNDS = 40;
const WARM_UP = 5;
/** Milliseconds of a frame, which the budget leaves for the way to the page (ux §4.3 B19). */
const FRAME = 16.7;
const MOST = 1.5;
const RARE = 'chorale';

/** B19: the newest lines of a journal of a million, those of a word and how many there are, beside the bare statements. */
export async function benchJournal(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  const opened = openSettingsFile(folder, new Uint8Array(32).fill(3), new Date());
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const store = opened.value;
  fill(store);
  const lines = measured(store);
  store.close();
  rmSync(folder, { recursive: true, force: true });
  return Promise.resolve(lines);
}

function fill(store: Store): void {
  const writer = createJournalWriter(store);
  const write = store.transaction((from: number) => writer.put(Array.from({ length: PER_WRITE }, (_, i) => entryOf(from + i))));
  for (let from = 1; from <= LINES; from += PER_WRITE) write(from);
  indexJournal(store);
}

/** A right given on a rubrique, as a school's journal is mostly made of. */
function entryOf(k: number): JournalEntry {
  const name = k % 1000 === 0 ? `Chorale ${k % 7}` : `Rubrique ${k % 300}`;
  return {
    k, at: new Date(Date.UTC(2026, 0, 1) + k * 30_000).toISOString(), actor: { accountId: `admin-${k % 3}`, name: '', role: 'administrator' }, client: 'bench', m: k, gesture: `g-${k}`,
    intention: { kind: 'access.set', rubrique: { id: `rub-${k % 300}`, name }, principal: { kind: 'group', id: `groupe:${k % 60}` }, role: 'writer' },
    message: k % 10 === 0 ? 'À la demande de la vie scolaire' : null, authoredAt: null, effect: { gained: 12, lost: 0 }, status: 'applied', refusal: null,
    edits: [{ entity: 'access', id: `rub-${k % 300}|group:groupe:${k % 60}`, field: 'role', before: 'none', after: 'writer' }], counts: null,
  };
}

function measured(store: Store): readonly BenchLine[] {
  const page = store.prepare<[number, number], string>('SELECT entry FROM journal WHERE k < ? ORDER BY k DESC LIMIT ?').pluck();
  const found = store.prepare<[string, number], string>('SELECT entry FROM journal WHERE k IN (SELECT rowid FROM journal_index WHERE journal_index MATCH ? ORDER BY rowid DESC LIMIT ?) ORDER BY k DESC').pluck();
  const count = store.prepare<[string, number], number>('SELECT count(*) FROM (SELECT 1 FROM journal_index WHERE journal_index MATCH ? LIMIT ?)').pluck();
  const direct = (word: string): void => {
    found.all(`"${word}"*`, PAGE);
    count.get(`"${word}"*`, MOST_COUNTED + 1);
  };
  const read = (search: string, before: number | null = null): void => {
    if (readJournalPage(store, { search, before, limit: PAGE }, () => new Set()).entries.length !== PAGE) throw new Error(`Not a page of « ${search} »`);
  };
  const middle = LINES / 2;
  return [
    ...lineOf('B19.page', `${PAGE} lines of a journal of ${LINES}, from its middle`, () => read('', middle), () => page.all(middle, PAGE)),
    ...lineOf('B19.search', `the newest ${PAGE} that name a word which a line in a thousand has, and how many there are`, () => read(RARE), () => direct(RARE)),
    ...lineOf('B19.count', `the same of a word that every line has, counted up to ${MOST_COUNTED}`, () => read('rub'), () => direct('rub')),
  ];
}

/** The budget is 1.5 times the bare statements and one frame: both are told as one reference. */
function lineOf(id: string, what: string, ours: () => void, bare: () => void): readonly BenchLine[] {
  const samples = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const spent = { bare: timed(bare), ours: timed(ours) };
    if (round < WARM_UP) continue;
    samples.bare.push(spent.bare);
    samples.ours.push(spent.ours);
  }
  return ([['median', 0.5], ['p95', 0.95]] as const).map(([name, share]) => {
    const floor = quantile(samples.bare, share);
    return atMost({ id: `${id}.${name}`, what: `${what}, ${name} (reference: the bare statements, ${floor.toFixed(2)} ms, and a frame)`, value: quantile(samples.ours, share), unit: 'ms', reference: floor + FRAME / MOST }, MOST);
  });
}

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

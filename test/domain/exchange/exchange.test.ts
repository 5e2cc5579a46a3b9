import { expect, test } from 'vitest';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { ExchangeContent, kindOfExchange, type ExchangedEntry } from '../../../domain/exchange/exchange-content.ts';
import { fatesOf, isAdded, type ExchangeGround } from '../../../domain/exchange/exchange-fate.ts';
import { trustOf } from '../../../domain/exchange/exchange-sender.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';

const rename = (was: string, set: string, id = 'cdi'): ExchangedEntry => ({
  intention: { kind: 'rubrique.rename', rubrique: { id, name: set }, before: was },
  atomic: false,
  changes: [{ entity: 'rubrique', id, edits: [{ field: 'title', was, set }] }],
  createdAt: '2026-11-09T09:00:00Z',
});

/** An ENT whose rubrique « CDI » is so titled, and no draft; every rule lets everything through. */
function ground(over: Partial<ExchangeGround> = {}): ExchangeGround {
  const base = createRowTable();
  base.put('rubrique', 'cdi', { ver: 1, fields: { title: 'CDI' } });
  return { base, wanted: base, draft: [], refusalOf: () => undefined, ...over };
}

const draftOf = (entry: ExchangedEntry, state: DraftEntry['state']): readonly DraftEntry[] => [{ ...entry, id: crypto.randomUUID(), state }];

const kinds = (given: ExchangeGround, entries: readonly ExchangedEntry[]): readonly string[] => fatesOf(given, entries).map(({ kind }) => kind);

test('a file carries entries, or is the copy of a computer: one of nothing is refused', () => {
  const content = { protocol: 1, school: { uai: '0319999A', name: 'Collège' }, author: { accountId: 'a', name: 'A', role: 'administrator' }, madeAt: '2026-11-09T09:00:00Z', message: '', entries: [] };
  expect(ExchangeContent.safeParse(content).success).toBe(false);
  expect(ExchangeContent.safeParse({ ...content, entries: [rename('CDI', 'Centre')] }).success).toBe(true);
  expect(ExchangeContent.safeParse({ ...content, copy: { marks: [] } }).success).toBe(true);
});

test('what still starts from the values of now is new, then each entry is set on those before it', () => {
  expect(kinds(ground(), [rename('CDI', 'Centre'), rename('Centre', 'Documents')])).toEqual(['new', 'new']);
});

test('what the draft already holds is told, unless it was taken back there', () => {
  const entry = rename('CDI', 'Centre');
  expect(kinds(ground({ draft: draftOf(entry, 'active') }), [entry])).toEqual(['held']);
  expect(kinds(ground({ draft: draftOf(entry, 'undone') }), [entry])).toEqual(['new']);
});

test('what is so already has nothing to do', () => {
  expect(kinds(ground(), [rename('Autre', 'CDI')])).toEqual(['done']);
});

test('what started from a value that somebody changed since is overtaken, whatever the draft says', () => {
  expect(kinds(ground(), [rename('Ancien', 'Centre')])).toEqual(['overtaken']);
  const { base } = ground();
  const wanted = layChanges(base, rename('CDI', 'Ancien').changes);
  expect(kinds(ground({ base, wanted }), [rename('Ancien', 'Centre')])).toEqual(['new']);
});

test('what a rule refuses stays out, and nothing is set on it', () => {
  const refusal = { kind: 'role-forbids', role: 'trainer', entity: 'rubrique' } as const;
  const seen: unknown[] = [];
  const fates = fatesOf(
    ground({
      refusalOf: (settings, { intention }) => {
        seen.push(settings.find('rubrique', 'cdi')?.fields['title']);
        return intention.kind === 'rubrique.rename' && intention.rubrique.name === 'Centre' ? refusal : undefined;
      },
    }),
    [rename('CDI', 'Centre'), rename('CDI', 'Documents')],
  );
  expect(fates.map((fate) => [fate.kind, isAdded(fate)])).toEqual([['refused', false], ['new', true]]);
  expect(seen).toEqual(['CDI', 'CDI']);
});

test('a file is a plan when all of it has a day, propositions when all of it asks, else a draft', () => {
  const planned = { ...rename('CDI', 'Centre'), plannedFor: '2026-12-01' };
  const asked: ExchangedEntry = { ...rename('CDI', 'Centre'), intention: { kind: 'proposition.ask', control: 'GRP-01' } };
  expect([[planned], [asked], [planned, asked]].map((entries) => kindOfExchange({ entries }))).toEqual(['plan', 'proposition', 'draft']);
});

test('a signature is known for its author only', () => {
  const known = [{ fingerprint: 'A', accountId: 'anne', acceptedAt: '' }];
  expect(trustOf(known, { fingerprint: 'A', accountId: 'anne' })).toBe('known');
  expect(trustOf(known, { fingerprint: 'B', accountId: 'anne' })).toBe('changed');
  expect(trustOf(known, { fingerprint: 'A', accountId: 'boris' })).toBe('new');
});

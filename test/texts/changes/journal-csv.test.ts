import { expect, it } from 'vitest';
import { journalCsvLines, JOURNAL_CSV_HEADER } from '../../../texts/changes/journal-csv.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';

const line: JournalEntry = {
  k: 7, at: '2026-11-09T13:31:00.000Z', actor: { accountId: 'a', name: 'A. Giraud', role: null }, client: null, m: null, gesture: null, intention: null,
  message: '=HYPERLINK("http://x")', authoredAt: null, effect: null, status: 'applied', refusal: null,
  edits: [
    { entity: 'rubrique', id: 'r', field: 'title', before: 'A', after: '-B' },
    { entity: 'rubrique', id: 'r', field: 'blog', before: false, after: true },
  ],
  counts: null,
};
const names = { person: () => undefined, group: () => undefined, rubrique: () => 'CDI', conflict: () => undefined, isLine: () => false, service: () => undefined, serviceRole: (code: string) => code, preset: () => undefined, replacement: () => undefined, subscription: () => undefined, inspector: () => undefined, announcement: () => undefined, homeTile: () => undefined };

it('writes one line per value, as wide as its header', () => {
  const lines = journalCsvLines(line, 'Renommer', names);
  expect(lines.map((one) => one.length)).toEqual([JOURNAL_CSV_HEADER.length, JOURNAL_CSV_HEADER.length]);
  expect(lines[0]?.slice(0, 5)).toEqual(['7', '9\u00A0nov.\u00A02026', '14\u00A0h\u00A031', 'A. Giraud', 'Renommer']);
  expect(journalCsvLines({ ...line, edits: [], counts: { people: 1042 } }, '', names)).toHaveLength(1);
});

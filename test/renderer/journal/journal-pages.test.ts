import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { journalRows, linesOfGesture } from '../../../renderer/features/journal/journal-pages.ts';
import { putAbove } from '../../../renderer/features/journal/use-journal.ts';

const line = (k: number, gesture: string | null, at = '2026-11-09T10:00:00.000Z'): JournalEntry => ({
  k, at, actor: { accountId: 'a', name: 'A', role: null }, client: null, m: null, gesture, intention: null,
  message: null, authoredAt: null, effect: null, status: 'applied', refusal: null, edits: [], counts: null,
});

describe('the days of the journal', () => {
  it('have one header each, by the day of Paris', () => {
    const rows = journalRows([line(3, null, '2026-11-09T23:30:00.000Z'), line(2, null, '2026-11-09T22:30:00.000Z'), line(1, null, '2026-11-09T10:00:00.000Z')]);
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'line', 'day', 'line', 'line']);
  });
});

describe('the lines of a gesture', () => {
  const journal = Array.from({ length: 700 }, (_, i) => line(i + 1, i + 1 > 150 && i + 1 <= 480 ? 'g' : 'other'));
  const load = async (_filter: unknown, before: number | null) => {
    const entries = journal.filter(({ k }) => before === null || k < before).toSorted((a, b) => b.k - a.k).slice(0, 100);
    return { entries, total: journal.length };
  };

  it.each([151, 300, 480])('are all found from line %i, several pages away', async (k) => {
    const found = await linesOfGesture(load, line(k, 'g'));
    expect(found.map((one) => one.k)).toEqual(Array.from({ length: 330 }, (_, i) => i + 151));
  });

  it('are one line when the gesture made one', async () => {
    expect(await linesOfGesture(load, line(900, 'alone'))).toHaveLength(1);
  });
});

describe('news above what was read', () => {
  it('keeps the older lines when the new page joins them, and nothing otherwise', () => {
    const old = [line(3, null), line(2, null), line(1, null)];
    expect(putAbove(old, [line(5, null), line(4, null), line(3, null)]).map(({ k }) => k)).toEqual([5, 4, 3, 2, 1]);
    expect(putAbove(old, [line(9, null), line(8, null)]).map(({ k }) => k)).toEqual([9, 8]);
  });
});

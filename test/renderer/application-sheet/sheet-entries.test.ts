import { describe, expect, it } from 'vitest';
import type { SentMutation } from '../../../contract/console/school-snapshot.ts';
import { sheetEntries } from '../../../renderer/features/application-sheet/sheet-entries.ts';
import { entry, NOON, right } from '../sync/small-school.ts';

const CDI = right('cdi|group:teachers', 'none', 'writer');
const ROOT = right('root|group:teachers', 'visitor', 'writer');

const sent = (gesture: string, m: number, change: typeof CDI): SentMutation => ({
  gesture: { id: gesture, intention: { kind: 'access.paste', cells: 2 }, atomic: false, authoredAt: NOON },
  mutation: { ...change, m, gesture },
  settled: false,
});

describe('what an application sheet is about', () => {
  it('is the draft, without what was undone nor what was unticked', () => {
    const [one, two, three] = [entry([CDI]), entry([ROOT]), entry([ROOT], { state: 'undone' })];
    expect(sheetEntries([one, two, three], [], {})).toEqual([one, two]);
    expect(sheetEntries([one, two, three], [], { sauf: `${two.id},elsewhere` })).toEqual([one]);
  });

  it('is one thing that was sent, whole and alone', () => {
    const [first, other] = ['00000000-0000-4000-9000-000000000001', '00000000-0000-4000-9000-000000000002'];
    const all = [sent(first, 1, CDI), sent(other, 2, ROOT), sent(first, 3, ROOT)];
    expect(sheetEntries([entry([CDI])], all, { envoi: first })).toMatchObject([{ id: first, createdAt: NOON, changes: [CDI, ROOT] }]);
    expect(sheetEntries([entry([CDI])], all, { envoi: 'gone' })).toEqual([]);
  });

  it('is several things that were sent, in the order they left', () => {
    const all = [sent('first', 1, CDI), sent('between', 2, ROOT), sent('last', 3, ROOT)];
    expect(sheetEntries([entry([CDI])], all, { envoi: 'last,first' })).toMatchObject([{ id: 'first', changes: [CDI] }, { id: 'last', changes: [ROOT] }]);
  });
});

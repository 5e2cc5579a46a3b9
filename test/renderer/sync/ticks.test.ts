import { describe, expect, it } from 'vitest';
import { tickedEntries, toggleEntry } from '../../../renderer/features/sync/ticks.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { entry, right } from './small-school.ts';

const create = entry([{ entity: 'rubrique', id: 'club', edits: [{ field: 'state', was: 'absent', set: 'active' }] }]);
const open = entry([right('club|group:teachers', 'none', 'writer')]);
const alone = entry([right('cdi|group:teachers', 'none', 'writer')]);
const draft = [create, open, alone];

describe('the boxes of what goes', () => {
  it('unticks what cannot go without it, and nothing else', () => {
    const unticked = toggleEntry(createRowTable(), draft, new Set(), create.id);
    expect(tickedEntries(draft, unticked)).toEqual([alone]);
  });

  it('ticks what an entry stands on with it', () => {
    const none = new Set(draft.map(({ id }) => id));
    expect(tickedEntries(draft, toggleEntry(createRowTable(), draft, none, open.id))).toEqual([create, open]);
  });

  it('lets an entry that nobody needs go alone', () => {
    expect(tickedEntries(draft, toggleEntry(createRowTable(), draft, new Set(), alone.id))).toEqual([create, open]);
  });
});

import { describe, expect, it } from 'vitest';
import { heldEntries, rememberTicks, tickedEntries, toggleEntry, untickedEntries } from '../../../renderer/features/sync/to-send/ticks.ts';
import { sheetCell } from '../../../domain/application-sheet/by-hand.ts';
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

describe('what is held', () => {
  const mark = { kind: 'by-hand', ...sheetCell({ entity: 'access', id: 'cdi|group:teachers' }, 'role', 'writer'), at: '2026-11-09T12:00:00.000Z' } as const;

  it('is what was done by hand, what is planned for later, and what stands on them', () => {
    const planned = { ...create, plannedFor: '2026-12-01' };
    const held = heldEntries(createRowTable(), [planned, open, alone], [mark], '2026-11-30');
    expect(held).toEqual({ byHand: new Set([alone.id]), planned: new Set([planned.id]), all: new Set([planned.id, open.id, alone.id]) });
    expect(heldEntries(createRowTable(), [planned, open, alone], [], '2026-12-01').all).toEqual(new Set());
  });

  it('stays as the user left it: a box they moved no longer follows, the others do', () => {
    const touched = rememberTicks(new Map(), new Set([alone.id]), new Set([open.id]));
    expect(untickedEntries(draft, new Set([alone.id, create.id]), touched)).toEqual(new Set([open.id, create.id]));
    expect(untickedEntries(draft, new Set(), touched)).toEqual(new Set([open.id]));
  });
});

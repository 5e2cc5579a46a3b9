import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { sideMessages } from '../../../renderer/features/sync/conflicts/side-messages.ts';
import { LATER, ME, OTHER } from './small-school.ts';

const CELL = { entity: 'access', id: 'cdi|group:teachers', field: 'role' } as const;
const EDIT = { ...CELL, base: 'none', theirs: 'manager', mine: 'writer', inForce: 'writer' } as const;
const CARD = { edits: [EDIT], theirsBy: OTHER, mineBy: ME.name };

let k = 0;
const line = (name: string, after: string, message: string | null): JournalEntry => ({
  k: ++k, at: LATER, actor: { accountId: name, name, role: 'administrator' }, client: null, m: null, gesture: null, intention: null,
  message, authoredAt: null, effect: null, status: 'applied', refusal: null, counts: null, edits: [{ ...CELL, before: 'none', after }],
});

describe('what each side of a disagreement wrote', () => {
  it('is the message of the newest line by which they set that value', () => {
    const entries = [line(OTHER, 'manager', 'Ancien'), line(OTHER, 'manager', 'Récent'), line(ME.name, 'writer', 'Le mien')];
    expect(sideMessages(CARD, entries)).toEqual({ theirs: 'Récent', mine: 'Le mien' });
  });

  it('is nobody else’s, nor that of another value, nor an empty one', () => {
    expect(sideMessages(CARD, [line('Quelqu’un', 'manager', 'Autre'), line(OTHER, 'visitor', 'Avant')])).toEqual({ theirs: undefined, mine: undefined });
    expect(sideMessages(CARD, [line(OTHER, 'manager', '  '), line(ME.name, 'writer', null)])).toEqual({ theirs: undefined, mine: undefined });
    expect(sideMessages({ ...CARD, edits: [] }, [line(OTHER, 'manager', 'x')])).toEqual({});
  });
});

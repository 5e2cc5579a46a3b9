import { describe, expect, it } from 'vitest';
import { readRubrique, type Rubrique } from '../../../domain/rubriques/rubrique.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { countEmpty, countState, isEmpty } from '../../../renderer/features/rubriques/desk/count-states.ts';

function rubrique(fields: Readonly<Record<string, Json>>): Rubrique {
  const read = readRubrique('r', { ver: 1, fields: { title: 'Club', parentId: 'root', kind: 'pedagogique', state: 'active', ...fields } });
  return must(read, 'the fields are those of a rubrique');
}

const root = rubrique({ kind: 'racine', parentId: null, contentCount: 0 });
const empty = rubrique({ contentCount: 0 });
const full = rubrique({ contentCount: 3 });
const untold = rubrique({ contentCount: null });
const archived = rubrique({ contentCount: 0, state: 'archived' });

describe('the counts of the filters', () => {
  it('hold as empty only what the ENT says is empty, the root left out', () => {
    expect([root, empty, full, untold].filter(isEmpty)).toEqual([empty]);
  });

  it('count the empty ones among those in use', () => {
    expect(countEmpty([root, empty, full, untold, archived])).toBe(1);
  });

  it('count each state', () => {
    const all = [root, empty, archived];
    expect([countState(all, 'active'), countState(all, 'archived'), countState(all, 'trashed')]).toEqual([2, 1, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { ConsoleRole, mayEdit, ROLE_MATRIX } from '../../../domain/roles/role-matrix.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { refusal, smallSchool } from '../settings.ts';

/** What each role may change, written a second time on purpose: the table is the rule (S2-091, domain.md §2.8). */
const MAY_EDIT: Readonly<Record<ConsoleRole, readonly SettingsEntity[]>> = {
  administrator: ['rubrique', 'access', 'schoolGroup', 'membership', 'conflict'],
  head: [],
  deputy: [],
  assignmentManager: [],
  trainer: [],
};

const HARMLESS: Readonly<Record<SettingsEntity, Change>> = {
  rubrique: { entity: 'rubrique', id: 'mother', edits: [{ field: 'title', was: 'Mère', set: 'M' }] },
  access: { entity: 'access', id: 'mother|group:6A', edits: [{ field: 'role', was: 'visitor', set: 'writer' }] },
  schoolGroup: { entity: 'schoolGroup', id: 'free', edits: [{ field: 'name', was: 'Club', set: 'C' }] },
  membership: { entity: 'membership', id: 'free|ann', edits: [{ field: 'member', was: true, set: false }] },
  conflict: { entity: 'conflict', id: 'c', edits: [{ field: 'resolution', was: [], set: { choice: 'mine' } }] },
};

describe.for(ConsoleRole.options)('%s', (role) => {
  it.for([...SETTINGS_ENTITIES])('and %s', (entity) => {
    const may = MAY_EDIT[role].includes(entity);
    expect(mayEdit(role, entity)).toBe(may);
    expect(refusal(smallSchool(), HARMLESS[entity], role)).toEqual(may ? undefined : { kind: 'role-forbids', role, entity });
  });

  it('has a source and reads everything', () => {
    expect(ROLE_MATRIX[role].source).not.toBe('');
    expect(Object.values(ROLE_MATRIX[role].settings)).not.toContain('none');
  });
});

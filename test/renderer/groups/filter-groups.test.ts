import { describe, expect, it } from 'vitest';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { Person } from '../../../domain/directory/person.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { addMembers, trashGroup } from '../../../domain/directory/group-gestures.ts';
import { findSchoolGroup } from '../../../domain/directory/school-group.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { ALL_GROUPS, countKinds, filterGroups } from '../../../renderer/features/groups/filter-groups.ts';
import { DEFAULT_THRESHOLDS } from '../../../domain/controls/thresholds.data.ts';
import { CATALOGUE, findControl } from '../../../domain/controls/catalogue.ts';
import type { ControlResult } from '../../../domain/controls/run-controls.ts';
import { groupAlerts } from '../../../renderer/features/groups/group-alerts.ts';
import { groupState } from '../../../texts/people/groups.ts';
import { groupRows } from '../../../renderer/features/groups/group-rows.ts';

const directory = createDirectoryIndex(
  [Person.parse({ id: 'u1', lastName: 'Roux', firstName: 'Tom', profile: 'student', source: 'siecle', groupIds: ['6a'] })],
  [
    { id: '6b', name: '10e B', kind: 'class', origin: 'aaf' },
    { id: '6a', name: '6e A', kind: 'class', origin: 'aaf' },
  ],
);
const table = createRowTable();
table.put('schoolGroup', 'g1', { ver: 1, fields: { name: 'Club', kind: 'free', state: 'active' } });
table.put('schoolGroup', 'g2', { ver: 1, fields: { name: 'Ancien', kind: 'free', state: 'trashed' } });
table.put('rubrique', 'r0', { ver: 1, fields: { title: 'Racine', parentId: null, kind: 'racine', state: 'active' } });
table.put('access', 'r0|group:g1', { ver: 1, fields: { role: 'visitor' } });

const rowsWith = (changes: readonly Change[]) => {
  const view = layChanges(table, changes);
  return groupRows(rightsOf({ directory, inherits: false }, view), view, table);
};
const club = must(findSchoolGroup(table, 'g1'), 'written above');

describe('the state of a group', () => {
  const found = (id: string, severity: 'error' | 'advice', groups: readonly string[]): ControlResult => ({
    control: { ...must(CATALOGUE[0], 'there are controls'), id, severity },
    state: 'found',
    findings: [{ objects: groups.map((group) => ({ kind: 'group', id: group })), params: {} }],
  });

  const view = layChanges(table, []);
  const ground = { directory, view, side: rightsOf({ directory, inherits: false }, view), now: '2026-11-09T08:00:00.000Z', thresholds: DEFAULT_THRESHOLDS };
  const alertsOf = (results: readonly ControlResult[]) => groupAlerts({ ground, results });

  it('says what the controls find of it, the gravest first', () => {
    const alerts = alertsOf([found('GRP-09', 'advice', ['g1', 'g1']), found('GRP-02', 'error', ['g1', 'g2'])]);
    const [row] = rowsWith([]);
    expect(groupState(must(row, 'one group'), alerts.get('g1'))).toBe('Erreur\u00a0: GRP-09, GRP-02');
    expect(alerts.get('g2')).toEqual({ severity: 'error', controls: ['GRP-02'] });
  });

  it('tells a line of several people, and a group whose members a correction would change', () => {
    const line: ControlResult = { control: must(findControl('MSG-04'), 'in the catalogue'), state: 'found', findings: [{ objects: [{ kind: 'line', id: 'fonctionnel:psyen' }], params: {} }] };
    const head: ControlResult = { control: must(findControl('GRP-01'), 'in the catalogue'), state: 'found', findings: [{ objects: [{ kind: 'person', id: 'u1' }], params: {} }] };
    expect([...alertsOf([line, head]).keys()]).toEqual(['fonctionnel:psyen', 'habilitation:chef-etablissement']);
  });

  it('is never empty once they have run', () => {
    expect(rowsWith([]).map((row) => groupState(row, undefined))).toEqual(['Rien à signaler', 'Rien à signaler', 'Rien à signaler', 'Supprimé']);
    expect(groupState({ isTrashed: true, isChanged: true }, undefined)).toBe('Supprimé · Modifié, non envoyé');
    // Nothing is promised before the controls have run.
    expect(groupState({ isTrashed: false, isChanged: false }, undefined, false)).toBe('');
  });
});

describe('the list of groups', () => {
  it('puts those decided here first, then sorts 6e before 10e', () => {
    expect(rowsWith([]).map(({ name }) => name)).toEqual(['Club', '6e A', '10e B', 'Ancien']);
  });

  it('counts members and opened rubriques', () => {
    expect(rowsWith([])).toMatchObject([{ members: 0, opened: 1 }, { members: 1, opened: 0 }, { members: 0 }, { isTrashed: true }]);
  });

  it('marks a group whose members the draft changes', () => {
    const added = must(addMembers(table, club, ['u1']), 'not a member yet');
    expect(rowsWith(added.changes).filter(({ isChanged }) => isChanged)).toMatchObject([{ name: 'Club', members: 1 }]);
  });

  it('hides deleted groups, except those the draft deletes', () => {
    const rows = rowsWith(trashGroup(club).changes);
    expect(filterGroups(rowsWith([]), ALL_GROUPS).map(({ name }) => name)).toEqual(['Club', '6e A', '10e B']);
    expect(filterGroups(rows, ALL_GROUPS).map(({ name }) => name)).toEqual(['6e A', '10e B', 'Club']);
    expect(countKinds(rows).get('trashed')).toBe(2);
  });

  it('filters by kind and by name', () => {
    expect(filterGroups(rowsWith([]), { query: '6E a', kinds: new Set(['class']) }).map(({ name }) => name)).toEqual(['6e A']);
    expect(filterGroups(rowsWith([]), { query: '', kinds: new Set(['trashed']) }).map(({ name }) => name)).toEqual(['Ancien']);
  });
});

import { describe, expect, it } from 'vitest';
import { FAMILY_OF_PROFILE, Profile } from '../../../domain/directory/profile.ts';
import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import { addMembers, createGroup, removeMembers, renameGroup, replaceMembers, restoreGroup, trashGroup } from '../../../domain/directory/group-gestures.ts';
import { asGroup, findSchoolGroup, type SchoolGroup } from '../../../domain/directory/school-group.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { RefusalKind } from '../../../domain/rubriques/refusal.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { RowTable } from '../../../domain/sync/row-table.ts';
import { change, NOW, refusal, smallSchool } from '../settings.ts';

function school(): RowTable {
  const view = smallSchool();
  view.put('schoolGroup', WELL_KNOWN_GROUPS.superAdministrator, { ver: 1, fields: { name: 'Super', kind: 'privilege', state: 'active' } });
  return view;
}

const member = (id: string, set: unknown): Change => ({
  entity: 'membership',
  id,
  edits: [{ field: 'member', was: false, set: set === true ? true : set === false ? false : 'oui' }],
});

describe('a member', () => {
  const cases: readonly (readonly [string, Change, RefusalKind | undefined])[] = [
    ['added to a free group', member('free|ann', true), undefined],
    ['added to a line of « Qui fait quoi ? »', member('functional|ann', true), undefined],
    ['added to a privilege group', member('privilege|ann', true), undefined],
    ['of nothing', member('free', true), 'malformed-key'],
    ['half added', member('free|ann', 'oui'), 'invalid-value'],
    ['of a group nobody knows', member('nowhere|ann', true), 'unknown-group'],
    ['of a class', member('6A|ann', true), 'group-upstream'],
    ['of a deleted group', member('gone|ann', true), 'group-trashed'],
    ['who is the head, as super administrator', member(`${WELL_KNOWN_GROUPS.superAdministrator}|head`, true), 'head-super-administrator'],
    ['who is the head, taken out', member(`${WELL_KNOWN_GROUPS.superAdministrator}|head`, false), undefined],
    ['who is a teacher, as super administrator', member(`${WELL_KNOWN_GROUPS.superAdministrator}|ann`, true), undefined],
    ['who is unknown, as super administrator', member(`${WELL_KNOWN_GROUPS.superAdministrator}|zoe`, true), undefined],
  ];
  it.for(cases)('%s', ([, wanted, kind]) => {
    expect(refusal(school(), wanted)?.kind).toBe(kind);
  });
});

describe('a group of the school', () => {
  const cases: readonly (readonly [string, string, Record<string, string>, RefusalKind | undefined])[] = [
    ['made', 'new', { name: 'Atelier', state: 'active' }, undefined],
    ['without a name', 'new', { name: ' ', state: 'active' }, 'group-name-missing'],
    ['without a state', 'new', { name: 'Atelier' }, 'unknown-group'],
    ['of a kind that the ENT keeps', 'new', { name: 'Atelier', state: 'active', kind: 'functional' }, 'privilege-group-fixed'],
    ['that comes from upstream', '6A', { name: '6e B' }, 'group-upstream'],
    ['deleted', 'free', { state: 'trashed' }, undefined],
    ['restored', 'gone', { state: 'active' }, undefined],
    ['of privilege, renamed', 'privilege', { name: 'Autre' }, 'privilege-group-fixed'],
    ['of privilege, made free', 'privilege', { kind: 'free' }, 'privilege-group-fixed'],
    ['free, made of privilege', 'free', { kind: 'privilege' }, 'privilege-group-fixed'],
  ];
  it.for(cases)('%s', ([, id, set, kind]) => {
    const view = school();
    expect(refusal(view, change(view, 'schoolGroup', id, set))?.kind).toBe(kind);
  });

  it('can be restored for 90 days', () => {
    const days = (count: number): string => new Date(Date.parse(NOW) - count * 86_400_000).toISOString();
    const restore = (trashedAt: string): unknown => {
      const view = school();
      view.put('schoolGroup', 'gone', { ver: 1, fields: { name: 'Ancien', kind: 'free', state: 'trashed', trashedAt } });
      return refusal(view, change(view, 'schoolGroup', 'gone', { state: 'active' }));
    };
    expect(restore(days(90))).toBeUndefined();
    expect(restore(days(91))).toEqual({ kind: 'group-restore-too-late', group: { id: 'gone', name: 'Ancien' }, days: 90 });
  });

  it('is shown as any group', () => {
    expect(asGroup(found('free'))).toEqual({ id: 'free', name: 'Club', kind: 'free', origin: 'ent' });
  });
});

function found(id: string, view = smallSchool()): SchoolGroup {
  return must(findSchoolGroup(view, id), `${id} is there`);
}

describe('what one does with groups', () => {
  it('makes, renames, deletes and restores as the rule allows', () => {
    const view = smallSchool();
    const steps = [
      createGroup({ id: 'new', name: 'Atelier' }),
      renameGroup(found('free'), 'Club photo'),
      trashGroup(found('free')),
      restoreGroup(found('gone')),
    ];
    for (const { changes, atomic } of steps) {
      expect(refusal(view, changes)).toBeUndefined();
      expect(atomic).toBe(false);
    }
    const after = layChanges(view, steps.flatMap(({ changes }) => changes));
    expect(findSchoolGroup(after, 'new')).toMatchObject({ name: 'Atelier', kind: 'free', state: 'active' });
    expect(findSchoolGroup(after, 'free')).toMatchObject({ name: 'Club photo', state: 'trashed' });
    expect(findSchoolGroup(after, 'gone')?.state).toBe('active');
  });

  it('counts only those who come or go', () => {
    const view = smallSchool();
    expect(addMembers(view, found('free'), ['ann', 'head'])).toMatchObject({
      intention: { kind: 'group.add', people: 1 },
      changes: [{ id: 'free|head' }],
    });
    expect(addMembers(view, found('free'), ['ann'])).toBeUndefined();
    expect(removeMembers(view, found('free'), ['ann', 'head'])).toMatchObject({ intention: { kind: 'group.remove', people: 1 } });
    expect(removeMembers(view, found('free'), ['head'])).toBeUndefined();
  });

  it('leaves one person alone in place of the others', () => {
    const view = smallSchool();
    expect(replaceMembers(view, found('free'), ['ann'], 'head')).toMatchObject({
      intention: { kind: 'group.replace', by: 'head', people: 1 },
      changes: [
        { id: 'free|ann', edits: [{ set: false }] },
        { id: 'free|head', edits: [{ set: true }] },
      ],
      atomic: false,
    });
    expect(replaceMembers(view, found('free'), ['ann'], 'ann')).toBeUndefined();
  });
});

describe('profiles', () => {
  it('all belong to a family', () => {
    expect(Profile.options.map((profile) => FAMILY_OF_PROFILE[profile])).not.toContain(undefined);
    expect(FAMILY_OF_PROFILE.librarian).toBe('staff');
  });
});

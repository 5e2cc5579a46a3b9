import { describe, expect, it } from 'vitest';
import { listPeople } from '../../../domain/rights/people-set.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf, type RightsSide } from '../../../domain/school/school-rights.ts';
import { setServiceRole, serviceRoleOf, switchService, tieToStudent, untieFromStudent } from '../../../domain/services/service-gestures.ts';
import { compareServiceRoles, grantsOfPerson, highestRanks, peopleReached, serviceGrants } from '../../../domain/services/service-rights.ts';
import { listServices } from '../../../domain/services/service.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { group, person, refusal, settings } from '../settings.ts';

const DIRECTORY = createDirectoryIndex(
  [person('ann', { groupIds: ['6A'] }), person('bob', { groupIds: ['6A'] }), person('cid')],
  [group('6A', { name: '6e A' })],
);
const ROLES = [{ code: 'use', label: 'Utilisation' }, { code: 'manage', label: 'Gestion' }];
const VIEW = settings({
  service: { MSG: { label: 'Messagerie', active: true, roles: ROLES }, CDT: { label: 'Cahier de textes', active: false, roles: ROLES, rank: 1 } },
  serviceAccess: {
    'MSG|group:6A': { role: 'use' },
    'MSG|person:ann': { role: 'manage' },
    'MSG|person:gone': { role: 'use' },
    'MSG|group:gone': { role: 'use' },
    'MSG|person:cid': { role: 'none' },
    'CDT|group:6A': { role: 'emperor' },
    'OLD|group:6A': { role: 'use' },
    nonsense: { role: 'use' },
  },
});
const sideOf = (view: SettingsView): RightsSide => rightsOf({ directory: DIRECTORY, inherits: false }, view);
const SERVICES = listServices(VIEW);
const MSG = must(SERVICES[0], 'there is a service');
const grants = (view: SettingsView) => serviceGrants(view, SERVICES).get('MSG') ?? [];

describe('the roles of a service', () => {
  it('are those given and not taken away, with their place in its own scale', () => {
    expect(grants(VIEW).map(({ principal, rank }) => `${principal.id} ${rank}`)).toEqual(['6A 1', 'ann 2', 'gone 1', 'gone 1']);
    expect(serviceGrants(VIEW, SERVICES).get('CDT')?.map(({ role, rank }) => [role, rank])).toEqual([['emperor', 0]]);
    expect(serviceGrants(VIEW, SERVICES).has('OLD')).toBe(false);
  });

  it('reach who they name and who is in a group they name, the highest first', () => {
    const side = sideOf(VIEW);
    expect(grantsOfPerson(side, grants(VIEW), 0).map(({ role }) => role)).toEqual(['manage', 'use']);
    expect(grantsOfPerson(side, grants(VIEW), 2)).toEqual([]);
    const [members, one, goneOne, goneAll] = grants(VIEW).map((grant) => [...listPeople(peopleReached(side, grant))]);
    expect([members, one, goneOne, goneAll]).toEqual([[0, 1], [0], [], []]);
    expect([...highestRanks(side, [])]).toEqual([0, 0, 0]);
    expect([...highestRanks(side, grants(VIEW))]).toEqual([2, 1, 0]);
  });

  it('tell who gains and who loses', () => {
    const [demote, promote] = [setServiceRole(VIEW, MSG, { principal: { kind: 'person', id: 'ann' } }, 'none'), setServiceRole(VIEW, MSG, { principal: { kind: 'person', id: 'cid' } }, 'use')];
    const after = layChanges(VIEW, [...(demote?.changes ?? []), ...(promote?.changes ?? [])]);
    expect(compareServiceRoles([sideOf(VIEW), grants(VIEW)], [sideOf(after), grants(after)])).toEqual({ gained: [2], lost: [0] });
  });
});

describe('what is done to services', () => {
  it('gives a role of the service, by its name', () => {
    const intended = setServiceRole(VIEW, MSG, { principal: { kind: 'group', id: '6A' }, name: '6e A' }, 'manage');
    expect(intended?.intention).toEqual({
      kind: 'service.access', service: { id: 'MSG', name: 'Messagerie' }, principal: { kind: 'group', id: '6A' }, principalName: '6e A', role: 'Gestion',
    });
    expect(refusal(VIEW, intended?.changes ?? [])).toBeUndefined();
    expect(serviceRoleOf(layChanges(VIEW, intended?.changes ?? []), 'MSG', { kind: 'group', id: '6A' })).toBe('manage');
    expect(setServiceRole(VIEW, MSG, { principal: { kind: 'group', id: '6A' } }, 'use')).toBeUndefined();
    expect(serviceRoleOf(settings({ serviceAccess: { 'MSG|group:6A': { role: 3 } } }), 'MSG', { kind: 'group', id: '6A' })).toBe('none');
  });

  it('switches it', () => {
    expect(switchService(MSG)).toMatchObject({ intention: { active: false }, changes: [{ entity: 'service', id: 'MSG', edits: [{ was: true, set: false }] }] });
  });

  it('ties somebody to a student, and ends it', () => {
    const wish = { accompanist: 'ann', student: 'cid', kind: 'aesh', from: '2026-09-01', to: null } as const;
    const tie = tieToStudent(VIEW, wish);
    expect(tie?.changes[0]?.edits.map(({ field }) => field)).toEqual(['from', 'valid']);
    const tied = layChanges(VIEW, tie?.changes ?? []);
    expect(tieToStudent(tied, wish)).toBeUndefined();
    expect(untieFromStudent(tied, wish)?.intention).toMatchObject({ kind: 'accompaniment.set', valid: false });
    expect(untieFromStudent(VIEW, wish)).toBeUndefined();
  });
});

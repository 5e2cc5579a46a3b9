import { describe, expect, it } from 'vitest';
import { grp01 } from '../../../../domain/controls/grp/grp-01.ts';
import { grp02 } from '../../../../domain/controls/grp/grp-02.ts';
import { grp03 } from '../../../../domain/controls/grp/grp-03.ts';
import { grp04 } from '../../../../domain/controls/grp/grp-04.ts';
import { grp05 } from '../../../../domain/controls/grp/grp-05.ts';
import { grp06 } from '../../../../domain/controls/grp/grp-06.ts';
import { grp07 } from '../../../../domain/controls/grp/grp-07.ts';
import { grp08 } from '../../../../domain/controls/grp/grp-08.ts';
import { grp09 } from '../../../../domain/controls/grp/grp-09.ts';
import { grp10 } from '../../../../domain/controls/grp/grp-10.ts';
import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import { DIRECTION_LINES } from '../../../../domain/messaging/functional-lines.ts';
import { fixOf, runControl } from '../../../../domain/controls/run-controls.ts';
import type { Fields } from '../../../../domain/sync/row.ts';
import { person, rubrique } from '../../settings.ts';
import { corrected, ending, found, foundIds, HEAD, school } from '../school.ts';

const { headOfSchool, superAdministrator, direction } = WELL_KNOWN_GROUPS;
const deputy = person('deputy', { profile: 'direction' });
const ann = person('ann');
const inHead = (id: string): Record<string, Fields> => ({ [`${headOfSchool}|${id}`]: { member: true } });

describe('GRP-01, the direction in « Chef d’établissement »', () => {
  it('finds who is missing, and adds them', () => {
    const before = school({ people: [HEAD, deputy, ann], rows: { membership: inHead('head') } });
    expect(foundIds(grp01, before)).toEqual([['deputy']]);
    corrected(grp01, before);
  });

  it('passes when they are all there', () => {
    expect(ending(grp01, school({ rows: { membership: inHead('head') } }))).toBe('passed');
  });

  it('is not run without a directory or without the group', () => {
    expect(ending(grp01, school({ people: [] }))).toBe('not-run directory');
    expect(ending(grp01, school({ rows: { schoolGroup: { [headOfSchool]: { name: 'Chef', kind: 'privilege', state: 'trashed' } } } }))).toBe('not-run headGroup');
  });

  it('counts neither places taken back nor keys that are none', () => {
    const membership = { [`${headOfSchool}|head`]: { member: false }, nothing: { member: true }, 'nowhere|head': { member: true } };
    expect(foundIds(grp01, school({ rows: { membership } }))).toEqual([['head']]);
  });
});

describe('GRP-02, a head who is « Super Administrateur »', () => {
  it('finds the direction and the members of « Chef d’établissement », and takes them out', () => {
    const membership = {
      [`${superAdministrator}|head`]: { member: true },
      [`${superAdministrator}|ann`]: { member: true },
      [`${superAdministrator}|bob`]: { member: true },
      ...inHead('ann'),
    };
    const before = school({ people: [HEAD, ann, person('bob')], rows: { membership } });
    expect(foundIds(grp02, before)).toEqual([['head'], ['ann']]);
    corrected(grp02, before);
  });

  it('leaves the administrators who are nothing else', () => {
    expect(ending(grp02, school({ people: [HEAD, ann], rows: { membership: { [`${superAdministrator}|ann`]: { member: true } } } }))).toBe('passed');
  });

  it('is not run without the group', () => {
    const schoolGroup = { [superAdministrator]: { name: 'Super', kind: 'privilege', state: 'trashed' } };
    expect(ending(grp02, school({ rows: { schoolGroup } }))).toBe('not-run superAdministratorGroup');
  });
});

describe('GRP-03, others in « Chef d’établissement »', () => {
  it('finds who is no management staff and who has left, and takes them out', () => {
    const before = school({ people: [HEAD, ann], rows: { membership: { ...inHead('head'), ...inHead('ann'), ...inHead('left') } } });
    expect(foundIds(grp03, before)).toEqual([['ann'], ['left']]);
    corrected(grp03, before);
  });

  it('passes when only the direction is there', () => {
    expect(ending(grp03, school({ rows: { membership: inHead('head') } }))).toBe('passed');
  });
});

const line = (name: string): Fields => ({ name, kind: 'functional', state: 'active' });
const LINES = { [DIRECTION_LINES.head]: line('Chef d’établissement'), [DIRECTION_LINES.deputy]: line('Chef d’établissement adjoint') };

describe('GRP-04, the direction in « Qui fait quoi ? »', () => {
  it('takes who is alone for the head of school', () => {
    const after = corrected(grp04, school({ rows: { schoolGroup: LINES } }));
    expect(after.view.find('membership', `${DIRECTION_LINES.head}|head`)?.fields['member']).toBe(true);
  });

  it('adds the others to the deputies', () => {
    const membership = { [`${DIRECTION_LINES.head}|head`]: { member: true } };
    const before = school({ people: [HEAD, deputy], rows: { schoolGroup: LINES, membership } });
    expect(foundIds(grp04, before)).toEqual([['deputy', DIRECTION_LINES.deputy]]);
    corrected(grp04, before);
  });

  it('uses the line that there is', () => {
    const only = (id: string): Record<string, Fields> => ({ [id]: line('Direction') });
    expect(foundIds(grp04, school({ people: [HEAD, deputy], rows: { schoolGroup: only(DIRECTION_LINES.head) } }))).toEqual([
      ['head', DIRECTION_LINES.head],
      ['deputy', DIRECTION_LINES.head],
    ]);
    corrected(grp04, school({ rows: { schoolGroup: only(DIRECTION_LINES.deputy) } }));
  });

  it('passes when they are in one of the lines, and is not run without lines', () => {
    const membership = { [`${DIRECTION_LINES.head}|head`]: { member: true }, [`${DIRECTION_LINES.deputy}|deputy`]: { member: true } };
    expect(ending(grp04, school({ people: [HEAD, deputy], rows: { schoolGroup: LINES, membership } }))).toBe('passed');
    expect(ending(grp04, school())).toBe('not-run functionalLines');
  });

  it('looks for the missing head of two', () => {
    const membership = { [`${DIRECTION_LINES.deputy}|deputy`]: { member: true } };
    expect(foundIds(grp04, school({ people: [HEAD, deputy], rows: { schoolGroup: LINES, membership } }))).toEqual([['head', DIRECTION_LINES.deputy]]);
  });
});

const roles = [
  { code: 'use', label: 'Utilisation' },
  { code: 'manage', label: 'Gestion' },
];
const service = (more: Fields = {}): Fields => ({ label: 'Messagerie', active: true, roles, ...more });

describe('GRP-05, the highest role of each service', () => {
  it('finds the services where the direction has less, and gives it', () => {
    const serviceAccess = { [`A|group:${headOfSchool}`]: { role: 'use' }, [`B|person:head`]: { role: 'manage' }, 'B|group:other': { role: 'manage' } };
    const before = school({ rows: { service: { A: service(), B: service({ rank: 1 }) }, serviceAccess } });
    expect(found(grp05, before).map(({ params }) => params['heldLabel'])).toEqual(['Utilisation', '']);
    expect(foundIds(grp05, before)).toEqual([['A'], ['B']]);
    corrected(grp05, before);
  });

  it('passes with either group, and says nothing of a service that is off or without roles', () => {
    const serviceAccess = { [`A|group:${direction}`]: { role: 'manage' }, [`B|group:${headOfSchool}`]: { role: 'manage' } };
    const services = { A: service(), B: service(), C: service({ active: false }), D: service({ roles: [] }) };
    expect(ending(grp05, school({ rows: { service: services, serviceAccess } }))).toBe('passed');
  });

  it('is not run without services', () => {
    expect(ending(grp05, school())).toBe('not-run services');
  });
});

describe('GRP-06, « Gestionnaire » of each rubrique', () => {
  const managed = { [`root|group:${headOfSchool}`]: { role: 'manager' } };
  const rubriques = { root: rubrique({ parentId: null, kind: 'racine' }), cdi: rubrique({ parentId: 'root' }) };

  it('finds those that the direction does not manage, and gives them', () => {
    const access = { ...managed, [`cdi|group:${headOfSchool}`]: { role: 'moderator' }, 'cdi|person:head': { role: 'manager' }, 'cdi|group:x': { role: 'manager' } };
    const before = school({ rows: { rubrique: rubriques, access } });
    expect(foundIds(grp06, before)).toEqual([['cdi']]);
    corrected(grp06, before);
  });

  it('passes with either group, and leaves what is archived or deleted', () => {
    const access = { ...managed, [`cdi|group:${direction}`]: { role: 'manager' } };
    const closed = { old: rubrique({ state: 'archived' }), gone: rubrique({ state: 'trashed' }) };
    expect(ending(grp06, school({ rows: { rubrique: { ...rubriques, ...closed }, access } }))).toBe('passed');
  });

  it('counts the mothers where the ENT says that rubriques inherit', () => {
    expect(ending(grp06, school({ rows: { rubrique: rubriques, access: managed }, inherits: true }))).toBe('passed');
  });

  it('is not run without rubriques', () => {
    expect(ending(grp06, school())).toBe('not-run rubriques');
  });
});

describe('GRP-07, the account that acts', () => {
  it('is not run: the console does not know who acted in the ENT', () => {
    expect(ending(grp07, school())).toBe('not-run authors');
    expect(grp07.find(school())).toEqual([]);
  });
});

describe('GRP-08, individual rights that a group gives already', () => {
  const member = person('ann', { groupIds: ['math'] });
  const rubriques = {
    a: rubrique(),
    b: rubrique({ kind: 'pedagogique' }),
    ofClass: rubrique({ kind: 'classe' }),
    ofYear: rubrique({ temporary: true }),
  };
  const both = (on: string, role = 'writer'): Record<string, Fields> => ({ [`${on}|group:math`]: { role }, [`${on}|person:ann`]: { role } });
  const rows = { rubrique: rubriques, service: { MSG: service() }, access: { ...both('a'), ...both('b') }, serviceAccess: both('MSG', 'use') };

  it('finds three of them, and takes them away without changing what she may do', () => {
    const before = school({ people: [member], rows });
    expect(foundIds(grp08, before)).toEqual([['ann', 'math', 'a', 'b', 'MSG']]);
    corrected(grp08, before);
  });

  it('chooses the group that gives most', () => {
    const schoolGroup = { club: { name: 'Club', kind: 'free', state: 'active' } };
    const access = { ...rows.access, 'a|group:club': { role: 'writer' } };
    const before = school({ people: [member], rows: { ...rows, schoolGroup, membership: { 'club|ann': { member: true }, 'club|x': { member: true } }, access } });
    expect(foundIds(grp08, before)[0]?.[1]).toBe('math');
    const others = { ...rows, membership: { 'club|bob': { member: true } }, schoolGroup };
    expect(foundIds(grp08, school({ people: [member], rows: others }))[0]?.[1]).toBe('math');
  });

  it('passes below three, on what ends with the year, with another role, or for who has left', () => {
    expect(ending(grp08, school({ people: [member], rows: { ...rows, serviceAccess: {} } }))).toBe('passed');
    const ending1 = { ...rows, access: { ...both('ofClass'), ...both('ofYear') } };
    expect(ending(grp08, school({ people: [member], rows: ending1 }))).toBe('passed');
    const other = { ...rows, access: { ...both('a'), 'b|group:math': { role: 'visitor' }, 'b|person:ann': { role: 'writer' } } };
    expect(ending(grp08, school({ people: [member], rows: other }))).toBe('passed');
    expect(ending(grp08, school({ people: [HEAD], rows }))).toBe('passed');
  });
});

describe('GRP-09, librarians', () => {
  const librarian = person('doc', { profile: 'librarian', functions: [{ code: 'DOC', label: 'Documentation' }, { code: 'DOC', label: 'CDI' }] });
  const group = { docs: { name: 'Documentalistes', kind: 'free', state: 'active' } };

  it('finds who is not in the group « Documentalistes », and adds them', () => {
    const schoolGroup = { other: { name: 'Club', kind: 'free', state: 'active' }, old: { name: 'Documentalistes', kind: 'free', state: 'trashed' }, ...group };
    const before = school({ people: [HEAD, librarian], rows: { schoolGroup } });
    expect(foundIds(grp09, before)).toEqual([['doc']]);
    corrected(grp09, before);
  });

  it('still says it where the group does not exist, without a fix', () => {
    const before = school({ people: [librarian] });
    const result = runControl(before, grp09);
    expect(result.state).toBe('found');
    expect(fixOf(before, result)).toEqual([]);
  });

  it('passes for a librarian who counts as a teacher, and for none', () => {
    expect(ending(grp09, school({ people: [{ ...librarian, profile: 'teacher' }] }))).toBe('passed');
    expect(ending(grp09, school())).toBe('passed');
    expect(ending(grp09, school({ people: [librarian], rows: { schoolGroup: group, membership: { 'docs|doc': { member: true } } } }))).toBe('passed');
  });
});

describe('GRP-10, a school without direction', () => {
  it('finds it, and passes with a head', () => {
    expect(ending(grp10, school({ people: [ann] }))).toBe('found');
    expect(ending(grp10, school())).toBe('passed');
    expect(ending(grp10, school({ people: [] }))).toBe('not-run directory');
  });
});

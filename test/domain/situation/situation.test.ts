import { describe, expect, it } from 'vitest';
import { findingsOf, fixOf, runControl } from '../../../domain/controls/run-controls.ts';
import { WELL_KNOWN_GROUPS } from '../../../domain/directory/group.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { DIRECTION_LINES } from '../../../domain/messaging/functional-lines.ts';
import { directionOf, namedIn, situationOf, type SituationLine, type SituationTopic } from '../../../domain/situation/situation.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { group, person, rubrique } from '../settings.ts';
import { HEAD, laidOver, school, type Rows } from '../controls/school.ts';

const { headOfSchool, superAdministrator, direction } = WELL_KNOWN_GROUPS;
const DEPUTY = person('deputy', { profile: 'direction', firstName: 'Laurent', lastName: 'PETIT', groupIds: [direction] });
const ANN = person('ann');
const PRINCIPAL: Person = { ...HEAD, groupIds: [direction] };
const DIRECTION = group(direction, { kind: 'profile', origin: 'computed' });

const within = (groupId: string, ...ids: readonly string[]): Record<string, Fields> => Object.fromEntries(ids.map((id) => [`${groupId}|${id}`, { member: true }]));

const LINES: Record<string, Fields> = Object.fromEntries(
  Object.values(DIRECTION_LINES).map((id) => [id, { name: id, kind: 'functional', state: 'active' }]),
);
const ROLES = [{ code: 'use', label: 'Utilisation' }, { code: 'manage', label: 'Gestion' }];

const WELL: Rows = {
  schoolGroup: LINES,
  membership: { ...within(headOfSchool, 'head', 'deputy'), ...within(DIRECTION_LINES.head, 'head'), ...within(DIRECTION_LINES.deputy, 'deputy') },
  service: { MSG: { label: 'Messagerie', active: true, roles: ROLES }, OLD: { label: 'Ancien', active: false, roles: ROLES }, RAW: { label: 'Sans rôle', active: true, roles: [] } },
  serviceAccess: { [`MSG|group:${headOfSchool}`]: { role: 'manage' } },
  rubrique: { root: rubrique({ title: 'Racine', parentId: null, visibility: 'publique' }), life: rubrique({ title: 'Vie' }) },
  access: { [`root|group:${headOfSchool}`]: { role: 'manager' }, [`life|group:${direction}`]: { role: 'manager' } },
  moderator: { [`group:${direction}`]: { moderates: true }, 'person:ann': { moderates: false } },
  messagingSettings: { general: { reporting: true } },
};

const well = (rows: Rows = {}, people: readonly Person[] = [PRINCIPAL, DEPUTY, ANN]) => school({ people, groups: [DIRECTION], rows: { ...WELL, ...rows } });

function told(lines: readonly SituationLine[], topic: SituationTopic): SituationLine {
  return must(lines.find((line) => line.topic === topic), 'the page has the line');
}

describe('a head who is well set up', () => {
  it('reads only passed lines', () => {
    const lines = situationOf(well(), PRINCIPAL);
    expect(lines.map(({ topic, state }) => `${topic} ${state}`)).toEqual([
      'headGroup passed', 'superAdministrator passed', 'functionalLine passed', 'services passed', 'rubriques passed', 'colleague passed', 'moderators passed',
    ]);
    expect(told(lines, 'functionalLine').about).toEqual([DIRECTION_LINES.head]);
    expect(told(lines, 'services')).toMatchObject({ held: 1, total: 1 });
    expect(told(lines, 'rubriques')).toMatchObject({ held: 2, total: 2 });
    expect(told(lines, 'moderators')).toMatchObject({ held: 1 });
    expect(lines.some(({ canAsk }) => canAsk)).toBe(false);
  });
});

describe('a head who is not', () => {
  const bad = well({
    membership: { ...within(superAdministrator, 'head'), ...within(headOfSchool, 'deputy'), ...within(DIRECTION_LINES.deputy, 'deputy') },
    serviceAccess: { [`MSG|group:${headOfSchool}`]: { role: 'use' } },
    access: { [`life|group:${headOfSchool}`]: { role: 'manager' } },
    moderator: {},
  });
  const lines = situationOf(bad, PRINCIPAL);

  it('can ask the correction of each line that a control finds', () => {
    expect(lines.map(({ topic, control, state, canAsk }) => [topic, control.id, state, canAsk])).toEqual([
      ['headGroup', 'GRP-01', 'found', true],
      ['superAdministrator', 'GRP-02', 'found', true],
      ['functionalLine', 'GRP-04', 'found', true],
      ['services', 'GRP-05', 'found', true],
      ['rubriques', 'GRP-06', 'found', true],
      ['colleague', 'GRP-01', 'found', false],
      ['moderators', 'MSG-07', 'found', true],
    ]);
    expect(told(lines, 'services')).toMatchObject({ held: 0, total: 1, about: ['MSG'] });
    expect(told(lines, 'rubriques')).toMatchObject({ held: 0, total: 2, about: ['root', 'life'] });
  });

  it('is well set up once the corrections asked are made', () => {
    const asked = lines.filter(({ canAsk }) => canAsk).map(({ control }) => control);
    const changes = asked.flatMap((control) => fixOf(bad, runControl(bad, control), findingsOf(runControl(bad, control))));
    expect(situationOf(laidOver(bad, changes), PRINCIPAL).filter(({ state }) => state !== 'passed')).toEqual([]);
  });

  it('asks for the group where it is the group that brings what lacks, and for what lacks where even the group has not', () => {
    const outside = situationOf(well({ membership: within(headOfSchool, 'deputy') }), PRINCIPAL);
    expect(told(outside, 'services')).toMatchObject({ state: 'found', canAsk: true, correctedBy: { id: 'GRP-01' } });
    const lacking = situationOf(well({ serviceAccess: {} }), PRINCIPAL);
    expect(told(lacking, 'services')).toMatchObject({ state: 'found', canAsk: true, correctedBy: { id: 'GRP-05' } });
    const interim = well({ membership: { ...within(headOfSchool, 'deputy'), ...within(DIRECTION_LINES.head, 'head') }, serviceAccess: { [`MSG|group:${headOfSchool}`]: { role: 'manage' } } }, [DEPUTY, ANN]);
    expect(told(situationOf(interim, ANN), 'services')).toMatchObject({ state: 'found', canAsk: false, correctedBy: { id: 'GRP-05' } });
  });
});

describe('a colleague of the direction', () => {
  it.each([
    ['the group', { ...within(headOfSchool, 'head'), ...within(DIRECTION_LINES.head, 'head', 'deputy') }, 'GRP-01'],
    ['the privileges', { ...within(headOfSchool, 'head', 'deputy'), ...within(superAdministrator, 'deputy') }, 'GRP-02'],
    ['the line', { ...within(headOfSchool, 'head', 'deputy'), ...within(DIRECTION_LINES.head, 'head') }, 'GRP-04'],
  ])('differs by %s', (_what, membership, control) => {
    const line = told(situationOf(well({ membership }), PRINCIPAL), 'colleague');
    expect(line).toMatchObject({ state: 'found', severity: 'warning', about: ['deputy'], canAsk: true });
    expect(line.control.id).toBe(control);
  });
});

describe('somebody « même à titre provisoire »', () => {
  const ground = well({ membership: { ...within(headOfSchool, 'ann', 'gone', 'head'), ...within(DIRECTION_LINES.head, 'head') } });

  it('has the page, which never asks to take the privileges away', () => {
    expect(directionOf(ground).map(({ id }) => id)).toEqual(['head', 'deputy', 'ann']);
    const lines = situationOf(ground, ANN);
    expect(told(lines, 'headGroup').state).toBe('passed');
    expect(told(lines, 'interim')).toMatchObject({ state: 'found', canAsk: false });
    expect(told(lines, 'functionalLine')).toMatchObject({ state: 'found', canAsk: false });
  });
});

describe('what the console does not hold', () => {
  it('is said, never passed', () => {
    const bare = school({ people: [HEAD], rows: { schoolGroup: { [headOfSchool]: { name: 'Chef', kind: 'privilege', state: 'trashed' } } } });
    const lines = situationOf(bare, HEAD);
    expect(lines.map(({ state, missing }) => `${state} ${missing ?? ''}`)).toEqual([
      'not-run headGroup', 'passed ', 'not-run functionalLines', 'not-run services', 'not-run rubriques', 'not-run messagingSettings',
    ]);
  });
});

describe('who is signed in', () => {
  it('is found by name when one person only is called so', () => {
    const people = [person('a', { firstName: 'Laurent', lastName: 'PETIT' }), person('b', { firstName: 'Zoé', lastName: 'Roux' }), person('c', { firstName: 'Zoe', lastName: 'ROUX' })];
    expect(namedIn(people, 'Laurent Petit')?.id).toBe('a');
    expect(namedIn(people, 'Zoé Roux')).toBeUndefined();
    expect(namedIn(people, 'Personne')).toBeUndefined();
  });
});

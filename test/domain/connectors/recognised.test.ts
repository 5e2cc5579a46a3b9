import { expect, it } from 'vitest';
import type { UnitRef } from '../../../domain/connectors/capabilities.ts';
import { recognisedThere } from '../../../domain/connectors/mapping/recognised.ts';
import { sureProposals } from '../../../domain/connectors/mapping/sure-proposals.ts';
import { isOfMatches, type MatchedHere } from '../../../domain/connectors/mapping/units-about.ts';
import { group, person, platformSchool } from './platform-ground.ts';

it('lists what stands by the word of somebody, and nothing that would be recognised again at once', () => {
  const remote = platformSchool({
    people: [person('u-1', { externalId: '1' }), person('u-2', { lastName: 'ROUX', firstName: 'Anne' }), person('p16-4')],
    groups: [group('g-free', { kind: 'free', name: 'Équipe' }), group('g-class', { kind: 'class' }), group('g-cpe', { kind: 'function', name: 'CPE' })],
    services: [{ id: 'a-blog', name: 'blog', roles: [{ id: 'r-1', name: 'Lecture', applications: ['a-blog'] }] }],
  });
  const said = [['person', 'p16-1', 'u-1'], ['person', 'p16-4', 'p16-4'], ['person', 'p16-2', 'u-2'], ['person', 'p16-3', 'gone'], ['inspector', 'inspecteur:1', 'gone'], ['role', 'BLOG|lect', 'r-1'], ['service', 'BLOG', 'a-blog'], ['line', 'f:cpe', 'g-cpe'], ['group', 'c:6A', 'g-class'], ['group', 'libre:1', 'g-free'], ['space', 'cdi', 'thread:1']] as const;
  const recognised = recognisedThere(remote, { groups: [{ id: 'c:6A' }] }, said.map(([kind, local, id]) => ({ kind, local, remote: id })));
  expect(recognised.map(({ kind, name, local }) => [kind, name, local])).toEqual([
    ['group', 'Équipe', 'libre:1'], ['line', 'CPE', 'f:cpe'], ['service', 'blog', 'BLOG'], ['role', 'Lecture', 'BLOG|lect'], ['inspector', null, 'inspecteur:1'], ['person', 'ROUX Anne', 'p16-2'],
  ]);
});

it('proposes to accept at once only where nobody has to choose', () => {
  const lines = [{ remote: 'u-1', local: 'p1' }, { remote: 'u-2', local: 'p2' }, { remote: 'u-3', local: 'p2' }, { remote: 'u-4', local: null }];
  expect(sureProposals(lines)).toEqual([{ remote: 'u-1', local: 'p1' }]);
});

const UNITS: readonly UnitRef[] = ([
  ['group', 'libre:1'], ['membership', 'libre:1|p1'], ['membership', '!'], ['serviceAccess', 'BLOG|group:libre:1'], ['serviceAccess', 'BLOG|person:p1'], ['serviceAccess', '!'],
  ['rubriqueAccess', 'cdi|group:libre:1'], ['rubriqueAccess', '!'], ['inspection', 'p1|ipr'], ['inspection', '!'], ['assignmentManager', 'p1'], ['visibilityRule', 'teacher|group:libre:1'], ['visibilityRule', 'teacher|classSphere'], ['visa', 'p1'],
] as const).map(([kind, id]) => ({ kind, id }));

it.each<readonly [MatchedHere, readonly string[]]>([
  [{ kind: 'group', local: 'libre:1' }, ['group libre:1', 'membership libre:1|p1', 'serviceAccess BLOG|group:libre:1', 'rubriqueAccess cdi|group:libre:1', 'visibilityRule teacher|group:libre:1']],
  [{ kind: 'line', local: 'libre:1' }, ['visibilityRule teacher|group:libre:1']],
  [{ kind: 'service', local: 'BLOG' }, ['serviceAccess BLOG|group:libre:1', 'serviceAccess BLOG|person:p1']],
  [{ kind: 'role', local: 'BLOG|lect' }, ['serviceAccess BLOG|group:libre:1', 'serviceAccess BLOG|person:p1']],
  [{ kind: 'person', local: 'p1' }, ['membership libre:1|p1', 'serviceAccess BLOG|person:p1', 'inspection p1|ipr', 'assignmentManager p1']],
  [{ kind: 'inspector', local: 'ipr' }, ['inspection p1|ipr']],
  [{ kind: 'space', local: 'cdi' }, ['rubriqueAccess cdi|group:libre:1']],
])('knows all that was agreed on with what %o was said to be', (match, units) => {
  expect(UNITS.filter(isOfMatches([match])).map(({ kind, id }) => `${kind} ${id}`)).toEqual(units);
});

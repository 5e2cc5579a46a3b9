import { describe, expect, it } from 'vitest';
import { newcomer } from '../../../domain/messaging/correspondent.ts';
import { groupReach, groupWriters, type GroupReach } from '../../../domain/messaging/reach-group.ts';
import { recipientsOf, reachOf } from '../../../domain/messaging/reach.ts';
import { hasPerson, listPeople } from '../../../domain/rights/people-set.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { group, NOW, person, settings } from '../settings.ts';

// Two pupils and a teacher of 6e A, a pupil of 5e B; « staff » is a group that the matrix may name.
const IDS = ['pupil', 'friend', 'teacher', 'other'] as const;
const DIRECTORY = createDirectoryIndex(
  [
    person('pupil', { profile: 'student', groupIds: ['6A', 'all'] }),
    person('friend', { profile: 'student', groupIds: ['6A', 'all'] }),
    person('teacher', { groupIds: ['team-6A', 'all'] }),
    person('other', { profile: 'student', groupIds: ['5B', 'all'] }),
  ],
  [group('6A'), group('5B'), group('team-6A', { kind: 'profile', classId: '6A' }), group('all', { kind: 'profile' })],
);

type Rows = Parameters<typeof settings>[0];

const rules = (cells: Readonly<Record<string, boolean>>): Rows => ({ visibilityRule: Object.fromEntries(Object.entries(cells).map(([id, visible]) => [id, { visible }])) });

function ask(rows: Rows, to: string): GroupReach {
  const side = rightsOf({ directory: DIRECTORY, inherits: false }, settings(rows));
  return groupReach(reachOf(side, NOW), { kind: 'person', person: DIRECTORY.personIndex.get('pupil') ?? -1 }, side.groupIndex.get(to) ?? -1);
}

const named = (set: GroupReach['members']): readonly string[] => [...listPeople(set)].map((i) => IDS[i] ?? '');

describe('a group that writes to somebody', () => {
  const pupil = { kind: 'person', person: DIRECTORY.personIndex.get('pupil') ?? -1 } as const;
  const writers = (rows: Rows, of: string) => {
    const side = rightsOf({ directory: DIRECTORY, inherits: false }, settings(rows));
    const reach = reachOf(side, NOW);
    const index = side.groupIndex.get(of) ?? -1;
    return { reach, ...groupWriters(reach, index, pupil) };
  };

  it('counts its members whom some path opens to her, never herself', () => {
    const { members, writers: found } = writers(rules({ 'student|classSphere': true }), 'all');
    expect([named(members), named(found)]).toEqual([['friend', 'teacher', 'other'], ['friend']]);
  });

  it('is the same question as each member asked alone', () => {
    const { reach, members, writers: found } = writers(rules({ 'teacher|classSphere': true, 'student|group:all': true }), 'all');
    const alone = [...listPeople(members)].filter((writer) => hasPerson(recipientsOf(reach, { kind: 'person', person: writer }), pupil.person));
    expect([...listPeople(found)]).toEqual(alone);
    expect(alone).toHaveLength(3);
  });
});

describe('writing to a group', () => {
  it('reaches the members that some path opens, never the writer', () => {
    const { members, reached } = ask(rules({ 'student|classSphere': true }), 'all');
    expect(named(members)).toEqual(['friend', 'teacher', 'other']);
    expect(named(reached)).toEqual(['friend', 'teacher']);
  });

  it.each<[string, Rows, object]>([
    ['visible: hiding it takes it back', rules({ 'student|group:5B': true }), { isVisible: true, remedy: { kind: 'cell', visible: false, inRestriction: false } }],
    ['hidden: showing it opens it', rules({ 'student|group:5B': false }), { isVisible: false, remedy: { kind: 'cell', visible: true, inRestriction: false } }],
  ])('says what the matrix says of the whole group, %s', (_, rows, expected) => {
    expect(ask(rows, '5B').offer).toMatchObject(expected);
  });

  it('says that the matrix does not name it, whoever its members are', () => {
    expect(ask(rules({ 'student|classSphere': true }), '6A')).toMatchObject({ offer: undefined });
  });

  it('counts the whole group for a newcomer, who is in nobody’s way', () => {
    const side = rightsOf({ directory: DIRECTORY, inherits: false }, settings(rules({ 'student|group:6A': true })));
    const { members, reached } = groupReach(reachOf(side, NOW), newcomer(side, { profile: 'student' }), side.groupIndex.get('6A') ?? -1);
    expect([named(members), named(reached)]).toEqual([['pupil', 'friend'], ['pupil', 'friend']]);
  });
});

import { describe, expect, it } from 'vitest';
import { roleRow } from '../../../domain/rights/engine.ts';
import { createDirectoryIndex, type DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf, type RightsSide } from '../../../domain/school/school-rights.ts';
import { matchesWords, searchWords } from '../../../domain/directory/search.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { Fields, SettingsView } from '../../../domain/sync/row.ts';
import { change, group, person, rubrique, settings } from '../settings.ts';

const INDEX = createDirectoryIndex(
  [
    person('ann', { lastName: 'D’Angelo', firstName: 'Anne', groupIds: ['6A', 'nowhere'] }),
    person('bob', { lastName: 'Benoît', firstName: 'Bob', groupIds: ['all'] }),
  ],
  [group('6A', { name: '6e A' }), group('all', { name: 'Tous', kind: 'profile' })],
);
const GROUND = { directory: INDEX, inherits: false };

describe('the index of a directory', () => {
  it('takes the members of groups from who knows them already', () => {
    const members = [[1], [0, 1]];
    expect(createDirectoryIndex(INDEX.people, INDEX.groups, members).upstreamMembers).toBe(members);
  });

  it('makes the search keys once', () => {
    const index = createDirectoryIndex(INDEX.people, INDEX.groups);
    expect(index.searchKeys).toHaveLength(2);
    expect(index.searchKeys).toBe(index.searchKeys);
  });
});

type Rows = Partial<Record<SettingsEntity, Record<string, Fields>>>;

function school(more: Rows = {}): SettingsView {
  return settings({
    rubrique: {
      root: rubrique({ parentId: null, visibility: 'publique' }),
      life: rubrique(),
      lost: rubrique({ parentId: 'nowhere' }),
      ...more.rubrique,
    },
    access: { 'life|group:6A': { role: 'writer' }, ...more.access },
    schoolGroup: { club: { name: 'Club', kind: 'free', state: 'active' }, old: { name: 'Vieux', kind: 'free', state: 'trashed' }, ...more.schoolGroup },
    membership: { 'club|bob': { member: true }, ...more.membership },
  });
}

function rank(side: RightsSide, who: string, where: string): number | undefined {
  return [...roleRow(side.rights, INDEX.personIndex.get(who) ?? -1)][side.rubriqueIndex.get(where) ?? -1];
}

describe('the directory', () => {
  it('finds by identifier and by name, classes included', () => {
    expect(INDEX.findPerson('bob')?.firstName).toBe('Bob');
    expect(INDEX.findPerson('zoe')).toBeUndefined();
    expect(INDEX.findGroup('6A')?.name).toBe('6e A');
    expect(INDEX.findGroup('6Z')).toBeUndefined();
    expect(INDEX.upstreamMembers).toEqual([[0], [1]]);
    const found = (query: string, index: DirectoryIndex = INDEX): readonly number[] =>
      index.searchKeys.flatMap((key, i) => (matchesWords(key, searchWords(query)) ? [i] : []));
    expect(found('dangelo')).toEqual([0]);
    expect(found('6ea')).toEqual([0]);
    expect(found('benoit bob')).toEqual([1]);
  });
});

describe('the rights of a school', () => {
  it('are computed for who asks, once', () => {
    const view = school();
    const read: SettingsEntity[] = [];
    const side = rightsOf(GROUND, { ...view, list: (entity) => (read.push(entity), view.list(entity)) });
    expect(side.groups.map(({ id }) => id)).toEqual(['6A', 'all', 'club']);
    expect(read).not.toContain('access');
    expect(read).not.toContain('rubrique');
    expect(side.rights).toBe(side.rights);
    expect(read.filter((entity) => entity === 'access')).toHaveLength(1);
  });

  it('come from upstream groups, from the school’s own, and from persons', () => {
    const side = rightsOf(GROUND, school({ access: { 'life|group:club': { role: 'manager' }, 'life|person:ann': { role: 'moderator' } } }));
    expect([rank(side, 'ann', 'life'), rank(side, 'bob', 'life'), rank(side, 'bob', 'lost')]).toEqual([4, 5, 0]);
    expect(side.groups.map(({ id }) => id)).toEqual(['6A', 'all', 'club']);
  });

  it('count for nothing when they point nowhere', () => {
    const side = rightsOf(
      GROUND,
      school({
        access: {
          'life|group:6Z': { role: 'manager' },
          'life|person:zoe': { role: 'manager' },
          'life|group:old': { role: 'manager' },
          'gone|group:6A': { role: 'manager' },
          unreadable: { role: 'manager' },
          'life|person:bob': { role: 'emperor' },
          'root|person:bob': { role: 'none' },
        },
        membership: { 'club|zoe': { member: true }, 'club|ann': { member: false }, 'old|ann': { member: true }, odd: { member: true } },
        rubrique: { odd: { title: 'sans état' } },
      }),
    );
    expect([rank(side, 'ann', 'life'), rank(side, 'bob', 'life')]).toEqual([2, 0]);
  });

  it('keep their indices from one edit to the next', () => {
    const view = school();
    const before = rightsOf(GROUND, view);
    const wanted = [
      change(view, 'rubrique', 'fresh', { title: 'N', parentId: 'root', state: 'active' }),
      change(view, 'rubrique', 'life', { state: 'trashed' }),
    ];
    const after = rightsOf(GROUND, layChanges(view, wanted), before);
    expect(after.rubriques.map(({ id }) => id)).toEqual(['root', 'life', 'lost', 'fresh']);
    expect(after.groupMembers).toBe(before.groupMembers);
    expect(rank(after, 'ann', 'life')).toBe(0);
    const odd = { odd: { title: 'sans état' } };
    expect(rightsOf(GROUND, school({ rubrique: odd }), before).rubriques).toHaveLength(3);
    // A rubrique that the other settings do not have keeps its place, as it was.
    const back = rightsOf(GROUND, school({ rubrique: { life: { title: 'illisible' } } }), after);
    expect(back.rubriques.map(({ id }) => id)).toEqual(['root', 'life', 'lost', 'fresh']);
  });

  it('follow the groups that the school keeps', () => {
    const view = school({ access: { 'life|group:club': { role: 'manager' } } });
    const before = rightsOf(GROUND, view);
    const joined = rightsOf(GROUND, layChanges(view, [change(view, 'membership', 'club|ann', { member: true })]), before);
    expect(rank(joined, 'ann', 'life')).toBe(5);
    const wanted = [change(view, 'schoolGroup', 'club', { state: 'trashed' }), change(view, 'schoolGroup', 'old', { state: 'active' })];
    const swapped = rightsOf(GROUND, layChanges(view, wanted), before);
    expect(swapped.groups.map(({ id }) => id)).toEqual(['6A', 'all', 'old']);
    expect(rank(swapped, 'bob', 'life')).toBe(0);
    const gone = rightsOf(GROUND, layChanges(view, wanted.slice(0, 1)), before);
    expect(gone.groups).toHaveLength(2);
  });
});

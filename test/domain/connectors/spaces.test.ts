import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../domain/connectors/mapping/mapping.ts';
import { isAbout, knownIn, matchSchool } from '../../../domain/connectors/mapping/match-school.ts';
import { takenChanges } from '../../../domain/connectors/mapping/taken-changes.ts';
import { HeldRole, heldRole, namesOfRole, rightsOfNames, roleNeeded, roleOfNames } from '../../../domain/connectors/spaces/share-roles.ts';
import { KeptList, keepList, listBefore, returnToList } from '../../../domain/connectors/spaces/list-before.ts';
import { observedShares, subjectFor, wantedShares } from '../../../domain/connectors/spaces/share-units.ts';
import { groupSubject, idOfSpace, kindOfSpace, peopleOf, spaceId, subjectOf, userSubject, type ShareList, type SharedSpace } from '../../../domain/connectors/spaces/shared-space.ts';
import { rankOf, ROLES } from '../../../domain/rights/role.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { ALL_WHOLE, group, localPerson, person, platformSchool, rowsOf } from './platform-ground.ts';

const LIST: ShareList = {
  actions: new Map([['thread.contrib', ['T|contrib', 'I|create']], ['thread.publish', ['I|publish']], ['thread.manager', ['T|manager']], ['thread.empty', []]]),
  held: new Map(), visible: new Set(),
};
const NAMES = ['T|contrib', 'I|create', 'I|publish', 'T|manager', 'X|other'] as const;

describe('roles of rubriques on a thread', () => {
  it('are the same, or the nearest below: never more permissive', () => {
    expect(ROLES.map((role) => heldRole('thread', role))).toEqual(['none', 'none', 'writer', 'writer', 'moderator', 'manager']);
    for (const role of ROLES) expect(rankOf(heldRole('thread', role))).toBeLessThanOrEqual(rankOf(role));
  });

  it('there and back are the same, for whatever the platform holds: a role, or what is kept word for word', () => {
    for (const role of ['none', 'writer', 'moderator', 'manager'] as const) {
      const names = namesOfRole('thread', LIST, role) ?? [];
      expect([roleOfNames('thread', LIST, names), heldRole('thread', role)]).toEqual([role, role]);
    }
    for (let held = 0; held < 2 ** NAMES.length; held += 1) {
      const names = NAMES.filter((_, i) => (held & (1 << i)) !== 0);
      const read = roleOfNames('thread', LIST, names.toReversed());
      const back = typeof read === 'string' ? namesOfRole('thread', LIST, HeldRole.parse(read)) : read;
      expect(back).toEqual(typeof read === 'string' ? names.toSorted() : { custom: names.toSorted() });
    }
  });

  it('have no names where the platform does not say them', () => {
    expect(namesOfRole('thread', { ...LIST, actions: new Map() }, 'writer')).toBeUndefined();
    expect(namesOfRole('thread', { ...LIST, actions: new Map() }, 'none')).toEqual([]);
  });

  it('need a role of ours for each right, and names that make up none are rights of their own', () => {
    expect([roleNeeded('thread', 'thread.publish'), roleNeeded('thread', 'X|other')]).toEqual(['moderator', undefined]);
    expect(rightsOfNames(LIST, ['T|contrib', 'I|create', 'T|manager', 'X|other'])).toEqual(['thread.contrib', 'thread.manager', 'X|other']);
    expect(rightsOfNames(LIST, ['T|contrib'])).toEqual(['T|contrib']);
  });
});

it('a subject is a group or somebody, and a space has the identifier of the platform', () => {
  const groups = new Map([['g', group('g', { members: ['u-1'] })]]);
  expect([groupSubject('g'), userSubject('u')].map(subjectOf)).toEqual([{ kind: 'group', id: 'g' }, { kind: 'user', id: 'u' }]);
  expect([peopleOf(groups, 'group:g'), peopleOf(groups, 'user:u-2'), peopleOf(groups, 'group:gone')]).toEqual([['u-1'], ['u-2'], []]);
  expect(idOfSpace(spaceId('thread', '12'))).toBe('12');
});

function space(id: string, title: string, held: Readonly<Record<string, readonly string[]>> | null): SharedSpace {
  return { id, kind: 'thread', title, owner: 'u-1', account: { id: 'u-m', rights: [] }, list: held === null ? null : { ...LIST, held: new Map(Object.entries(held)) } };
}

const rubrique = (id: string, title: string, state = 'active') => ['rubrique', id, { title, kind: 'etablissement', visibility: 'privee', state }] as const;

describe('threads that stand for rubriques', () => {
  const view = rowsOf([rubrique('R', 'Vie du collège'), rubrique('S', 'CDI'), rubrique('old', 'Ancienne', 'archived'), rubrique('T', 'Double'), rubrique('U', 'Double'), rubrique('V', 'Fil deux fois')]);
  const local = { people: [], groups: [], view };
  const spaces = [space('thread:1', 'vie du college', {}), space('thread:2', 'Autre', null), space('thread:3', 'Double', null), space('thread:4', 'Fil deux fois', null), space('thread:5', 'Fil deux fois', null)];

  it('are proposed where one rubrique and one thread have that very name, never taken', () => {
    const { mapping, spaces: lines } = matchSchool(platformSchool({ spaces }), local, []);
    expect([...mapping.spaces]).toEqual([]);
    expect(lines.map(({ id, proposal }) => [id, proposal])).toEqual([['thread:1', 'R'], ['thread:2', null], ['thread:3', null], ['thread:4', null], ['thread:5', null]]);
  });

  it('are those that somebody said, as long as the rubrique is active and the thread is there', () => {
    const said = [['R', 'thread:1'], ['old', 'thread:2'], ['S', 'thread:9']].map(([ours = '', remote = '']) => ({ kind: 'space', local: ours, remote }));
    const school = platformSchool({ spaces });
    const { mapping, spaces: lines } = matchSchool(school, local, said);
    expect([...mapping.spaces]).toEqual([['thread:1', 'R']]);
    expect(lines.filter((line) => line.rubrique !== null)).toEqual([
      { id: 'thread:1', title: 'vie du college', rubrique: 'R', proposal: null }, { id: 'thread:2', title: 'Autre', rubrique: 'old', proposal: null }, { id: 'thread:9', title: null, rubrique: 'S', proposal: null },
    ]);
    // What could not be read is not gone.
    const partial = { ...school, proofs: { ...ALL_WHOLE, shares: { complete: false, count: 0, cause: 'refused' } as const } };
    expect([...matchSchool(partial, local, said).mapping.spaces.values()]).toEqual(['R', 'S']);
  });
});

describe('rights of a rubrique and shares of its thread', () => {
  const mapping: Mapping = {
    people: new Map([['u-1', 'p1']]), inspectors: new Map(), groups: new Map([['g-1', 'profil:enseignants'], ['g-2', 'libre:1']]), lines: new Map(), services: new Map(), roles: new Map(),
    spaces: new Map([['thread:1', 'R'], ['thread:2', 'S']]),
  };
  const school = platformSchool({
    spaces: [
      space('thread:1', 'Vie', { 'group:g-1': ['T|contrib', 'I|create'], 'user:u-1': ['X|other'], 'group:g-adml': ['T|manager'], 'user:u-9': ['T|manager'] }), space('thread:2', 'CDI', null), space('thread:3', 'Autre', { 'group:g-1': [] }),
    ],
  });

  it('are read of whom the school knows, what is no role of ours kept as it is', () => {
    expect([...observedShares(school, mapping)]).toEqual([['rubriqueAccess R|group:profil:enseignants', 'writer'], ['rubriqueAccess R|person:p1', { custom: ['X|other'] }]]);
  });

  it('are wanted as the thread is able to hold them', () => {
    const rows = [['group:profil:enseignants', 'publisher'], ['group:libre:1', 'visitor'], ['person:p1', 'manager'], ['group:x', 'none'], ['group:y', 'seigneur']] as const;
    const view = rowsOf([...rows.map(([principal, role]) => ['access', `R|${principal}`, { role }] as const), ['access', 'elsewhere|group:libre:1', { role: 'manager' }]]);
    expect([...wantedShares(view, school, mapping)]).toEqual([['rubriqueAccess R|group:profil:enseignants', 'writer'], ['rubriqueAccess R|person:p1', 'manager']]);
  });

  it('know whom a right is of, there', () => {
    expect([subjectFor(mapping, { kind: 'group', id: 'libre:1' }), subjectFor(mapping, { kind: 'person', id: 'p1' }), subjectFor(mapping, { kind: 'person', id: 'p2' })]).toEqual(['group:g-2', 'user:u-1', undefined]);
  });

  it('that were changed there are taken over the role that is here, not over what the thread held of it', () => {
    const id = accessId('R', { kind: 'group', id: 'profil:enseignants' });
    const gap = { unit: { kind: 'rubriqueAccess', id }, standing: 'there', base: 'writer', mine: 'writer' } as const;
    const view = rowsOf([['access', id, { role: 'publisher' }]]);
    expect(takenChanges([{ ...gap, theirs: 'moderator' }, { ...gap, theirs: { custom: ['x'] } }], view).map(({ change }) => change)).toEqual([{ entity: 'access', id, edits: [{ field: 'role', was: 'publisher', set: 'moderator' }] }]);
  });

  it('have a name where the rubrique has a thread and the platform knows who', () => {
    const people = [localPerson('p1', 'A', 'B', 'teacher')];
    const { mapping: found } = matchSchool({ ...school, people: [person('u-1')] }, { people, groups: [], view: rowsOf([rubrique('R', 'Vie')]) }, [{ kind: 'space', local: 'R', remote: 'thread:1' }, { kind: 'person', local: 'p1', remote: 'u-1' }]);
    const isNamed = (id: string): boolean => isAbout(knownIn(found), { kind: 'rubriqueAccess', id });
    expect(['R|person:p1', 'R|person:p2', 'R|group:g', 'S|person:p1', 'R'].map(isNamed)).toEqual([true, false, false, false, false]);
  });
});

describe('a list that was replaced', () => {
  const held = new Map([['group:g-club', ['T|contrib', 'I|create']], ['user:u-1', ['I|publish']], ['user:u-9', ['T|contrib', 'I|create']]]);
  const mapping = { groups: new Map([['g-club', 'libre:club']]), people: new Map([['u-1', 'p1']]) };
  const [club, one] = [accessId('cdi', { kind: 'group', id: 'libre:club' }), accessId('cdi', { kind: 'person', id: 'p1' })];
  const before = listBefore(keepList({ ...LIST, held }), { kind: 'thread', rubrique: 'cdi', subject: 'group:g-club' }, mapping);

  it('is kept in the names of the platform, and read by those who are the same here', () => {
    expect(before.entries).toEqual([
      { access: club, subject: 'group:g-club', held: 'writer' }, { access: one, subject: 'user:u-1', held: { custom: ['I|publish'] } }, { access: null, subject: 'user:u-9', held: 'writer' },
    ]);
    expect(KeptList.parse({ list: { 'group:g-club': ['x'] } })).toEqual({ list: { 'group:g-club': ['x'] }, actions: {} });
    expect([kindOfSpace('thread:1'), kindOfSpace('other:1')]).toEqual(['thread', undefined]);
  });

  it('is brought back for whom the school knows, in roles of its own, and nothing else', () => {
    const other = accessId('cdi', { kind: 'group', id: 'profil:tous' });
    const back = (rows: readonly (readonly [string, string])[]): unknown => returnToList(rowsOf(rows.map(([id, role]) => ['access', id, { role }])), before, 's:0')?.changes.map(({ id, edits }) => [id, edits[0]?.was, edits[0]?.set]);
    expect(back([[club, 'manager'], [one, 'manager'], [other, 'writer'], [accessId('club', { kind: 'person', id: 'p1' }), 'writer']])).toEqual([[club, 'manager', 'writer'], [other, 'writer', 'none']]);
    expect(back([])).toEqual([[club, 'none', 'writer']]);
    // A word that a newer console wrote is no role here: it differs.
    expect(back([[club, 'later']])).toEqual([[club, 'later', 'writer']]);
    // A publisher contributes there, and a visitor is nobody there: neither differs.
    expect(back([[club, 'publisher'], [other, 'visitor']])).toBeUndefined();
  });

  it('is of the one subject that a step on a blog was about, whatever else was kept, and brings back no other right', () => {
    const actions = new Map([['blog.read', ['B|read']], ['blog.contrib', ['B|contrib']], ['blog.manager', ['B|manager']]]);
    const onBlog = { actions, held: new Map([['group:g-club', ['B|read', 'B|contrib']], ['user:u-1', ['B|read']]]), visible: new Set<string>() };
    const of = (subject: string, only?: string): typeof before => listBefore(keepList(onBlog, only), { kind: 'blog', rubrique: 'cdi', subject }, mapping);
    expect(of('group:g-club', 'group:g-club').entries).toEqual([{ access: club, subject: 'group:g-club', held: 'writer' }]);
    expect(of('group:g-club')).toEqual(of('group:g-club', 'group:g-club'));
    expect(keepList(onBlog, 'user:u-2').list).toEqual({ 'user:u-2': [] });
    expect(listBefore({ list: {}, actions: {} }, { kind: 'blog', rubrique: 'cdi', subject: 'user:u-1' }, mapping).entries).toEqual([{ access: one, subject: 'user:u-1', held: 'none' }]);
    const rows = rowsOf([['access', club, { role: 'manager' }], ['access', one, { role: 'manager' }]]);
    expect(returnToList(rows, of('user:u-1'), 's:0')?.changes.map(({ id, edits }) => [id, edits[0]?.set])).toEqual([[one, 'visitor']]);
  });
});

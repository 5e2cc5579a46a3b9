import { describe, expect, it } from 'vitest';
import { importMembers } from '../../../domain/imports/import-members.ts';
import type { ListedMember } from '../../../domain/imports/listed-member.ts';
import { memberLabel, resolveMembers, type ChosenPlace } from '../../../domain/imports/resolve-members.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { GROUND, INES, listed, NOE, ZOE_A } from './small-list.ts';

const NOE_LINE = { lastName: 'Lefevre', firstName: 'Noé' };
const INES_LINE = { fullName: 'Inès L’Hermite' };
const ZOE_LINE = { lastName: 'Martin', firstName: 'Zoé' };

function resolve(members: readonly ListedMember[], chosen?: ChosenPlace) {
  return resolveMembers(GROUND, members, chosen);
}

describe('the lines of a list', () => {
  it('are recognised, doubtful, unknown or refused', () => {
    const lines = resolve(listed({ ...NOE_LINE, group: 'club echecs' }, { ...ZOE_LINE, group: 'Neuf' }, { email: 'x@y.fr', group: 'Neuf' }, { ...NOE_LINE, group: '5e B' }));
    expect(lines.map(({ line, fields, verdict, people }) => [line, memberLabel(fields), verdict, people])).toEqual([
      [2, 'Lefevre Noé', 'recognised', [NOE]],
      [3, 'Martin Zoé', 'doubtful', [2, 3]],
      [4, 'x@y.fr', 'unknown', []],
      [5, 'Lefevre Noé', 'refused', [NOE]],
    ]);
  });

  it('are called by what they say, even when it is nothing', () => {
    const labels = resolve(listed({ ine: '1234567890A', group: 'Neuf' }, { personId: 'zzz', group: 'Neuf' }, { group: 'Neuf' })).map(({ fields }) => memberLabel(fields));
    expect(labels).toEqual(['1234567890A', 'zzz', '']);
  });

  const places: readonly (readonly [string, ListedMember['fields'], unknown])[] = [
    ['a free group, however accented', { group: 'CLUB ECHECS' }, { kind: 'known', group: { id: 'club' } }],
    ['a group to make', { group: 'Neuf' }, { kind: 'new', name: 'Neuf' }],
    ['a class', { group: '5e B' }, { kind: 'refused', reason: 'upstream' }],
    ['a group of powers', { group: 'Super Administrateur' }, { kind: 'refused', reason: 'privilege' }],
    ['a deleted group', { group: 'Ancien club' }, { kind: 'refused', reason: 'trashed' }],
    ['a line named as a group', { group: 'CPE' }, { kind: 'new', name: 'CPE' }],
    ['a line', { line: 'cpe' }, { kind: 'known', group: { id: 'cpe' } }],
    ['a line that the ENT does not have', { line: 'Jardinier' }, { kind: 'refused', reason: 'unknown-line' }],
  ];
  it.for(places)('go to %s', ([, fields, place]) => {
    expect(resolve(listed({ ...NOE_LINE, ...fields }))).toMatchObject([{ place }]);
  });

  it('that name no place go to the chosen one, or nowhere', () => {
    expect(resolve(listed(NOE_LINE), { kind: 'line', name: 'CPE' })).toMatchObject([{ place: { group: { id: 'cpe' } } }]);
    expect(resolve(listed(NOE_LINE))).toEqual([]);
  });
});

describe('what a list adds', () => {
  const newId = (name: string): string => `new ${name}`;

  it('is one entry, all or nothing: groups made first, then each member once', () => {
    const lines = resolve(listed({ ...INES_LINE, group: 'Neuf' }, { ...NOE_LINE, group: 'NEUF' }, { personId: 'u2', group: 'neuf' }, { ...NOE_LINE, group: 'Club échecs' }));
    const { intended, already, created } = importMembers(GROUND, lines, { choices: new Map(), newId });
    expect(created).toEqual(['Neuf']);
    expect(already).toBe(1);
    expect(intended).toMatchObject({ atomic: true, intention: { kind: 'import.members', members: 2, groups: 2, created: 1 } });
    expect(intended?.changes.map(({ entity, id }) => `${entity} ${id}`)).toEqual(['schoolGroup new neuf', 'membership new neuf|u2', 'membership new neuf|u1']);
    const after = { ...GROUND, view: layChanges(GROUND.view, intended?.changes ?? []) };
    const again = resolveMembers(after, listed({ ...INES_LINE, group: 'Neuf' }));
    expect(importMembers(after, again, { choices: new Map(), newId })).toMatchObject({ already: 1, created: [], intended: undefined });
  });

  it('is nothing for lines refused, or that nobody settled; a choice settles them', () => {
    const lines = resolve(listed({ ...NOE_LINE, group: '5e B' }, { ...ZOE_LINE, group: 'Club échecs' }, { ...ZOE_LINE, line: 'Jardinier' }));
    expect(importMembers(GROUND, lines, { choices: new Map(), newId }).intended).toBeUndefined();
    const { intended } = importMembers(GROUND, lines, { choices: new Map([[3, ZOE_A], [2, INES]]), newId });
    expect(intended?.changes.map(({ id }) => id)).toEqual(['club|u3']);
  });
});

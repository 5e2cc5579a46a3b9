import { describe, expect, it } from 'vitest';
import { parseAccessId, parseMembershipId } from '../../../domain/rubriques/principal.ts';
import { enabledSubServices, findRubrique, listRubriques, mothersOf, readRubrique, subtreeOf } from '../../../domain/rubriques/rubrique.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { RefusalKind } from '../../../domain/rubriques/refusal.ts';
import { accessId, membershipId } from '../../../domain/sync/row.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { refusal, rubrique, settings, smallSchool } from '../settings.ts';

describe('reading rubriques', () => {
  it('leaves out what does not exist yet, or is not understood', () => {
    const view = settings({ rubrique: { a: rubrique({ parentId: null }), b: { title: 'sans état' }, c: rubrique({ state: 'frozen' }) } });
    expect(listRubriques(view).map(({ id }) => id)).toEqual(['a']);
    expect(readRubrique('z', undefined)).toBeUndefined();
  });

  it('knows its sub-services', () => {
    const view = settings({ rubrique: { a: rubrique({ forum: true, pad: true }) } });
    expect(enabledSubServices(must(findRubrique(view, 'a'), 'a is there')).toSorted()).toEqual(['forum', 'pad']);
  });

  it('walks up to the root, to an unknown mother or round a circle, once', () => {
    const view = settings({
      rubrique: {
        root: rubrique({ parentId: null }),
        a: rubrique(),
        b: rubrique({ parentId: 'a' }),
        lost: rubrique({ parentId: 'nowhere' }),
        one: rubrique({ parentId: 'two' }),
        two: rubrique({ parentId: 'one' }),
      },
    });
    const mothers = (id: string): readonly string[] => mothersOf(view, must(findRubrique(view, id), id)).map((mother) => mother.id);
    expect(mothers('b')).toEqual(['a', 'root']);
    expect(mothers('lost')).toEqual([]);
    expect(mothers('one')).toEqual(['two']);
    expect(subtreeOf(view, 'root').map(({ id }) => id)).toEqual(['root', 'a', 'b']);
    expect(subtreeOf(view, 'one').map(({ id }) => id)).toEqual(['one', 'two']);
  });
});

describe('natural keys', () => {
  it('are read back as they were written', () => {
    expect(parseAccessId(accessId('r', { kind: 'group', id: 'profil:tous' }))).toEqual({
      rubriqueId: 'r',
      principal: { kind: 'group', id: 'profil:tous' },
    });
    expect(parseMembershipId(membershipId('g', 'p'))).toEqual({ groupId: 'g', personId: 'p' });
  });

  it.for(['', 'r', 'r|', 'r:group', 'r|team:a', '|group:a', 'r|group:'])('are not read in « %s »', (id) => {
    expect(parseAccessId(id)).toBeUndefined();
  });

  it.for(['', 'g', 'g|', '|p', 'g|p|q'])('of members are not read in « %s »', (id) => {
    expect(parseMembershipId(id)).toBeUndefined();
  });
});

describe('a right', () => {
  const give = (id: string, role: string): Change => ({ entity: 'access', id, edits: [{ field: 'role', was: 'none', set: role }] });
  const cases: readonly (readonly [string, Change, RefusalKind | undefined])[] = [
    ['given', give('mother|group:6A', 'writer'), undefined],
    ['with a key that is none', give('mother', 'writer'), 'malformed-key'],
    ['that is no role', give('mother|group:6A', 'emperor'), 'invalid-value'],
    ['on nothing', give('nowhere|group:6A', 'writer'), 'unknown-rubrique'],
    ['on an archived rubrique', give('old|group:6A', 'writer'), 'rubrique-archived'],
    ['on a deleted rubrique', give('bin|group:6A', 'writer'), 'rubrique-trashed'],
    ['to a deleted group', give('mother|group:gone', 'writer'), 'group-trashed'],
    ['taken from a deleted group', give('mother|group:gone', 'none'), undefined],
    ['to a group of the school', give('mother|group:free', 'writer'), undefined],
  ];
  it.for(cases)('%s', ([, change, kind]) => {
    const view = smallSchool();
    view.put('rubrique', 'old', { ver: 1, fields: rubrique({ state: 'archived' }) });
    view.put('rubrique', 'bin', { ver: 1, fields: rubrique({ state: 'trashed' }) });
    expect(refusal(view, change)?.kind).toBe(kind);
  });
});

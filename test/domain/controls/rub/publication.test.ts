import { describe, expect, it } from 'vitest';
import type { Control } from '../../../../domain/controls/control.ts';
import { rub03 } from '../../../../domain/controls/rub/rub-03.ts';
import { rub04 } from '../../../../domain/controls/rub/rub-04.ts';
import { rub05 } from '../../../../domain/controls/rub/rub-05.ts';
import { rub06 } from '../../../../domain/controls/rub/rub-06.ts';
import { rub09 } from '../../../../domain/controls/rub/rub-09.ts';
import { rub10 } from '../../../../domain/controls/rub/rub-10.ts';
import { rub14 } from '../../../../domain/controls/rub/rub-14.ts';
import { fixOf, runControl } from '../../../../domain/controls/run-controls.ts';
import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import { rubrique } from '../../settings.ts';
import { cured } from '../cured.ts';
import { corrected, ending, found, foundIds, HEAD } from '../school.ts';
import { GROUPS, site } from './site.ts';

const { students, guardians, teachers, schoolLife, headOfSchool, direction, everyone } = WELL_KNOWN_GROUPS;
const HOME = { feedsHomePage: true, blog: true, visibility: 'publique' };

describe('RUB-03, who publishes on the home page', () => {
  it('finds pupils, parents and guests, in groups or by name, and makes writers of them', () => {
    const rights = { [`group:${students}`]: 'publisher', 'person:mum': 'moderator', 'person:aid': 'manager', [`group:${everyone}`]: 'publisher' };
    const before = site(HOME, { ...rights, [`group:${teachers}`]: 'publisher', 'person:zoe': 'writer' });
    expect(foundIds(rub03, before)).toEqual([['it', students], ['it', 'mum'], ['it', 'aid'], ['it', everyone]]);
    const after = corrected(rub03, before);
    expect(after.view.find('access', 'it|person:aid')?.fields['role']).toBe('writer');
  });

  it('passes for staff alone, and for what is not on the home page', () => {
    const quiet = { [`group:${teachers}`]: 'manager', 'group:gone': 'manager', 'person:left': 'manager', [`group:${guardians}`]: 'emperor' };
    expect(ending(rub03, site(HOME, quiet))).toBe('passed');
    expect(ending(rub03, site({ ...HOME, feedsHomePage: false }, { 'person:zoe': 'manager' }))).toBe('passed');
    expect(ending(rub03, site({ ...HOME, state: 'archived' }, { 'person:zoe': 'manager' }))).toBe('passed');
  });

  it('counts the rights of the mothers where the ENT declares that they are inherited, and corrects them there', () => {
    const parts = { rows: { access: { 'root|person:zoe': { role: 'publisher' } } } };
    expect(ending(rub03, site(HOME, {}, parts))).toBe('passed');
    const after = corrected(rub03, site(HOME, {}, { ...parts, inherits: true }));
    expect(after.view.find('access', 'root|person:zoe')?.fields['role']).toBe('writer');
  });

  it('sees nobody of a family that the school does not have', () => {
    expect(ending(rub03, site(HOME, { [`group:${students}`]: 'manager' }, { people: [HEAD] }))).toBe('passed');
  });
});

describe('RUB-04, a referent for what the home page shows', () => {
  it('finds a rubrique that the direction alone manages, until somebody is designated', () => {
    const rights = { [`group:${headOfSchool}`]: 'manager', [`group:${direction}`]: 'manager', [`group:${teachers}`]: 'publisher', 'person:zoe': 'manager' };
    const before = site(HOME, rights);
    expect(foundIds(rub04, before)).toEqual([['it']]);
    cured(rub04, before, ['access', 'it|person:ann', { role: 'manager' }]);
  });
});

describe('RUB-05, what the « Actualités » tile shows', () => {
  it('finds a blog that is off, and turns it on', () => {
    const before = site({ ...HOME, blog: false });
    expect(found(rub05, before)).toEqual([{ objects: [{ kind: 'rubrique', id: 'it' }], params: { state: 'active' } }]);
    corrected(rub05, before);
  });

  it('finds what is archived or deleted, which only the ENT takes off the tile', () => {
    const before = site({ ...HOME, state: 'archived' });
    expect(found(rub05, before)[0]?.params).toEqual({ state: 'archived' });
    expect(fixOf(before, runControl(before, rub05))).toEqual([]);
    cured(rub05, before, ['rubrique', 'it', { state: 'active' }]);
  });
});

describe('RUB-06, private rubriques of the home page', () => {
  it('finds one, until it is public', () => {
    const before = site({ ...HOME, visibility: 'privee' });
    expect(foundIds(rub06, before)).toEqual([['it']]);
    cured(rub06, before, ['rubrique', 'it', { visibility: 'publique' }]);
  });
});

describe.each<[string, Control]>([['RUB-03', rub03], ['RUB-04', rub04], ['RUB-05', rub05], ['RUB-06', rub06]])('%s', (_, control) => {
  it('is not run where the ENT says nothing of the home page', () => {
    expect(ending(control, site({ blog: false }))).toBe('not-run homeTiles');
    expect(ending(control, site({ feedsHomePage: false }))).toBe('passed');
  });
});

describe.each<[string, Control]>([['RUB-03', rub03], ['RUB-04', rub04]])('%s', (_, control) => {
  it('is not run without a directory, which tells staff from families', () => {
    expect(ending(control, site(HOME, {}, { people: [] }))).toBe('not-run directory');
  });
});

const SHARED = { sharedFolders: true };

describe('RUB-09, files that nobody moderates', () => {
  it('finds pupils and parents who deposit, and makes writers of them', () => {
    const before = site(SHARED, { 'group:6A': 'publisher', 'person:mum': 'manager', [`group:${students}`]: 'writer', 'person:aid': 'publisher' });
    expect(foundIds(rub09, before)).toEqual([['it', '6A'], ['it', 'mum']]);
    corrected(rub09, before);
  });

  it('leaves rubriques without shared folders', () => {
    expect(ending(rub09, site({}, { 'group:6A': 'publisher' }))).toBe('passed');
  });
});

describe('RUB-10, who deletes shared folders', () => {
  it('finds pupils, parents and guests who may, and makes writers of them', () => {
    const before = site(SHARED, { 'group:6A': 'publisher', 'person:mum': 'manager', 'person:aid': 'moderator', [`group:${teachers}`]: 'manager' });
    expect(foundIds(rub10, before)).toEqual([['it', 'mum'], ['it', 'aid']]);
    corrected(rub10, before);
  });

  it('leaves rubriques without shared folders', () => {
    expect(ending(rub10, site({}, { 'person:mum': 'manager' }))).toBe('passed');
  });
});

describe('RUB-14, adults who can moderate', () => {
  it('finds a blog or a forum of pupils without any, and adds school life', () => {
    const rights = { 'group:6A': 'visitor', 'person:mum': 'moderator', [`group:${teachers}`]: 'publisher' };
    for (const tool of ['blog', 'forum']) {
      const before = site({ [tool]: true }, rights);
      expect(foundIds(rub14, before)).toEqual([['it']]);
      const after = corrected(rub14, before);
      expect(after.view.find('access', `it|group:${schoolLife}`)?.fields['role']).toBe('moderator');
    }
  });

  it('passes with a moderator, without pupils, and without a blog nor a forum', () => {
    expect(ending(rub14, site({ blog: true }, { 'group:6A': 'visitor', 'person:ann': 'moderator' }))).toBe('passed');
    expect(ending(rub14, site({ blog: true }, { [`group:${guardians}`]: 'visitor' }))).toBe('passed');
    expect(ending(rub14, site({ chat: true }, { 'group:6A': 'visitor' }))).toBe('passed');
  });

  it('gives no right to a school life that the school does not have', () => {
    const before = site({ blog: true }, { 'group:6A': 'visitor' }, { groups: GROUPS.filter(({ id }) => id !== schoolLife) });
    expect(fixOf(before, runControl(before, rub14))).toEqual([]);
  });

  it('is told by the rights in force: a moderator who cannot come does not moderate', () => {
    const mother = rubrique({ title: 'Mère' });
    const rows = { rubrique: { mother }, access: { 'mother|group:6A': { role: 'visitor' } } };
    expect(ending(rub14, site({ blog: true, parentId: 'mother' }, { 'group:6A': 'visitor', 'person:ann': 'moderator' }, { rows }))).toBe('found');
  });
});

import { describe, expect, it } from 'vitest';
import { rub01 } from '../../../../domain/controls/rub/rub-01.ts';
import { rub02 } from '../../../../domain/controls/rub/rub-02.ts';
import { rub07 } from '../../../../domain/controls/rub/rub-07.ts';
import { rub08 } from '../../../../domain/controls/rub/rub-08.ts';
import { rub11 } from '../../../../domain/controls/rub/rub-11.ts';
import { rub12 } from '../../../../domain/controls/rub/rub-12.ts';
import { rub13 } from '../../../../domain/controls/rub/rub-13.ts';
import { rub15 } from '../../../../domain/controls/rub/rub-15.ts';
import { rub16 } from '../../../../domain/controls/rub/rub-16.ts';
import { rub17 } from '../../../../domain/controls/rub/rub-17.ts';
import { rub18 } from '../../../../domain/controls/rub/rub-18.ts';
import { fixOf, runControl } from '../../../../domain/controls/run-controls.ts';
import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import { rubrique } from '../../settings.ts';
import { cured } from '../cured.ts';
import { corrected, ending, found, foundIds, school } from '../school.ts';
import { PEOPLE, site } from './site.ts';

const { headOfSchool, teachers, everyone } = WELL_KNOWN_GROUPS;

describe('RUB-01, empty rubriques', () => {
  it('finds one that the ENT counts as empty, until it is archived', () => {
    const before = site({ contentCount: 0 });
    expect(foundIds(rub01, before)).toEqual([['it']]);
    cured(rub01, before, ['rubrique', 'it', { state: 'archived' }]);
  });

  it('leaves those that hold something, and the root', () => {
    const root = rubrique({ parentId: null, kind: 'racine', visibility: 'publique', contentCount: 0 });
    expect(ending(rub01, site({ contentCount: 1 }, {}, { rows: { rubrique: { root } } }))).toBe('passed');
  });

  it('is not run where contents are not counted, nor without a rubrique', () => {
    expect(ending(rub01, site({}))).toBe('not-run contentCounts');
    expect(ending(rub01, school())).toBe('not-run rubriques');
  });
});

describe('RUB-02, abandoned rubriques', () => {
  it('finds one silent for more than 180 days, until it is archived', () => {
    const recent = rubrique({ lastPublicationAt: '2026-11-01T08:00:00.000Z' });
    const before = site({ lastPublicationAt: '2026-05-12T08:00:00.000Z' }, {}, { rows: { rubrique: { recent, unknown: rubrique() } } });
    expect(found(rub02, before)).toEqual([{ objects: [{ kind: 'rubrique', id: 'it' }], params: { days: 181 } }]);
    cured(rub02, before, ['rubrique', 'it', { state: 'archived' }]);
  });

  it('leaves 180 days, temporary ones and the root', () => {
    const old = '2025-01-01T08:00:00.000Z';
    const root = rubrique({ parentId: null, kind: 'racine', visibility: 'publique', lastPublicationAt: old });
    expect(ending(rub02, site({ lastPublicationAt: '2026-05-13T08:00:00.000Z' }))).toBe('passed');
    expect(ending(rub02, site({ lastPublicationAt: old, temporary: true }, {}, { rows: { rubrique: { root } } }))).toBe('passed');
  });

  it('is not run where publications are not dated', () => {
    expect(ending(rub02, site({}))).toBe('not-run publicationDates');
  });
});

const CLASS = { kind: 'classe', classId: '6A' };

describe('RUB-07, who manages the rubrique of a class', () => {
  it('gives the role to the group of its teachers, and takes it from former ones and from who left', () => {
    const before = site(CLASS, { 'person:bob': 'manager', 'person:left': 'manager', 'person:cpe': 'manager' });
    expect(found(rub07, before)).toEqual([
      {
        objects: [
          { kind: 'rubrique', id: 'it' },
          { kind: 'person', id: 'ann', detail: { as: 'missing' } },
          { kind: 'person', id: 'bob', detail: { as: 'former' } },
          { kind: 'person', id: 'left', detail: { as: 'former' } },
        ],
        params: { missing: 1, former: 2 },
      },
    ]);
    const after = corrected(rub07, before);
    expect(after.view.find('access', 'it|group:ens:6A')?.fields['role']).toBe('manager');
    expect(after.view.find('access', 'it|person:cpe')?.fields['role']).toBe('manager');
  });

  it('gives it to the teacher where the class has no such group', () => {
    const people = PEOPLE.map((one) => (one.id === 'ann' ? { ...one, groupIds: [everyone, '6A'] } : one.id === 'bob' ? { ...one, groupIds: ['6A', '5B'] } : one));
    const after = corrected(rub07, site(CLASS, { 'person:bob': 'manager' }, { people }));
    expect(after.view.find('access', 'it|person:ann')?.fields['role']).toBe('manager');
  });

  it('passes when they all are, by any way, and where no class is told', () => {
    expect(ending(rub07, site(CLASS, { [`group:${teachers}`]: 'manager', 'group:6A': 'visitor', 'person:bob': 'visitor' }))).toBe('passed');
    expect(ending(rub07, site({ kind: 'classe' }))).toBe('passed');
    expect(ending(rub07, site({ kind: 'etablissement' }, { 'person:bob': 'manager' }))).toBe('passed');
  });
});

const LASTING = { kind: 'pedagogique' };

describe('RUB-08, lasting rubriques open to people alone', () => {
  it('gives the smallest group that covers them the lowest of their roles', () => {
    const before = site(LASTING, { 'person:ann': 'manager', 'person:bob': 'writer', [`group:${headOfSchool}`]: 'manager', 'group:profil:direction': 'manager' });
    expect(found(rub08, before)).toEqual([{ objects: [{ kind: 'rubrique', id: 'it' }], params: { people: 2 } }]);
    const after = corrected(rub08, before);
    const role = (principal: string): unknown => after.view.find('access', `it|${principal}`)?.fields['role'];
    expect([role(`group:${teachers}`), role('person:ann'), role('person:bob')]).toEqual(['writer', 'manager', 'none']);
  });

  it('takes the group of the class rather than all teachers, and never « Tous »', () => {
    const one = site(LASTING, { 'person:ann': 'writer' });
    expect(corrected(rub08, one).view.find('access', 'it|group:ens:6A')?.fields['role']).toBe('writer');
    const mixed = site(LASTING, { 'person:ann': 'writer', 'person:zoe': 'visitor', 'person:left': 'visitor' });
    expect(fixOf(mixed, runControl(mixed, rub08))).toEqual([]);
  });

  it('passes with a group, when it is temporary, when nobody is named, and says nothing of unknown roles', () => {
    expect(ending(rub08, site(LASTING, { 'person:ann': 'writer', 'group:6A': 'visitor' }))).toBe('passed');
    expect(ending(rub08, site({ ...LASTING, temporary: true }, { 'person:ann': 'writer' }))).toBe('passed');
    expect(ending(rub08, site({ kind: 'etablissement' }, { 'person:ann': 'writer' }))).toBe('passed');
    expect(ending(rub08, site(LASTING))).toBe('passed');
    expect(ending(rub08, site(LASTING, { 'person:ann': 'emperor' }))).toBe('passed');
  });
});

describe('RUB-12, the change of year', () => {
  it('finds class rubriques that hold something 60 days before, until they are archived', () => {
    const parts = { now: '2027-05-16T08:00:00.000Z', rows: { rubrique: { other: rubrique({ ...CLASS, title: 'Vide' }) } } };
    const before = site({ ...CLASS, contentCount: 3 }, {}, parts);
    expect(found(rub12, before)).toEqual([{ objects: [{ kind: 'rubrique', id: 'it' }], params: { until: '2027-07-15' } }]);
    cured(rub12, before, ['rubrique', 'it', { state: 'archived' }]);
  });

  it('is quiet before, and after until the next year', () => {
    expect(ending(rub12, site({ ...CLASS, contentCount: 3 }, {}, { now: '2027-05-15T08:00:00.000Z' }))).toBe('passed');
    expect(ending(rub12, site({ ...CLASS, contentCount: 3 }, {}, { now: '2027-07-16T08:00:00.000Z' }))).toBe('passed');
    expect(ending(rub12, site({ contentCount: 3 }, {}, { now: '2027-07-15T08:00:00.000Z' }))).toBe('passed');
  });
});

describe('RUB-13, chats without hours', () => {
  it('finds one, until hours are given', () => {
    const before = site({ chat: true });
    expect(foundIds(rub13, before)).toEqual([['it']]);
    cured(rub13, before, ['rubrique', 'it', { chatHours: [{ days: [1], from: '12:00', to: '13:00' }] }]);
    expect(ending(rub13, site({ chat: false }))).toBe('passed');
  });
});

describe('RUB-16, personal data in a public rubrique', () => {
  it('finds words that hint at it, accents aside, until the rubrique is private', () => {
    const before = site({ title: 'Trombinoscope des 6es', visibility: 'publique' });
    expect(foundIds(rub16, before)).toEqual([['it']]);
    cured(rub16, before, ['rubrique', 'it', { visibility: 'privee' }]);
  });

  it('leaves other words, and words inside words', () => {
    expect(ending(rub16, site({ title: 'Annotes et trombinoscopes', visibility: 'publique' }))).toBe('passed');
    expect(ending(rub16, site({ title: 'Notes', visibility: 'privee' }))).toBe('passed');
  });
});

describe('what the console does not hold', () => {
  it('is told as not run, never as passed', () => {
    const endings = [rub11, rub15, rub17, rub18].map((control) => ending(control, site({})));
    expect(endings).toEqual(['not-run trashedFolders', 'not-run homeTiles', 'not-run articles', 'not-run homePage']);
    expect(rub11.find(site({}))).toEqual([]);
  });
});

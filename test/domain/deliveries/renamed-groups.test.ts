import { describe, expect, it } from 'vitest';
import type { Delivery, StatedGroup } from '../../../domain/deliveries/delivery.ts';
import { person } from '../settings.ts';
import { CLASSES, ground, GROUPS, LUC, PEOPLE, preview, STUDENTS, told } from './college.ts';

const ALPHA: StatedGroup = { key: 'ALPHA', kind: 'class', code: 'ALPHA', name: '6 ALPHA' };

const edt = (first: StatedGroup, more: Partial<Delivery> = {}): Delivery => ({
  source: 'edt',
  students: STUDENTS,
  groups: [first, ...CLASSES.slice(1)],
  placements: STUDENTS.map(({ key }, i) => ({ student: key, groups: [i < 3 ? first.key : '6B'] })),
  ...more,
});

describe('a class that bears another name in the file (ALI-04)', () => {
  it('is recognised by its pupils, and counts as known', () => {
    const compared = preview(edt(ALPHA));
    expect(compared.renamed).toEqual([{ kind: 'class', id: 'c:6A', before: '6e A', after: '6 ALPHA' }]);
    expect(compared.anomalies).toEqual([{ rule: 'renamed-group', where: 'edt', label: '6 ALPHA', groupId: 'c:6A', detail: '6e A' }]);
    expect(compared.groups).toEqual({ stated: 2, known: 2 });
  });

  it('so is a teaching group', () => {
    const greek: StatedGroup = { key: 'GREC', kind: 'teaching', name: 'Grec' };
    const placements = STUDENTS.map(({ key }, i) => ({ student: key, groups: i < 3 ? ['6A', 'GREC'] : ['6B'] }));
    expect(preview(edt(ALPHA, { groups: [...CLASSES, greek], placements })).renamed).toEqual([{ kind: 'teaching', id: 'g:6LAT', before: '6e latin', after: 'Grec' }]);
  });

  it.each([
    ['a fifth of its pupils is elsewhere', edt(ALPHA, { placements: STUDENTS.map(({ key }, i) => ({ student: key, groups: [i < 2 ? 'ALPHA' : '6B'] })) })],
    ['it holds others too', edt(ALPHA, { placements: STUDENTS.map(({ key }) => ({ student: key, groups: ['ALPHA'] })) })],
    ['the file still names the old one', edt(ALPHA, { groups: [ALPHA, ...CLASSES] })],
    ['nobody is in it', edt(ALPHA, { placements: [] })],
  ])('is not one when %s', (_, delivery) => {
    expect(preview(delivery).renamed).toEqual([]);
    expect(told(preview(delivery))).toContain('unknown-class 6 ALPHA');
  });

  it('is not one when two fit, nor with too few people to tell', () => {
    const same = PEOPLE.map((one) => (one.groupIds.includes('c:6A') ? { ...one, groupIds: ['c:6A', 'c:6Z'] } : one));
    const two = ground({ people: same, groups: [...GROUPS, { id: 'c:6Z', name: '6e Z', kind: 'class', origin: 'aaf', code: '6Z' }] });
    expect(preview(edt(ALPHA), two).renamed).toEqual([]);
    const few = ground({ people: PEOPLE.filter(({ id }) => id !== 'a-Trois') });
    expect(preview(edt(ALPHA), few).renamed).toEqual([]);
  });

  it('is recognised by its teachers where no pupil is placed', () => {
    const teachers = ['a', 'b', 'c'].map((id) => person(id, { lastName: id, firstName: 'Prof', birthDate: '1980-01-01', groupIds: ['ens:6A'] }));
    const staff = ground({ people: [...PEOPLE.map((one) => ({ ...one, groupIds: one.groupIds.filter((id) => id !== 'ens:6A') })), ...teachers] });
    const services = teachers.map(({ id }) => ({ teacher: id, group: 'ALPHA', subject: '' }));
    const stated = teachers.map(({ id, lastName, firstName, birthDate }) => ({ key: id, lastName, firstName, birthDate, ids: [] }));
    const sts: Delivery = { source: 'sts', teachers: stated, groups: [ALPHA, ...CLASSES.slice(1)], services };
    expect(preview(sts, staff).renamed).toMatchObject([{ id: 'c:6A', after: '6 ALPHA' }]);
    expect(preview({ ...sts, services: [{ teacher: 'stranger', group: 'ALPHA', subject: '' }] }, staff).renamed).toEqual([]);
    expect(preview({ source: 'sts', teachers: [LUC], groups: [ALPHA] }, staff).renamed).toEqual([]);
    const bare = ground({ groups: GROUPS.filter(({ id }) => id !== 'ens:6A') });
    expect(preview(sts, bare).renamed).toEqual([]);
  });
});

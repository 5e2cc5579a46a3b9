import { describe, expect, it } from 'vitest';
import type { Delivery, StatedService } from '../../../domain/deliveries/delivery.ts';
import { ANNE, CLASSES, ground, GROUPS, LATIN, LUC, PERRINE, preview, stated, told } from './college.ts';

const service = (teacher: string, group: string, subject = 'Français'): StatedService => ({ teacher, group, subject });

/** What STSweb says when the ENT is up to date. */
const ALL = [service('perrine', '6A'), service('luc', '6A', 'Mathématiques'), service('luc', '6B', 'Mathématiques'), service('anne', '6B'), service('perrine', 'LAT', 'Latin')];

const sts = (services: readonly StatedService[], more: Partial<Delivery> = {}): Delivery => ({
  source: 'sts', teachers: [PERRINE, LUC, ANNE], groups: [...CLASSES, LATIN], services, ...more,
});

describe('who teaches whom, as STSweb states it', () => {
  it('changes nothing of a school that is so already', () => {
    const compared = preview(sts(ALL));
    expect(compared.changes).toEqual([]);
    expect(compared.links).toEqual({ before: 5, lost: 0 });
    expect(told(compared)).toEqual([]);
    expect(compared.services).toContainEqual({ personId: 'perrine', groupId: 'g:6LAT', subject: 'Latin' });
  });

  it('brings somebody into a class that has nobody', () => {
    const empty = ground({ people: ground().directory.people.map((one) => ({ ...one, groupIds: one.groupIds.filter((id) => id !== 'ens:6A') })) });
    expect(preview(sts(ALL), empty).changes).toEqual([
      { personId: 'perrine', join: ['ens:6A'], leave: [] },
      { personId: 'luc', join: ['ens:6A'], leave: [] },
    ]);
  });

  it('forgets a head teacher whose time is over', () => {
    const head = (until: string): StatedService => ({ teacher: 'anne', group: '6A', subject: '', until });
    expect(preview(sts([...ALL, head('2026-11-08')])).changes).toEqual([]);
    expect(preview(sts([...ALL, head('2026-11-09')])).changes).toEqual([{ personId: 'anne', join: ['ens:6A'], leave: [] }]);
  });

  it('tells a service once', () => {
    expect(preview(sts([...ALL, ...ALL])).services).toHaveLength(ALL.length);
  });

  it('brings a teacher in, and takes out the one who is not there any more', () => {
    const { changes, links } = preview(sts([...ALL.slice(1), service('anne', '6A')]));
    expect(changes).toEqual([
      { personId: 'anne', join: ['ens:6A'], leave: [] },
      { personId: 'perrine', join: [], leave: ['ens:6A'] },
    ]);
    expect(links.lost).toBe(1);
  });

  it.each([
    ['a service without teacher', sts(ALL.slice(1), { unstaffed: ['6A'] })],
    ['a teacher whom the ENT does not know', sts([...ALL.slice(1), service('stranger', '6A')])],
    ['no service at all', sts(ALL.slice(2))],
    ['a head teacher only, before services are given', sts([...ALL.slice(2), service('perrine', '6A', '')])],
  ])('takes nobody out of a class that has %s', (_, delivery) => {
    expect(preview(delivery).changes.flatMap(({ leave }) => leave)).toEqual([]);
  });

  it('leaves alone the pupils of a teaching group, and what is not here', () => {
    expect(preview(sts([...ALL.slice(0, 4), service('luc', 'LAT'), service('luc', 'nowhere')])).changes).toEqual([
      { personId: 'luc', join: ['g:6LAT'], leave: [] },
      { personId: 'perrine', join: [], leave: ['g:6LAT'] },
    ]);
    const bare = ground({ groups: GROUPS.filter(({ id }) => id !== 'ens:6B') });
    expect(preview(sts([...ALL.slice(0, 2), service('perrine', '6B')]), bare).changes).toEqual([]);
  });
});

describe('what STSweb does not give', () => {
  it('is told: a teacher without service, known here or not, and a class without teacher', () => {
    const compared = preview(sts(ALL.slice(0, 2), { teachers: [PERRINE, LUC, ANNE, stated('NEUF', 'Tout', { birthDate: '1999-01-01' })] }));
    expect(compared.anomalies).toEqual([
      { rule: 'unknown-teacher', where: 'stsweb', label: 'NEUF Tout' },
      { rule: 'teacher-without-service', where: 'stsweb', label: 'DURAND Anne', personId: 'anne' },
      { rule: 'teacher-without-service', where: 'stsweb', label: 'NEUF Tout', personId: undefined },
      { rule: 'class-without-teacher', where: 'stsweb', label: '6e B', groupId: 'c:6B' },
    ]);
  });

  it('is not told of a file from before services are given, nor of one that has no teacher', () => {
    expect(told(preview(sts([])))).toEqual([]);
    expect(told(preview(sts([service('perrine', '6A', '')])))).toEqual([]);
    expect(told(preview({ source: 'sts', groups: CLASSES, services: [service('x', '6A'), service('x', '6B')] }))).toEqual([]);
    expect(told(preview({ source: 'sts', groups: CLASSES }))).toEqual([]);
  });
});

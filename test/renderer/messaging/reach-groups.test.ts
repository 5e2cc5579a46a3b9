import { describe, expect, it } from 'vitest';
import type { Correspondent } from '../../../domain/messaging/correspondent.ts';
import { reachOf, recipientsOf, writersTo } from '../../../domain/messaging/reach.ts';
import { listPeople, peopleSet } from '../../../domain/rights/people-set.ts';
import type { SettingsRow } from '../../../contract/console/school-snapshot.ts';
import { choiceOf, correspondentOf, findWho, groupChoices, groupOf, newcomerChoices } from '../../../renderer/features/messaging/simulator/correspondents.ts';
import { recipientGroups, recipientGroupsIn, writerGroups, type ReachGroup } from '../../../renderer/features/messaging/simulator/reach-groups.ts';
import { endAt, proposedEnd } from '../../../renderer/features/messaging/restriction/restriction-end.ts';
import { access, LATER, rubrique, smallSchool } from '../sync/small-school.ts';

const see = (id: string): SettingsRow => ({ entity: 'visibilityRule', id, ver: 1, fields: { visible: true } });
const list = { ...rubrique('cdi', 'root'), fields: { ...rubrique('cdi', 'root').fields, mailingList: true } };
const ROWS = [see('student|group:teachers'), see('teacher|rubriqueSphere'), list, access('cdi|group:students', 'visitor'), access('cdi|group:teachers', 'visitor')];

const union = (groups: readonly ReachGroup[]): readonly number[] => [...new Set(groups.flatMap(({ people }) => [...people]))].toSorted((a, b) => a - b);

describe('the lists by path', () => {
  it('hold together exactly those whom the engine counts', () => {
    const reach = reachOf(smallSchool(ROWS).getState().rightsNow, LATER);
    for (let person = 0; person < 5; person++) {
      const who: Correspondent = { kind: 'person', person };
      expect(union(recipientGroups(reach, who))).toEqual([...listPeople(recipientsOf(reach, who))]);
      expect(union(writerGroups(reach, who))).toEqual([...listPeople(writersTo(reach, who))]);
    }
  });

  it('keep of each path the members of a group alone', () => {
    const reach = reachOf(smallSchool(ROWS).getState().rightsNow, LATER);
    const who: Correspondent = { kind: 'person', person: 2 };
    const [first] = listPeople(recipientsOf(reach, who));
    expect(first).toBeDefined();
    const alone = peopleSet(5, [first ?? -1]);
    expect(union(recipientGroupsIn(reach, who, alone))).toEqual([first]);
    expect(recipientGroupsIn(reach, who, peopleSet(5, []))).toEqual([]);
  });

  it('name each path, and leave out those that open nobody', () => {
    const reach = reachOf(smallSchool(ROWS).getState().rightsNow, LATER);
    expect(recipientGroups(reach, { kind: 'person', person: 2 }).map(({ title }) => title)).toEqual([
      '«\u00A0Enseignants\u00A0», visible pour les élèves',
      'Liste de diffusion de «\u00A0CDI\u00A0»',
    ]);
    // What one cell opens is one list, however many rubriques there are.
    const more = [...ROWS, rubrique('club', 'root'), access('club|group:teachers', 'visitor'), rubrique('maths', 'root'), access('maths|group:teachers', 'writer')];
    const teachers = recipientGroups(reachOf(smallSchool(more).getState().rightsNow, LATER), { kind: 'person', person: 0 });
    expect(teachers.map(({ title }) => title).filter((title) => title.includes('Mes rubriques'))).toEqual(['«\u00A0Mes rubriques\u00A0», visible pour les enseignants']);
    const closed = reachOf(smallSchool().getState().rightsNow, LATER);
    expect(recipientGroups(closed, { kind: 'person', person: 2 })).toEqual([]);
  });
});

describe('who may be asked about', () => {
  const { directory, rightsNow } = smallSchool().getState();
  const newcomers = newcomerChoices(rightsNow);

  it('is somebody real, or a newcomer of a profile, by words in any order', () => {
    expect(newcomers.map(({ label }) => label)).toEqual(['Enseignant (fictif)', 'Élève (fictif)']);
    expect(findWho(directory, newcomers, 'fictif eleve')).toEqual([{ value: 'as:student:', label: 'Élève (fictif)' }]);
    expect(findWho(directory, newcomers, 'nouvel eleve')).toEqual([{ value: 'as:student:', label: 'Élève (fictif)' }]);
    expect(findWho(directory, newcomers, 's2').map(({ value }) => value)).toEqual(['person:s2']);
    expect(choiceOf(directory, newcomers, 'person:gone')).toBeUndefined();
  });

  it('is a group too where groups may be asked about, once its name is typed', () => {
    const groups = groupChoices(rightsNow);
    const [one] = groups;
    expect(one).toMatchObject({ value: `group:${rightsNow.groups[0]?.id}` });
    expect(one?.label).toContain(rightsNow.groups[0]?.name ?? '?');
    expect(findWho(directory, newcomers, rightsNow.groups[0]?.name ?? '?', groups)[0]).toEqual(one);
    expect(findWho(directory, newcomers, '', groups)).toEqual(findWho(directory, newcomers, ''));
    expect([groupOf(rightsNow, one?.value ?? null), groupOf(rightsNow, 'group:gone'), groupOf(rightsNow, 'person:s1'), groupOf(rightsNow, null)]).toEqual([0, undefined, undefined, undefined]);
  });

  it('stands for somebody on either side of the draft', () => {
    expect(correspondentOf(rightsNow, 'person:s1')).toEqual({ kind: 'person', person: 2 });
    expect(correspondentOf(rightsNow, 'as:student:')).toMatchObject({ kind: 'newcomer', profile: 'student' });
    expect([correspondentOf(rightsNow, null), correspondentOf(rightsNow, 'person:gone'), correspondentOf(rightsNow, 'as:martian:')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the end of a restriction', () => {
  it('is proposed on the coming Friday, and refused when past', () => {
    const now = '2026-11-09T08:00:00.000Z';
    expect(proposedEnd(now)).toEqual({ day: '2026-11-13', hour: '18:00' });
    expect(['2026-11-13T08:00:00.000Z', '2026-11-12T23:30:00.000Z'].map((at) => proposedEnd(at).day)).toEqual(['2026-11-20', '2026-11-20']);
    expect(endAt({ day: '2026-11-13', hour: '18:00' }, now)).toBe('2026-11-13T17:00:00.000Z');
    expect([endAt({ day: '2026-11-08', hour: '18:00' }, now), endAt({ day: '', hour: '18:00' }, now), endAt({ day: '2026-11-13', hour: '' }, now)]).toEqual([undefined, undefined, undefined]);
  });
});

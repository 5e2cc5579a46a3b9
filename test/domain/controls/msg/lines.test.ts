import { describe, expect, it } from 'vitest';
import { msg02 } from '../../../../domain/controls/msg/msg-02.ts';
import { msg03 } from '../../../../domain/controls/msg/msg-03.ts';
import { msg04 } from '../../../../domain/controls/msg/msg-04.ts';
import { msg05 } from '../../../../domain/controls/msg/msg-05.ts';
import { msg08 } from '../../../../domain/controls/msg/msg-08.ts';
import { msg10 } from '../../../../domain/controls/msg/msg-10.ts';
import { msg11 } from '../../../../domain/controls/msg/msg-11.ts';
import { msg12 } from '../../../../domain/controls/msg/msg-12.ts';
import { msg13 } from '../../../../domain/controls/msg/msg-13.ts';
import { fixOf, runControl } from '../../../../domain/controls/run-controls.ts';
import { WELL_KNOWN_GROUPS } from '../../../../domain/directory/group.ts';
import { group, person } from '../../settings.ts';
import { cured } from '../cured.ts';
import { corrected, ending, found, foundIds } from '../school.ts';
import { cellOf, desk, GROUPS, lineId, PEOPLE } from './desk.ts';

describe('MSG-02, leavers in « Qui fait quoi ? »', () => {
  it('finds who has left a line, the school’s own lines included, and takes them out', () => {
    const before = desk({ lines: { cpe: ['cpe', 'left', 'gone'], club: ['left'], psyen: ['psy'] } });
    expect(foundIds(msg02, before)).toEqual([[lineId('cpe'), 'left', 'gone'], [lineId('club'), 'left']]);
    corrected(msg02, before);
  });

  it('is not run without lines, nor without a directory', () => {
    expect(ending(msg02, desk())).toBe('not-run functionalLines');
    expect(ending(msg02, desk({ people: [], lines: { cpe: [] } }))).toBe('not-run directory');
  });
});

const colleague = person('eve', { profile: 'administrative', functions: [{ code: 'PSY', label: 'Psychologie' }] });

describe('MSG-03, who is missing from « Qui fait quoi ? »', () => {
  it('finds those whose function says they belong there, and adds them', () => {
    const before = desk({ lines: { cpe: [], psyen: [] } });
    expect(found(msg03, before)).toEqual([
      { objects: [{ kind: 'person', id: 'cpe' }, { kind: 'line', id: lineId('cpe') }], params: { function: 'Fonction EDU' } },
      { objects: [{ kind: 'person', id: 'psy' }, { kind: 'line', id: lineId('psyen') }], params: { function: 'Fonction ORI' } },
    ]);
    corrected(msg03, before);
  });

  it('leaves to whoever knows them the choice of one among several', () => {
    const before = desk({ people: [...PEOPLE, colleague], lines: { psyen: [] } });
    expect(foundIds(msg03, before)).toEqual([['psy', lineId('psyen')], ['eve', lineId('psyen')]]);
    expect(fixOf(before, runControl(before, msg03))).toEqual([]);
    cured(msg03, before, ['membership', `${lineId('psyen')}|eve`, { member: true }]);
  });

  it('passes once they are in a line of their function, and leaves the direction to GRP-04', () => {
    const works = person('max', { functions: [{ code: 'CTR', label: 'Chef de travaux' }] });
    const lines = { 'chef-etablissement': [], cpe: ['cpe'], psyen: ['psy'], 'ddfpt-industriel': [], 'ddfpt-tertiaire': ['max'], secretaires: [] };
    expect(ending(msg03, desk({ people: [...PEOPLE, works], lines }))).toBe('passed');
  });
});

describe('MSG-04, the whole bassin in a line', () => {
  it('finds several people where one is expected, until one is left', () => {
    const before = desk({ people: [...PEOPLE, { ...colleague, otherSchools: 2 }], lines: { psyen: ['psy', 'eve'] } });
    expect(found(msg04, before)[0]?.params).toEqual({ people: 2, elsewhere: 1 });
    cured(msg04, before, ['membership', `${lineId('psyen')}|eve`, { member: false }]);
  });

  it('leaves lines that may hold several, and counts who is there only', () => {
    expect(ending(msg04, desk({ lines: { cpe: ['cpe', 'ann'], psyen: ['psy', 'left'] } }))).toBe('passed');
  });
});

describe('MSG-05, empty lines that families see', () => {
  it('finds them, for each of those who see them, and hides them', () => {
    const cells = { [cellOf('student', 'cpe')]: true, [cellOf('guardian', 'cpe')]: true, [cellOf('teacher', 'psyen')]: true };
    const before = desk({ lines: { cpe: ['left'], psyen: [] }, cells });
    expect(foundIds(msg05, before)).toEqual([[lineId('cpe'), cellOf('student', 'cpe'), cellOf('guardian', 'cpe')]]);
    corrected(msg05, before);
  });

  it('passes when somebody is there, and is not run without a matrix', () => {
    expect(ending(msg05, desk({ lines: { cpe: ['cpe'] }, cells: { [cellOf('student', 'cpe')]: true } }))).toBe('passed');
    expect(ending(msg05, desk({ lines: { cpe: [] } }))).toBe('not-run matrix');
  });
});

describe('MSG-08, classes without a teacher', () => {
  it('finds one with pupils, until STSweb gives it a teacher', () => {
    expect(foundIds(msg08, desk())).toEqual([['5B']]);
    const people = [...PEOPLE, person('bob', { groupIds: ['5B'] })];
    expect(ending(msg08, desk({ people }))).toBe('passed');
  });

  it('finds a teacher to whom the timetable gives a class and STSweb no service, until it gives one', () => {
    const services = ['new', 'gone'].map((personId) => ({ personId, groupId: '6A' }));
    const upstreamReport = { edt: { at: '2026-11-08T08:00:00.000Z', services } };
    const teacher = (id: string, ...groupIds: string[]) => person(id, { groupIds });
    const taught = teacher('bob', '5B');
    expect(foundIds(msg08, desk({ people: [...PEOPLE, taught, teacher('new')], rows: { upstreamReport } }))).toEqual([['new']]);
    expect(ending(msg08, desk({ people: [...PEOPLE, taught, teacher('new', '5B')], rows: { upstreamReport } }))).toBe('passed');
    expect(ending(msg08, desk({ people: [...PEOPLE, taught, teacher('new')] }))).toBe('passed');
  });

  it('leaves a class without pupils', () => {
    const people = PEOPLE.filter(({ id }) => id !== 'tom');
    expect(ending(msg08, desk({ people }))).toBe('passed');
  });
});

describe('MSG-10, lines used to give all classes', () => {
  it('finds one where nobody holds its function, until it is emptied', () => {
    const before = desk({ lines: { 'ddfpt-tertiaire': ['ann', 'cpe'] } });
    expect(foundIds(msg10, before)).toEqual([[lineId('ddfpt-tertiaire'), 'ann', 'cpe']]);
    cured(msg10, before, ['membership', `${lineId('ddfpt-tertiaire')}|ann`, { member: false }], ['membership', `${lineId('ddfpt-tertiaire')}|cpe`, { member: false }]);
  });

  it('leaves whoever stands in for the direction, who helps, and who has no function', () => {
    const people = [...PEOPLE, person('local', { profile: 'guest', source: 'ent' })];
    expect(ending(msg10, desk({ people, lines: { 'chef-adjoint': ['cpe'], cpe: ['cpe', 'ann'], secretaires: ['local'], club: ['ann'], psyen: [] } }))).toBe('passed');
  });
});

describe('MSG-13, academic accounts that families reach', () => {
  it('takes them out of a line, and hides what upstream fills', () => {
    const cells = { [cellOf('guardian', 'cpe')]: true, 'student|group:academics': true, 'teacher|group:academics': true, 'student|group:gone': true };
    const before = desk({ lines: { cpe: ['cpe', 'ipr'] }, cells });
    expect(foundIds(msg13, before)).toEqual([
      [lineId('cpe'), 'ipr', cellOf('guardian', 'cpe')],
      ['academics', 'ipr', 'student|group:academics'],
    ]);
    const after = corrected(msg13, before);
    expect(after.view.find('visibilityRule', cellOf('guardian', 'cpe'))?.fields['visible']).toBe(true);
  });

  it('leaves « Tous » to MSG-01, and lists that staff alone see', () => {
    const cells = { [`student|group:${WELL_KNOWN_GROUPS.everyone}`]: true, 'staff|group:academics': true, 'student|group:6A': true };
    expect(ending(msg13, desk({ cells }))).toBe('passed');
    expect(ending(msg13, desk({ groups: [...GROUPS, group('empty')] }))).toBe('not-run matrix');
  });
});

describe('messages that are not sent yet', () => {
  it('are not seen by the console, which says so', () => {
    expect([msg11, msg12].map((control) => ending(control, desk()))).toEqual(['not-run plannedMessages', 'not-run plannedMessages']);
  });
});

import { describe, expect, it } from 'vitest';
import { mondayOf, periodOf } from '../../../domain/figures/statistics/period-words.ts';
import { guessStatisticColumns, readStatistics, saysFigures } from '../../../domain/figures/statistics/read-statistics.ts';
import { termsOf, weeksOf } from '../../../domain/figures/statistics/school-time.ts';
import { MOST_STATISTIC_LINES, statedLines, type StatisticColumns, type StatisticLine } from '../../../domain/figures/statistics/statistic.ts';
import { statedActivation, usageByClass, usageByFamily, usageByService, usageOfAll, weeksTold } from '../../../domain/figures/statistics/usage.ts';
import { holidaysOf } from '../../../domain/school-year/school-calendar.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { group, person } from '../settings.ts';

const pupils = (classId: string, many: number) => Array.from({ length: many }, (_, i) => person(`${classId}-${i}`, { firstName: 'Élève', lastName: `${classId} ${i}`, profile: 'student', source: 'siecle', groupIds: [classId] }));
const DIRECTORY = createDirectoryIndex(
  [...pupils('c:6A', 20), ...pupils('c:5A', 25), ...Array.from({ length: 11 }, (_, i) => person(`t${i}`)), person('ann', { firstName: 'Anaïs', lastName: 'Lefèvre', profile: 'direction' })],
  [group('c:6A', { name: '6e A', code: '6A' }), group('c:5A', { name: '5e A' }), group('latin', { kind: 'teaching' })],
);
const DAY = '2026-11-09';
const COLUMNS: StatisticColumns = { from: 0, family: 1, class: 2, connections: 3 };
const read = (rows: readonly (readonly string[])[], columns = COLUMNS) => readStatistics(DIRECTORY, rows.map((cells, i) => ({ line: i + 2, cells })), columns, DAY);
const line = (more: Partial<StatisticLine>): StatisticLine => ({ from: '2026-11-02', to: '2026-11-08', family: null, classId: null, service: null, accounts: null, activated: null, visitors: null, connections: null, ...more });
const [week] = weeksOf({ from: '2026-11-02', to: '2026-11-08' }, []);
if (week === undefined) throw new Error('there is a week');

describe('a period in a cell', () => {
  it.each([
    ['09/11/2026', '2026-11-09', '2026-11-09'], ['2026-11-09 00:00', '2026-11-09', '2026-11-09'], ['le 9/11/2026', '2026-11-09', '2026-11-09'],
    ['semaine du 02/11/2026', '2026-11-02', '2026-11-08'], ['2026-S46', '2026-11-09', '2026-11-15'], ['2026-W46', '2026-11-09', '2026-11-15'], ['Semaine 46 2026', '2026-11-09', '2026-11-15'], ['S1 2027', '2027-01-04', '2027-01-10'], ['sem 53 2026', '2026-12-28', '2027-01-03'],
    ['novembre 2026', '2026-11-01', '2026-11-30'], ['Février 2027', '2027-02-01', '2027-02-28'], ['11/2026', '2026-11-01', '2026-11-30'], ['2026-12', '2026-12-01', '2026-12-31'],
  ])('« %s » is from %s to %s', (text, from, to) => expect(periodOf(text)).toEqual({ from, to }));

  it.each(['', 'semaine 46', 'S54 2026', 'S53 2027', 'S0 2026', '31/02/2026', 'brumaire 2026', '13/2026', 'hier'])('« %s » is none', (text) => expect(periodOf(text)).toBeUndefined());

  it('has the Monday of its week', () => expect(['2026-11-09', '2026-11-15', '2026-11-16'].map(mondayOf)).toEqual(['2026-11-09', '2026-11-09', '2026-11-16']));
});

describe('a file of statistics', () => {
  it('has its columns guessed by their names, and the others asked', () => {
    expect(guessStatisticColumns(['Semaine', 'Profil', 'Nb connexions', 'Machin', 'Semaine'])).toEqual({ from: 0, family: 1, connections: 2 });
    expect([saysFigures({ from: 0 }), saysFigures({ visitors: 0 })]).toEqual([false, true]);
  });

  it('is read by period, profile and class, « tous » being the whole and an empty figure unknown, never 0', () => {
    expect(read([['2026-S45', 'Élèves', '6e A', '1 204'], ['2026-S45', 'Tous', '', ''], ['2026-S45', 'Parents', '6a', '-']]).lines).toEqual([
      line({ family: 'student', classId: 'c:6A', connections: 1204 }), line({}), line({ family: 'guardian', classId: 'c:6A' }),
    ]);
  });

  it('has its other figures, its services and its ends too, and the day said for it where no column does', () => {
    expect(read([['Cahier de textes', '30', '20', '15', '08/11/2026']], { service: 0, accounts: 1, activated: 2, visitors: 3, to: 4 }).lines).toEqual([]);
    expect(read([['Total', '30', '20', '15', '']], { service: 0, accounts: 1, activated: 2, visitors: 3, to: 4 }).lines).toEqual([line({ from: DAY, to: DAY, accounts: 30, activated: 20, visitors: 15 })]);
    expect(read([['Pronote', '02/11/2026', '08/11/2026', '9']], { service: 0, from: 1, to: 2, connections: 3 }).lines).toEqual([line({ service: 'Pronote', connections: 9 })]);
  });

  it('leaves a line that is not understood, with what is in the way', () => {
    const { left } = read([['hier', 'Élèves', '', '1'], ['2026-S45', 'Martiens', '', '1'], ['2026-S45', 'Élèves', '4e Z', '1'], ['2026-S45', 'Élèves', '', '12 %'], ['2026-S45', 'Élèves', '', '3'], ['2026-S45', 'Élève', '', '4']]);
    expect(left.map(({ line: at, why, value }) => [at, why, value])).toEqual([[2, 'period', 'hier'], [3, 'profile', 'Martiens'], [4, 'class', '4e Z'], [5, 'figure', '12 %'], [7, 'again', '']]);
  });

  it('never keeps a line that names somebody, nor repeats their name', () => {
    const { lines, left } = read([['2026-S45', 'Élèves', '', '3'], ['2026-S45', 'Direction', 'LEFEVRE Anais', '4']]);
    expect([lines.length, left]).toEqual([1, [{ line: 3, why: 'person', value: '' }]]);
  });

  it('with a line per person is not kept at all', () => {
    expect(read([['2026-S45', 'Élèves', '6e A', '3'], ['2026-S45', 'Élèves', '6e A', '5'], ['2026-S45', 'Élèves', '6e A', '0']])).toEqual({ lines: [], left: [], isByPerson: true });
  });

  it('is read up to as many lines as are kept', () => {
    const rows = Array.from({ length: MOST_STATISTIC_LINES + 1 }, (_, i) => [`s${i}`, '1']);
    expect(read(rows, { service: 0, connections: 1 }).left).toEqual([{ line: MOST_STATISTIC_LINES + 2, why: 'too-many', value: '' }]);
  });

  it('that says again what an older one did wins', () => {
    const statement = (connections: number) => ({ id: 'x', source: 'a.csv', importedOn: DAY, header: [], columns: {}, lines: [line({ connections })] });
    expect(statedLines([statement(1), statement(2)])).toEqual([line({ connections: 2 })]);
  });
});

describe('the times of a school', () => {
  const holidays = holidaysOf({ zone: 'C', holidays: [{ name: 'Pont', from: '2027-05-07', to: '2027-05-07' }] });

  it('are weeks, those of holidays told', () => {
    expect(weeksOf({ from: '2026-10-14', to: '2026-11-03' }, holidays).map(({ from, isHoliday }) => [from, isHoliday])).toEqual([['2026-10-12', false], ['2026-10-19', true], ['2026-10-26', true], ['2026-11-02', false]]);
  });

  it('and terms that the holidays cut, a bridge excepted; none where no holidays are known', () => {
    expect(termsOf('2026-2027', holidays).map(({ from, to }) => [from, to])).toEqual([
      ['2026-09-01', '2026-10-16'], ['2026-11-02', '2026-12-18'], ['2027-01-04', '2027-02-05'], ['2027-02-22', '2027-04-02'], ['2027-04-19', '2027-07-02'],
    ]);
    expect(termsOf('2030-2031', holidays)).toEqual([]);
  });
});

describe('the usage that files tell', () => {
  it('is that of each family, week after week, unknown where nothing tells it; few people join others', () => {
    const lines = [line({ family: 'student', connections: 300, visitors: 40 }), line({ family: 'teacher', connections: 90 }), line({ family: 'staff', connections: 5 }), line({ family: 'guest', connections: 1 }), line({ service: 'Pronote', family: 'student', connections: 9 })];
    const [known, next] = [week, ...weeksOf({ from: '2026-11-09', to: '2026-11-09' }, [])];
    expect(usageByFamily(DIRECTORY, lines, next === undefined ? [known] : [known, next])).toEqual([
      { population: { kind: 'family', family: 'student' }, people: 45, slots: [{ connections: 300, visitors: 40 }, { connections: null, visitors: null }] },
      { population: null, people: 12, slots: [{ connections: 96, visitors: null }, { connections: null, visitors: null }] },
    ]);
  });

  it('of a family told by class only is the sum of its connections, and its visitors are not known', () => {
    const lines = [line({ family: 'student', classId: 'c:6A', connections: 3, visitors: 3 }), line({ family: 'student', classId: 'c:5A', connections: 4, visitors: 4 })];
    expect(usageByFamily(DIRECTORY, lines, [week])[0]?.slots).toEqual([{ connections: 7, visitors: null }]);
    expect(usageOfAll(lines, [week])).toEqual([{ connections: 7, visitors: null }]);
  });

  it('of everybody is what files say of the whole, else the sum of the families', () => {
    const families = [line({ family: 'student', connections: 3, visitors: 2 }), line({ family: 'teacher', connections: 4, visitors: 3 })];
    expect(usageOfAll(families, [week])).toEqual([{ connections: 7, visitors: 5 }]);
    expect(usageOfAll([...families, line({ visitors: 4 })], [week])).toEqual([{ connections: null, visitors: 4 }]);
    expect(usageOfAll([], [week])).toEqual([{ connections: null, visitors: null }]);
  });

  it('over a term sums connections, and takes the most visitors of one of its lines', () => {
    const term = { ...week, kind: 'term' as const, to: '2026-12-18' };
    const lines = [line({ connections: 10, visitors: 8 }), line({ from: '2026-11-09', to: '2026-11-15', connections: 5, visitors: 9 }), line({ from: '2026-12-14', to: '2026-12-20', connections: 50 })];
    expect(usageOfAll(lines, [term])).toEqual([{ connections: 15, visitors: 9 }]);
    expect(weeksTold(lines, term)).toBe(2);
  });

  it('of a class is that of its pupils, else of whoever is counted there; a class of unknown size joins another', () => {
    const directory = createDirectoryIndex([...pupils('c:6A', 20), ...pupils('c:5A', 25)], [group('c:6A', { name: '6e A' }), group('c:5A', { name: '5e A' }), group('odd', { name: '4e A' })]);
    const lines = [line({ family: 'student', classId: 'c:6A', connections: 3 }), line({ family: 'guardian', classId: 'c:6A', connections: 30 }), line({ classId: 'c:5A', connections: 8 }), line({ classId: 'odd', connections: 1 }), line({ connections: 99 })];
    expect(usageByClass(directory, lines, week)).toEqual([
      { population: { kind: 'class', name: '5e A' }, people: 25, slots: [{ connections: 8, visitors: null }] },
      { population: null, people: 20, slots: [{ connections: 4, visitors: null }] },
    ]);
  });

  it('of services is told by the most used first', () => {
    const lines = [line({ service: 'Forum', connections: 3 }), line({ service: 'Pronote', connections: 90 }), line({ service: 'Pronote', family: 'student', connections: 60 }), line({ service: 'Pad', family: 'student', connections: 4 }), line({ service: 'Blog' }), line({ connections: 7 })];
    expect(usageByService(lines, week)).toEqual([{ service: 'Pronote', connections: 90 }, { service: 'Pad', connections: 4 }, { service: 'Forum', connections: 3 }]);
  });

  it('says activation of the last day that it tells of', () => {
    const lines = [
      line({ family: 'student', accounts: 45, activated: 30 }), line({ to: '2026-11-01', from: '2026-11-01', family: 'student', accounts: 45, activated: 1 }), line({ accounts: 60, activated: 40 }), line({ family: 'teacher' }),
      line({ family: 'student', classId: 'c:6A', accounts: 20, activated: 12 }), line({ family: 'student', classId: 'gone', accounts: 20, activated: 12 }),
    ];
    expect(statedActivation(DIRECTORY, lines, 'family')).toEqual({ day: '2026-11-08', lines: [{ population: { kind: 'family', family: 'student' }, people: 45, known: 45, activated: 30 }] });
    expect(statedActivation(DIRECTORY, lines, 'class')?.lines).toEqual([{ population: { kind: 'class', name: '6e A' }, people: 20, known: 20, activated: 12 }]);
    expect(statedActivation(DIRECTORY, [], 'class')).toBeUndefined();
  });
});

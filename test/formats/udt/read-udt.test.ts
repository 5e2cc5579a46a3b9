import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readUdt } from '../../../formats/udt/read-udt.ts';
import { replacementsIn } from '../../../formats/udt/replaced-courses.ts';
import { closedWeeks, daysOfWeek, weeksOfMask } from '../../../formats/udt/week-mask.ts';
import { referenceFile } from '../../support/reference-files.ts';
import { refusalOf } from '../csv/csv-fixture.ts';
import { zipOf } from '../zip/zip-fixture.ts';
import { udtZip } from './udt-fixture.ts';

const LESSON = { division: '6A', subject: 'FRANC', teacher: 'ROYAN', coTeachers: [], group: '', grouping: '', room: 'S1', day: 1, start: '08:00', end: '09:00' };

describe('a UDT base', () => {
  it('gives its people and its groups, without what stands for nothing', async () => {
    const base = await readUdt(udtZip());
    expect(base).toMatchObject({ year: 2026, startsOn: '2026-09-01', endsOn: '2027-07-03', firstWeek: 36, anomalies: [] });
    expect(base.teachers).toEqual([
      { code: 'ROYAN', name: 'ROY Ana', lastName: 'ROY', firstName: 'Ana', externalId: '500001', birthDate: '1980-06-05', email: 'ana@exemple.invalid' },
      { code: 'BONAL', name: 'BON Ali', lastName: 'BON', firstName: 'Ali', externalId: undefined, birthDate: undefined, email: undefined },
    ]);
    expect(base.subjects).toEqual([{ code: 'FRANC', name: 'FRANCAIS', nationalCode: '020700' }]);
    expect(base.pupils).toMatchObject([{ code: 'E1', birthDate: '2012-02-29' }, { code: 'E2', birthDate: undefined }]);
    expect(base.groups).toEqual([{ code: '6A', name: '6A_G1' }, { code: '5B', name: '5B' }, { code: '5B', name: 'LV2ESP 5' }]);
  });

  it('makes one lesson of lines that follow one another, whatever their order', async () => {
    expect((await readUdt(udtZip())).courses).toEqual([
      LESSON,
      { ...LESSON, division: '5B', teacher: '', coTeachers: ['BONAL'], group: 'LV2ESP 5', grouping: 'LV2ESP', day: 2, start: '14:00', end: '14:30' },
    ]);
  });

  it('makes two lessons of lines that do not follow one another', async () => {
    const { courses } = await readUdt(udtZip({ '12': '<p><ligfiche code="001A" div="6A" fic="F1" mat="FRANC" prof="ROYAN" rgpmt="" gpe="" salle="S1"/><ligfiche code="003A" div="6A" fic="F2" mat="FRANC" prof="ROYAN" rgpmt="" gpe="" salle="S1"/></p>' }));
    expect(courses.map(({ start, end }) => [start, end])).toEqual([['08:00', '08:30'], ['08:30', '09:00']]);
  });

  it('has its own plan for some weeks', async () => {
    const { exceptional } = await readUdt(udtZip({ '12_46': '<p><ligfiche code="001A" div="6A" fic="F1" mat="FRANC" prof="BONAL" rgpmt="" gpe="" salle="S1"/></p>' }));
    expect([...exceptional]).toEqual([[46, [{ ...LESSON, teacher: 'BONAL', end: '08:30' }]]]);
  });

  describe('tells replacements by its weekly plans', () => {
    const line = (code: string, prof: string, more = 'div="6A" fic="F1"'): string => `<ligfiche code="${code}" ${more} mat="FRANC" prof="${prof}" rgpmt="" gpe="" salle="S1"/>`;
    const hour = (prof: string): string => line('001A', prof) + line('002A', prof, 'div="6A" fic="F2"');
    const told = async (weeks: Readonly<Record<string, string>>): Promise<unknown> =>
      replacementsIn(await readUdt(udtZip(weeks)))?.map(({ absent, substitute, course, from, to }) => `${absent} ${substitute} ${course.division} ${from} ${to}`);

    it('of the first civil year and of the second', async () => {
      expect(await told({ '12_46': `<p>${hour('BONAL')}</p>`, '12_2': `<p>${hour('BONAL')}</p>`, '23_46': '<p/>' })).toEqual(expect.arrayContaining(['ROYAN BONAL 6A 2026-11-09 2026-11-15', 'ROYAN BONAL 6A 2027-01-11 2027-01-17']));
    });

    it('and says nothing of them without one', async () => {
      expect(await told({})).toBeUndefined();
    });

    it.each([
      ['a week as usual', hour('ROYAN')],
      ['a lesson without teacher', hour('***')],
      ['another hour', line('001A', 'BONAL')],
      ['a teacher who has another lesson at that hour', hour('BONAL') + line('005A', 'ROYAN', 'div="5B" fic="F1"')],
      ['a lesson that is not in the usual plan', hour('BONAL').replaceAll('6A', '5B')],
    ])('but not for %s', async (_, lines) => {
      expect(await told({ '12_46': `<p>${lines}</p>` })).toEqual([]);
    });

    it('but not by one who teaches it with the other, nor in a week that the year has not', async () => {
      expect(await told({ '12_46': `<p>${hour('BONAL')}</p>`, '23': '<p><coens lignefic="001A" prof="BONAL"/></p>', '23_46': '<p/>' })).toEqual([]);
      expect(await told({ '12_53': `<p>${hour('BONAL')}</p>`, '24': '<c><annee>2025</annee></c>' })).toEqual([]);
    });
  });

  it('is the same with names in small letters and whatever holds its elements', async () => {
    const wrapped = { '04': '<x><y><z><prof code="ROYAN" nom="ROY" prenom="Ana" epj="500001" date_naissance="05/06/1980" mail="ana@exemple.invalid"/><prof code="BONAL" nom="BON" prenom="Ali"/></z></y></x>' };
    expect(await readUdt(udtZip(wrapped, (number) => `export/udcal_${number}.xml`))).toEqual(await readUdt(udtZip()));
  });

  it('tells what points to nothing', async () => {
    const { anomalies, courses, memberships } = await readUdt(udtZip({
      '12': '<p><ligfiche code="001A" div="6A" fic="F9" mat="FRANC" prof="ROYAN"/><ligfiche code="003A" div="6A" fic="F1" mat="FRANC" prof="ROYAN" gpe="9"/></p>',
      '21': '<p><ele_gpe ele="E9" gpe="1" code_div="6A" semaines="1"/><ele_gpe ele="E1" gpe="2" code_div="6A" semaines="1"/><ele_gpe ele="E1" gpe="1" code_div="6A" semaines="x"/></p>',
      '24': '<calendrier><annee>2026</annee><debut_eleve>31/09/2026</debut_eleve></calendrier>',
    }));
    expect(anomalies.map(({ kind, file, value }) => `${file} ${kind} ${value}`)).toEqual([
      'UDCal_24 malformed-date 31/09/2026', 'UDCal_21 unknown-pupil E9', 'UDCal_21 unknown-group 2', 'UDCal_21 malformed-weeks x', 'UDCal_12 unknown-slot 001A', 'UDCal_12 unknown-group 9',
    ]);
    expect([courses.length, memberships.length]).toEqual([1, 0]);
  });

  it('is refused without the files of a timetable, which are named', async () => {
    expect(await refusalOf(readUdt(udtZip({ '07': '', '12': '' })))).toEqual({ kind: 'wrong-format', file: 'udt.zip', detail: 'UDCal_07.xml, UDCal_12.xml' });
    expect((await refusalOf(readUdt({ name: 'a.zip', bytes: zipOf([{ name: 'ElevesSansAdresses.xml', content: '<a/>' }]) }))).kind).toBe('wrong-format');
  });

  it('is refused when one of its files is hostile', async () => {
    expect(await refusalOf(readUdt(udtZip({ '04': '<!DOCTYPE p [<!ENTITY a "b">]><p/>' })))).toMatchObject({ kind: 'forbidden-doctype', file: 'UDCal_04.xml' });
    expect((await refusalOf(readUdt(udtZip({ '12': '<p><ligfiche' })))).kind).toBe('truncated');
  });

  it('of reference is read', async (context) => {
    const folder = referenceFile(context, 'udt/synthetique');
    const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
    const base = await readUdt({ name: 'udt.zip', bytes: zipOf(files.map((name) => ({ name, content: readFileSync(join(folder, name)) }))) });
    expect(base.courses).toHaveLength(2);
    expect(base.memberships.map(({ group, weeks }) => [group, weeks === 'all' ? weeks : weeks.length])).toEqual([['6A_G1', expect.any(Number)], ['LV2ESP 5', 'all']]);
    expect(base.anomalies.map(({ kind }) => kind)).toEqual(['unknown-pupil']);
  });
});

describe('a mask of weeks', () => {
  const year = { firstWeek: 36, holidays: new Set<number>() };
  const mask = (...weeks: readonly number[]): string => weeks.reduce((bits, week) => bits | (1n << BigInt(week - 1)), 0n).toString();

  it('keeps its 64 bits', () => {
    expect(weeksOfMask(mask(36, 53, 1, 33), year)).toEqual([36, 53, 1, 33]);
    expect(weeksOfMask('9007199254740993', year)).toEqual([1]);
    expect(weeksOfMask('9007199254740994', year)).toEqual([2]);
  });

  it('that is empty or zero is the whole year; one that is no number is none', () => {
    expect([weeksOfMask('', year), weeksOfMask('0', year), weeksOfMask('-1', year), weeksOfMask('1e3', year)]).toEqual(['all', 'all', undefined, undefined]);
  });

  it('fills the holidays inside a run, and no other week', () => {
    const holidays = new Set([43, 44, 52, 53]);
    expect(weeksOfMask(mask(42, 45, 51), { ...year, holidays })).toEqual([42, 43, 44, 45, 51]);
    expect(weeksOfMask(mask(42, 46), { ...year, holidays })).toEqual([42, 46]);
    expect(weeksOfMask(mask(51, 1), { ...year, holidays })).toEqual([51, 52, 53, 1]);
  });

  it('has its Monday and its Sunday', () => {
    const days = (week: number, first = 2026): unknown => daysOfWeek({ year: first, firstWeek: 36 }, week);
    expect([days(36), days(53), days(1)]).toEqual([{ from: '2026-08-31', to: '2026-09-06' }, { from: '2026-12-28', to: '2027-01-03' }, { from: '2027-01-04', to: '2027-01-10' }]);
    expect(days(53, 2025)).toBeUndefined();
  });

  it('knows the weeks without school by their five days', () => {
    expect(closedWeeks('2026-10-17', '2026-11-01')).toEqual([43, 44]);
    expect(closedWeeks('2026-12-19', '2027-01-03')).toEqual([52, 53]);
    expect(closedWeeks('2027-01-04', '2027-01-07')).toEqual([]);
  });
});

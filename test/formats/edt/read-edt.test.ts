import { describe, expect, it } from 'vitest';
import { readEdt } from '../../../formats/edt/read-edt.ts';
import { weeksOf } from '../../../formats/values/weeks.ts';
import { edtXml, LESSON, STUDENT, TEACHER } from '../support/edt-fixture.ts';
import { ofKind, readAll, refusalOf } from '../support/read-all.ts';

describe('an ExportEmploiDuTemps', () => {
  it('gives the school, its year, its grid, its people, its structures and its lessons, and nothing wrong', async () => {
    const { records, anomalies } = await readAll(readEdt, edtXml());
    expect(anomalies).toEqual([]);
    expect(records.map(({ kind }) => kind)).toEqual(['export', 'year', 'grid', 'subject', 'teacher', 'class', 'group', 'room', 'student', 'lesson']);
    expect(records[0]).toEqual({ kind: 'export', version: '1.2', uai: '0990001N' });
    expect(records[1]).toEqual({ kind: 'year', from: '2026-09-01', until: '2027-07-03', firstDay: '2026-08-31' });
    expect(ofKind(records, 'group')).toEqual([{ kind: 'group', ident: '4', name: '6A LAT', classes: ['3'], parts: ['30'] }]);
  });

  it('keeps of a pupil and of the guardians neither address nor sex', async () => {
    const { records } = await readAll(readEdt, edtXml());
    expect(ofKind(records, 'student')).toEqual([{
      kind: 'student', ident: '7', lastName: 'MOURAND', firstName: 'Zoé', birthDate: '2014-03-14', ine: '099000101FA', siecleId: '9000001',
      schoolId: undefined, pronoteId: 'PN7', casId: undefined, parts: [],
      guardians: [{ ident: '8', lastName: 'MOURAND', firstName: 'Solène', legal: 1, pronoteId: undefined, casId: 'cas8' }],
      classes: [{ ident: '3', from: '2026-09-01', until: '2027-07-03' }],
    }]);
  });

  it('says nothing of absences nor replacements: its schema has none', async () => {
    const { records, anomalies } = await readAll(readEdt, edtXml({ after: '<Absences><Absence/><Absence/></Absences>' }));
    expect(records).toHaveLength(10);
    expect(anomalies).toEqual([{ rule: 'unknown-element', line: 14, element: 'Absences', count: 1 }]);
  });
});

describe('a trap of EDT (formats §5.1)', () => {
  it('a week mask is 64 bits, bit i being week i', async () => {
    const late = LESSON.replace('Professeur Ident="2" Semaines="35132630760702"', 'Professeur Ident="2" Semaines="9223372036854775810"');
    const [lesson] = ofKind((await readAll(readEdt, edtXml({ lessons: late }))).records, 'lesson');
    expect(weeksOf(lesson?.teachers[0]?.weeks ?? 0n)).toEqual([1, 63]);
    expect(weeksOf(lesson?.classes[0]?.weeks ?? 0n)).toHaveLength(36);
  });

  it('a mask that is none is told, and only its participant left out', async () => {
    const { records, anomalies } = await readAll(readEdt, edtXml({ lessons: LESSON.replace('Salle Ident="5" Semaines="2"', 'Salle Ident="5" Semaines="2e3"') }));
    expect(ofKind(records, 'lesson')[0]).toMatchObject({ rooms: [], teachers: [{ ident: '2' }] });
    expect(anomalies).toMatchObject([{ rule: 'weeks', element: 'Salle', field: 'Semaines', value: '2e3' }]);
  });

  it('cancelled weeks leave a mask and added ones join it', async () => {
    const lessons = LESSON.replace('Ident="5" Semaines="2"', 'Ident="5" Semaines="14" SemainesAnnulation="4" SemainesInclusion="16"');
    const [lesson] = ofKind((await readAll(readEdt, edtXml({ lessons }))).records, 'lesson');
    expect(weeksOf(lesson?.rooms[0]?.weeks ?? 0n)).toEqual([1, 3, 4]);
  });

  it('a lesson starts with its first slot, numbered from 0, and ends with its last', async () => {
    const [lesson] = ofKind((await readAll(readEdt, edtXml())).records, 'lesson');
    expect(lesson).toMatchObject({ day: 1, start: '08:30', end: '09:30' });
    const [first] = ofKind((await readAll(readEdt, edtXml({ lessons: LESSON.replace('Debut="1"', 'Debut="0"') }))).records, 'lesson');
    expect(first).toMatchObject({ start: '08:00', end: '09:00' });
  });

  it.each([
    ['a slot that the grid lacks', 'NumeroPlaceDebut="1"', 'NumeroPlaceDebut="9"'],
    ['an end past the grid', 'NombrePlaces="2"', 'NombrePlaces="4"'],
    ['no length', 'NombrePlaces="2"', 'NombrePlaces="0"'],
    ['an eighth day', 'Jour="1"', 'Jour="8"'],
  ])('a lesson with %s is told and left out', async (_, from, to) => {
    const { records, anomalies } = await readAll(readEdt, edtXml({ lessons: LESSON.replace(from, to) }));
    expect(ofKind(records, 'lesson')).toEqual([]);
    expect(anomalies).toMatchObject([{ rule: 'outside-grid', element: 'Cours', line: 13 }]);
  });

  it('the list and its items are both named Cours', async () => {
    const { records } = await readAll(readEdt, edtXml({ lessons: LESSON.repeat(3) }));
    expect(ofKind(records, 'lesson')).toHaveLength(3);
  });

  it('IDPN is written IdPN in old bases', async () => {
    const { records } = await readAll(readEdt, edtXml({ teachers: TEACHER.replace('IDPN', 'IdPN') }));
    expect(ofKind(records, 'teacher')[0]?.pronoteId).toBe('ABCDEFGHIJKLMNOP');
  });

  it('an empty birth date is no birth date, and no anomaly', async () => {
    const { records, anomalies } = await readAll(readEdt, edtXml());
    expect([ofKind(records, 'teacher')[0]?.birthDate, anomalies]).toEqual([undefined, []]);
  });

  it('a BOM comes before the declaration, and a prefix before the names', async () => {
    const prefixed = edtXml().replaceAll(/<(\/?)([A-Z])/g, '<$1edt:$2').replace('xmlns=', 'xmlns:edt=');
    expect((await readAll(readEdt, Buffer.from(`\ufeff${prefixed}`))).records).toHaveLength(10);
  });

  it('blanks and comments fill elements that should be empty', async () => {
    expect((await readAll(readEdt, edtXml())).anomalies).toEqual([]);
  });

  it('elements that newer files add are counted and passed over, with what they hold', async () => {
    const added = '<Personnels><Personnel Ident="1"/></Personnels>'.repeat(2);
    const { records, anomalies } = await readAll(readEdt, edtXml({ students: `${STUDENT}<Cours><Cours Jour="1"/></Cours>`, after: added }));
    expect(records).toHaveLength(10);
    expect(anomalies.map(({ rule, element, count }) => [rule, element, count])).toEqual([
      ['outside-grid', 'Cours', undefined],
      ['unknown-element', 'Personnels', 2],
    ]);
  });

  it('what lessons name and nothing declares is counted', async () => {
    const { anomalies } = await readAll(readEdt, edtXml({ lessons: LESSON.replaceAll('Professeur Ident="2"', 'Professeur Ident="99"').repeat(3) }));
    expect(anomalies).toEqual([{ rule: 'unknown-reference', line: 13, element: 'Professeur', field: 'Professeur', value: '99', count: 3 }]);
  });

  it('an Ident that is none leaves its record out', async () => {
    const { records, anomalies } = await readAll(readEdt, edtXml({ teachers: TEACHER.replace('"2"', '"x"'), lessons: '' }));
    expect([ofKind(records, 'teacher'), anomalies.map(({ rule, value }) => [rule, value])]).toEqual([[], [['missing-key', 'x']]]);
  });
});

it('the encrypted container is refused as another format', async () => {
  expect(await refusalOf(readEdt, '<EXPORT_INDEX_EDUCATION/>')).toMatchObject({ kind: 'wrong-format', detail: '<EXPORT_INDEX_EDUCATION>' });
});

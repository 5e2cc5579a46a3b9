import { describe, expect, it } from 'vitest';
import { readSts } from '../../../formats/sts/read-sts.ts';
import { isHeldOn } from '../../../formats/sts/sts-record.ts';
import { ofKind, readAll, refusalOf } from '../support/read-all.ts';
import { PEOPLE, STRUCTURE, stsXml } from '../support/sts-fixture.ts';

describe('an sts_emp', () => {
  it('gives the school, its year, its nomenclatures, its people and its structures, and nothing wrong', async () => {
    const { records, anomalies } = await readAll(readSts, stsXml());
    expect(anomalies).toEqual([]);
    expect(records.map(({ kind }) => kind)).toEqual([
      'school', 'year', 'civility', 'subject', 'subject', 'mef', 'programme', 'person', 'person', 'division', 'division', 'group', 'group',
    ]);
    expect(records[0]).toEqual({ kind: 'school', uai: '0990001N', name: 'COLLEGE JEAN FICTIF', academyCode: '099', nature: '340' });
    expect(records[1]).toEqual({ kind: 'year', year: '2026', from: '2026-09-01', until: '2027-08-31' });
  });

  it('keeps of a person no more than what the console uses', async () => {
    const [person] = ofKind((await readAll(readSts, stsXml())).records, 'person');
    expect(person).toEqual({
      kind: 'person', id: '12', origin: 'epp', civility: '2', lastName: 'SALDINEAU', birthName: 'ŒUVRARD', firstName: 'Perrine',
      birthDate: '1980-06-05', function: 'ENS', disciplines: ['L0202'],
      headships: [{ structure: '6A', from: '2025-09-01', until: '2026-08-31' }, { structure: '5B', from: undefined, until: undefined }],
    });
  });
});

describe('a trap of STSweb (formats §4.3)', () => {
  it('1: a local person has no birth date nor function, and the same number as a national one', async () => {
    const { records, anomalies } = await readAll(readSts, stsXml());
    expect(ofKind(records, 'person')[1]).toMatchObject({ id: '12', origin: 'local', birthDate: undefined, function: undefined });
    expect(ofKind(records, 'division')[0]?.services[0]?.teachers).toEqual([{ id: '12', origin: 'epp' }, { id: '12', origin: 'local' }]);
    expect(anomalies).toEqual([]);
  });

  it('1: the same person twice is told', async () => {
    const { anomalies } = await readAll(readSts, stsXml({ people: PEOPLE + PEOPLE }));
    expect(anomalies.map(({ rule, value }) => [rule, value])).toEqual([['duplicate', 'epp 12'], ['duplicate', 'local 12']]);
  });

  it('1: an unknown base of people is told, and the person left out', async () => {
    const { records, anomalies } = await readAll(readSts, stsXml({ people: '<INDIVIDU ID="4" TYPE="autre"><NOM_USAGE>X</NOM_USAGE></INDIVIDU>', structure: '' }));
    expect(ofKind(records, 'person')).toEqual([]);
    expect(anomalies).toEqual([{ rule: 'unknown-code', line: 14, element: 'INDIVIDU', field: 'TYPE', value: 'autre' }]);
  });

  it('2: a group of one division is a group, of two a regroupement', async () => {
    const groups = ofKind((await readAll(readSts, stsXml())).records, 'group');
    expect(groups.map(({ code, isRegroupement }) => [code, isRegroupement])).toEqual([['6A LAT', false], ['65CHORAL', true]]);
  });

  it('3: the order of attributes is free, values are padded, and zeros lead the codes', async () => {
    const { records } = await readAll(readSts, stsXml());
    expect(ofKind(records, 'subject')).toEqual([
      { kind: 'subject', code: '020700', shortCode: 'FRANC', label: 'Français' },
      { kind: 'subject', code: '061300', shortCode: undefined, label: 'MATHEMATIQUES' },
    ]);
  });

  it('4: a headship whose end is past is not held', async () => {
    const headships = ofKind((await readAll(readSts, stsXml())).records, 'person')[0]?.headships ?? [];
    expect(headships.map((headship) => isHeldOn(headship, '2026-11-09'))).toEqual([false, true]);
    expect(headships.map((headship) => isHeldOn(headship, '2026-08-31'))).toEqual([true, true]);
  });

  it('6: a planned number of 0 with a computed one above is normal', async () => {
    expect((await readAll(readSts, stsXml())).anomalies).toEqual([]);
  });

  it('8: a truncated or misnested file is refused', async () => {
    const xml = stsXml();
    expect((await refusalOf(readSts, xml.slice(0, -20))).kind).toBe('truncated');
    expect((await refusalOf(readSts, xml.replace('</DIVISIONS>', '</DIVISION>'))).kind).toBe('malformed');
  });

  it('a MEF holds letters (formats §9), and one of another shape is told and kept', async () => {
    const { records, anomalies } = await readAll(readSts, stsXml({ nomenclatures: '<MEFS><MEF CODE="1011000J11A"/><MEF CODE="101100"/></MEFS>', structure: '' }));
    expect(ofKind(records, 'mef').map(({ code }) => code)).toEqual(['1011000J11A', '101100']);
    expect(anomalies.map(({ rule, value }) => [rule, value])).toEqual([['mef-shape', '101100']]);
  });

  it('empty lists are lists, and GROUPES is beside DIVISIONS', async () => {
    const { records, anomalies } = await readAll(readSts, stsXml({ structure: '<STRUCTURE><DIVISIONS/><GROUPES/></STRUCTURE>' }));
    expect([ofKind(records, 'division'), ofKind(records, 'group'), anomalies]).toEqual([[], [], []]);
  });

  it('a wrong key letter of a UAI is told and the school kept; a wrong shape is told and the school left out', async () => {
    const wrong = await readAll(readSts, stsXml({ uai: '0990001A' }));
    expect(wrong.anomalies).toEqual([{ rule: 'uai-key', line: 4, element: 'UAJ', field: 'CODE', value: '0990001A' }]);
    expect(ofKind(wrong.records, 'school')[0]?.uai).toBe('0990001A');
    const shapeless = await readAll(readSts, stsXml({ uai: '123ABC' }));
    expect([shapeless.anomalies[0]?.rule, ofKind(shapeless.records, 'school')]).toEqual(['uai-shape', []]);
  });

  it('a name that lost a character upstream is told (formats §0.5)', async () => {
    const { records, anomalies } = await readAll(readSts, stsXml({ people: '<INDIVIDU ID="4" TYPE="epp"><NOM_USAGE>?epe?</NOM_USAGE></INDIVIDU>', structure: '' }));
    expect(ofKind(records, 'person')[0]?.lastName).toBe('?epe?');
    expect(anomalies.map(({ rule, field }) => [rule, field])).toEqual([['lost-character', 'NOM_USAGE']]);
  });

  it('what is named and never declared is counted once, with its first line', async () => {
    const { anomalies } = await readAll(readSts, stsXml({ people: '', structure: STRUCTURE.replace('DIVISION_APPARTENANCE CODE="5B"', 'DIVISION_APPARTENANCE CODE="4C"') }));
    expect(anomalies).toMatchObject([
      { rule: 'unknown-reference', field: 'ENSEIGNANT', value: 'epp 12', count: 1 },
      { rule: 'unknown-reference', field: 'ENSEIGNANT', value: 'local 12', count: 1 },
      { rule: 'unknown-reference', field: 'DIVISION', value: '4C', element: 'GROUPE' },
    ]);
  });

  it('a date that the calendar does not have is told and left out', async () => {
    const { records, anomalies } = await readAll(readSts, stsXml({ people: PEOPLE.replace('1980-06-05', '1980-06-31') }));
    expect(ofKind(records, 'person')[0]?.birthDate).toBeUndefined();
    expect(anomalies).toMatchObject([{ rule: 'date', field: 'DATE_NAISSANCE', value: '1980-06-31' }]);
  });
});

it('the anagram emp_sts, which goes the other way, is refused as the wrong file', async () => {
  expect(await refusalOf(readSts, '<?xml version="1.0"?><EDT_STS><PARAMETRES><UAJ>0990001N</UAJ></PARAMETRES></EDT_STS>')).toMatchObject({
    kind: 'wrong-format',
    detail: '<EDT_STS>',
    line: 1,
  });
});

import { describe, expect, it } from 'vitest';
import { readSiecleStudents } from '../../../formats/siecle/read-students.ts';
import { ofKind, readAll, refusalOf } from '../support/read-all.ts';
import { PARAMETERS, placementXml, siecleXml, studentXml } from '../support/siecle-fixture.ts';

const PUPILS = `<ELEVES>${studentXml('1')}</ELEVES>`;

describe('the pupils of Siècle', () => {
  it('say where they come from, and who, without address, telephone, e-mail, sex nor birthplace', async () => {
    const { records, anomalies } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', PUPILS));
    expect(anomalies).toEqual([]);
    expect(records).toEqual([
      { kind: 'export', uai: '0990001N', year: '2026', exportedOn: '2026-09-03' },
      {
        kind: 'student', id: '1', ine: '099000001FA', lastName: 'D\'ŒUVRAY', familyName: 'D\'ŒUVRAY', firstName: 'Noël', birthDate: '2012-02-29',
        mef: '1011000J11A', regime: '24', status: 'ST', enteredOn: '2024-09-01', leftOn: undefined, leavingReason: undefined,
      },
    ]);
  });

  it('pass over the addresses and grants without keeping nor counting them', async () => {
    const data = `${PUPILS}<BOURSES><BOURSE_ELEVE><ELEVE_ID>1</ELEVE_ID></BOURSE_ELEVE></BOURSES><ADRESSES><ADRESSE ADRESSE_ID="7"><LIGNE1_ADRESSE>1 RUE</LIGNE1_ADRESSE></ADRESSE></ADRESSES>`;
    const { records, anomalies } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', data));
    expect([records.length, anomalies]).toEqual([2, []]);
  });

  it('give the options of a pupil, under either of the two names that were exchanged', async () => {
    const option = '<NUM_OPTION>1</NUM_OPTION><CODE_MODALITE_ELECT>S</CODE_MODALITE_ELECT><CODE_MATIERE>030201</CODE_MATIERE>';
    for (const [outer, inner] of [['OPTION', 'OPTIONS_ELEVE'], ['OPTIONS_ELEVE', 'OPTION']] as const) {
      const data = `${PUPILS}<OPTIONS><${outer} ELEVE_ID="1"><${inner}>${option}</${inner}></${outer}></OPTIONS>`;
      const { records } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', data));
      expect(ofKind(records, 'options')).toEqual([{ kind: 'options', student: '1', options: [{ rank: 1, subject: '030201', election: 'S' }] }]);
    }
  });
});

describe('a trap of Siècle (formats §3.9)', () => {
  it('1: a pupil who left has a date, and the pseudo-division of those who left is no division', async () => {
    const left = studentXml('1', '<DATE_SORTIE>12/10/2026</DATE_SORTIE><CODE_MOTIF_SORTIE>10</CODE_MOTIF_SORTIE>');
    const data = `<ELEVES>${left}</ELEVES><STRUCTURES>${placementXml('1', 'D Inactifs')}</STRUCTURES>`;
    const { records, anomalies } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', data));
    expect(ofKind(records, 'student')[0]).toMatchObject({ leftOn: '2026-10-12', leavingReason: '10' });
    expect(ofKind(records, 'placement')).toEqual([{ kind: 'placement', student: '1', divisions: [], groups: [], isInactive: true }]);
    expect(anomalies).toEqual([]);
  });

  it('2: no INE yet is no anomaly, an INE given twice is one, a shapeless one is left out', async () => {
    const noIne = studentXml('1').replace(/<ID_NATIONAL>.*?<\/ID_NATIONAL>/, '');
    const same = studentXml('2') + studentXml('3').replace('099000003FA', '099000002FA');
    const { records, anomalies } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', `<ELEVES>${noIne}${same}${studentXml('4').replace('099000004FA', '12')}</ELEVES>`));
    expect(ofKind(records, 'student').map(({ ine }) => ine)).toEqual([undefined, '099000002FA', '099000002FA', undefined]);
    expect(anomalies.map(({ rule, value }) => [rule, value])).toEqual([['duplicate', '099000002FA'], ['ine-shape', '12']]);
  });

  it('3: several divisions, or none, are told', async () => {
    const data = `<ELEVES>${studentXml('1')}${studentXml('2')}</ELEVES><STRUCTURES>${placementXml('1', 'D 6A', 'D 6B', 'G LATIN')}${placementXml('2', 'G LATIN')}</STRUCTURES>`;
    const { records, anomalies } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', data));
    expect(ofKind(records, 'placement').map(({ divisions, groups }) => [divisions, groups])).toEqual([[['6A', '6B'], ['LATIN']], [[], ['LATIN']]]);
    expect(anomalies.map(({ rule, value }) => [rule, value])).toEqual([['several-divisions', '1'], ['no-division', '2']]);
  });

  it('4 and 5: the school and the year come first, to be compared before anything', async () => {
    const { records } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', PUPILS, PARAMETERS.replace('2026<', '2027<').replace('0990001N', '0990002P')));
    expect(records[0]).toMatchObject({ kind: 'export', uai: '0990002P', year: '2027' });
  });

  it('6: the names of before 2016 are read', async () => {
    const old = studentXml('1').replaceAll('NOM_DE_FAMILLE', 'NOM');
    expect(ofKind((await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', `<ELEVES>${old}</ELEVES>`))).records, 'student')[0]).toMatchObject({ lastName: 'D\'ŒUVRAY' });
  });

  it('7: a truncated or misnested file is refused', async () => {
    const xml = siecleXml('BEE_ELEVES', `${PUPILS}<STRUCTURES>${placementXml('1', 'D 6A')}</STRUCTURES>`);
    expect((await refusalOf(readSiecleStudents, xml.slice(0, -15))).kind).toBe('truncated');
    expect(await refusalOf(readSiecleStudents, xml.replace('<STRUCTURES_ELEVE', '<STRICTURES_ELEVE'))).toMatchObject({ kind: 'malformed', line: 8 });
  });

  it('the structures may come before the pupils, and name some who are in no file', async () => {
    const data = `<STRUCTURES>${placementXml('1', 'D 6A')}${placementXml('9', 'D 6A')}</STRUCTURES>${PUPILS}`;
    const { records, anomalies } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', data));
    expect(records.map(({ kind }) => kind)).toEqual(['export', 'placement', 'placement', 'student']);
    expect(anomalies).toMatchObject([{ rule: 'unknown-reference', field: 'ELEVE_ID', value: '9', count: 1 }]);
  });

  it('an element given as attribute and child is one value, and an empty one is none', async () => {
    const usual = studentXml('1', '<NOM_USAGE></NOM_USAGE>');
    expect(ofKind((await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', `<ELEVES>${usual}</ELEVES>`))).records, 'student')[0]?.lastName).toBe('D\'ŒUVRAY');
  });

  it('the root may be EPHC, and another export is refused', async () => {
    expect((await readAll(readSiecleStudents, siecleXml('BEE_EPHC_ELEVES', PUPILS))).records).toHaveLength(2);
    expect(await refusalOf(readSiecleStudents, siecleXml('BEE_RESPONSABLES', ''))).toMatchObject({ kind: 'wrong-format', detail: '<BEE_RESPONSABLES>' });
  });

  it('a pupil without key is told and left out', async () => {
    const { records, anomalies } = await readAll(readSiecleStudents, siecleXml('BEE_ELEVES', `<ELEVES>${studentXml('')}</ELEVES>`));
    expect([ofKind(records, 'student'), anomalies[0]]).toMatchObject([[], { rule: 'missing-key', element: 'ELEVE', field: 'ELEVE_ID', line: 5 }]);
  });
});

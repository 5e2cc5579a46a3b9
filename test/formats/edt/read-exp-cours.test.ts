import { describe, expect, it } from 'vitest';
import { readExpCours } from '../../../formats/edt/read-exp-cours.ts';
import { readAll, refusalOf } from '../support/read-all.ts';

function expCours(rows: string, encoding = 'ISO-8859-1'): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>\n<TABLE nom="Cours" date="03/09/2026">\n${rows}\n</TABLE>`, 'latin1');
}

const LATIN = `<Cours numero="2"><NUMERO>2</NUMERO><DUREE>1h30</DUREE><FREQUENCE>Q1</FREQUENCE><MAT_CODE>020300</MAT_CODE><MAT_LIBELLE>LATIN &amp; GREC</MAT_LIBELLE>
<PROF_NOM>TRIMOIS, VERNET</PROF_NOM><PROF_PRENOM>Inès, Côme</PROF_PRENOM><CLASSE>6A, [6A LAT], 5B</CLASSE><SALLE>102, 103</SALLE><ALT.>Q1</ALT.><MOD.>CG</MOD.>
<CO-ENS.>O</CO-ENS.><POND.>1</POND.><JOUR>mardi</JOUR><H.DEBUT>  09h00</H.DEBUT><EFFECTIF>12</EFFECTIF></Cours>`;

describe('an EXP_COURS', () => {
  it('gives its lessons, with names full of dots and dashes, in ISO-8859-1', async () => {
    const { records, anomalies } = await readAll(readExpCours, expCours(LATIN));
    expect(anomalies).toEqual([]);
    expect(records).toEqual([{
      number: '2', minutes: 90, frequency: 'Q1', subjectCode: '020300', subjectLabel: 'LATIN & GREC',
      teachers: [{ lastName: 'TRIMOIS', firstName: 'Inès' }, { lastName: 'VERNET', firstName: 'Côme' }],
      classes: ['6A', '5B'], groups: ['6A LAT'], rooms: ['102', '103'],
      alternation: 'Q1', lessonKind: 'CG', isCoTaught: true, day: 2, start: '09:00', size: 12,
    }]);
  });

  it('reads the other spelling of its columns and rows', async () => {
    const rows = LATIN.replaceAll('ALT.', 'ALTERNANCE').replaceAll('MOD.', 'MODALITE').replace('<Cours ', '<Cours_annuels ').replace('</Cours>', '</Cours_annuels>');
    expect((await readAll(readExpCours, expCours(rows))).records[0]).toMatchObject({ alternation: 'Q1', lessonKind: 'CG' });
  });
});

describe('a trap of EXP_COURS (formats §5.4)', () => {
  it('a lesson not placed has neither day nor start, and no anomaly', async () => {
    const rows = LATIN.replace('mardi', '').replace('  09h00', '');
    const { records, anomalies } = await readAll(readExpCours, expCours(rows));
    expect([records[0]?.day, records[0]?.start, anomalies]).toEqual([undefined, undefined, []]);
  });

  it('names and first names that do not go by pairs are told, and the names kept', async () => {
    const { records, anomalies } = await readAll(readExpCours, expCours(LATIN.replace(', Côme', '')));
    expect(records[0]?.teachers).toEqual([{ lastName: 'TRIMOIS', firstName: 'Inès' }, { lastName: 'VERNET', firstName: '' }]);
    expect(anomalies).toEqual([{ rule: 'uneven-lists', line: 3, element: 'Cours', field: 'PROF_PRENOM', value: '2/1' }]);
  });

  it.each([
    ['a day that is none', 'mardi', 'tuesday', { rule: 'unknown-code', field: 'JOUR' }],
    ['an hour that is none', '  09h00', '25:00', { rule: 'number', field: 'H.DEBUT' }],
    ['a duration that is none', '1h30', '90', { rule: 'number', field: 'DUREE' }],
  ])('%s is told, and the lesson kept', async (_, from, to, anomaly) => {
    const { records, anomalies } = await readAll(readExpCours, expCours(LATIN.replace(from, to)));
    expect(records).toHaveLength(1);
    expect(anomalies).toMatchObject([anomaly]);
  });

  it('another table of the same export is refused as the wrong file', async () => {
    expect(await refusalOf(readExpCours, '<TABLE nom="Professeurs"/>')).toMatchObject({ kind: 'wrong-format', detail: '<TABLE nom="Professeurs">' });
  });
});

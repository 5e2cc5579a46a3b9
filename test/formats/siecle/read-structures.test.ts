import { describe, expect, it } from 'vitest';
import { readSiecleNomenclatures } from '../../../formats/siecle/read-nomenclatures.ts';
import { readSiecleStructures } from '../../../formats/siecle/read-structures.ts';
import { ofKind, readAll } from '../support/read-all.ts';
import { siecleXml } from '../support/siecle-fixture.ts';

const MEFS = '<MEFS_APPARTENANCE><MEF_APPARTENANCE><CODE_MEF>1011000J11A</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE>';

describe('the structures of Siècle (formats §3.5)', () => {
  it('give divisions and groups, with codes as free as they are', async () => {
    const data = `<DIVISIONS><DIVISION CODE_STRUCTURE="3 A"><LIBELLE_LONG>3EME A</LIBELLE_LONG>${MEFS}</DIVISION></DIVISIONS>
<GROUPES><GROUPE CODE_STRUCTURE="6LV1.ALL"><DIVISIONS_APPARTENANCE><DIVISION_APPARTENANCE><CODE_STRUCTURE>3 A</CODE_STRUCTURE></DIVISION_APPARTENANCE>
<DIVISION_APPARTENANCE><CODE_STRUCTURE>3 a</CODE_STRUCTURE></DIVISION_APPARTENANCE></DIVISIONS_APPARTENANCE></GROUPE></GROUPES>`;
    const { records, anomalies } = await readAll(readSiecleStructures, siecleXml('BEE_STRUCTURES', data));
    expect(records.slice(1)).toEqual([
      { kind: 'division', code: '3 A', label: '3EME A', mefs: ['1011000J11A'] },
      { kind: 'group', code: '6LV1.ALL', label: '6LV1.ALL', mefs: [], divisions: ['3 A', '3 a'] },
    ]);
    // Codes are case-sensitive (formats §1.7 trap 8).
    expect(anomalies).toMatchObject([{ rule: 'unknown-reference', value: '3 a' }]);
  });
});

describe('the nomenclatures of Siècle (formats §3.4)', () => {
  const mef = '<MEF CODE_MEF="1011000J11A"><LIBELLE_EDITION>5ème</LIBELLE_EDITION><CODE_MEFSTAT>21120010001</CODE_MEFSTAT><DATE_FERMETURE>31/12/9999</DATE_FERMETURE></MEF>';
  const subject = '<MATIERE CODE_MATIERE="020E00"><CODE_GESTION>AGL1</CODE_GESTION><LIBELLE_EDITION>Anglais</LIBELLE_EDITION></MATIERE>';
  const programme = (election: string): string =>
    `<PROGRAMME><CODE_MEF>1011000J11A</CODE_MEF><CODE_MATIERE>020E00</CODE_MATIERE><CODE_MODALITE_ELECT>${election}</CODE_MODALITE_ELECT><HORAIRE>3.50</HORAIRE></PROGRAMME>`;

  it('give MEFs with letters, subjects with letters, and no closing date to an open code', async () => {
    const data = `<MEFS>${mef}${mef.replace('1011000J11A', '10010012110').replace('31/12/9999', '31/08/2019')}</MEFS><MATIERES>${subject}</MATIERES>`;
    const { records, anomalies } = await readAll(readSiecleNomenclatures, siecleXml('BEE_NOMENCLATURES', data));
    expect(ofKind(records, 'mef').map(({ code, closedOn }) => [code, closedOn])).toEqual([['1011000J11A', undefined], ['10010012110', '2019-08-31']]);
    expect(ofKind(records, 'subject')[0]).toMatchObject({ code: '020E00', shortCode: 'AGL1', label: 'Anglais' });
    expect(anomalies).toEqual([]);
  });

  it('hold one MEF and subject under two ways of electing it, and tell the same three twice', async () => {
    const data = `<MEFS>${mef}</MEFS><MATIERES>${subject}</MATIERES><PROGRAMMES>${programme('O')}${programme('F')}${programme('F')}</PROGRAMMES>`;
    const { records, anomalies } = await readAll(readSiecleNomenclatures, siecleXml('BEE_NOMENCLATURES', data));
    expect(ofKind(records, 'programme').map(({ election, hours }) => [election, hours])).toEqual([['O', 3.5], ['F', 3.5], ['F', 3.5]]);
    expect(anomalies.map(({ rule }) => rule)).toEqual(['duplicate']);
  });

  it('give the small lists wherever they are, their code an attribute or a child', async () => {
    const data = '<LISTE_INCONNUE><REGIME CODE_REGIME="24"><LIBELLE_LONG>DP 4 JOURS</LIBELLE_LONG></REGIME><REGIME><CODE_REGIME>0</CODE_REGIME></REGIME></LISTE_INCONNUE>';
    const { records, anomalies } = await readAll(readSiecleNomenclatures, siecleXml('BEE_NOMENCLATURES', data));
    expect(ofKind(records, 'term')).toEqual([
      { kind: 'term', list: 'regime', code: '24', label: 'DP 4 JOURS' },
      { kind: 'term', list: 'regime', code: '0', label: '0' },
    ]);
    expect(anomalies).toEqual([]);
  });
});

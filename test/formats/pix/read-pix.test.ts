import { describe, expect, it } from 'vitest';
import { readPix, type PixFile } from '../../../formats/pix/read-pix.ts';
import { csvFile, refusalOf } from '../csv/csv-fixture.ts';

const HEADER = 'Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d\'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*';
const LEA = '123A;Léa;Ève;;ROY;ROY-BON;F;29/02/2012;31555;;31;99100;ST;2413310311C;2MSA  1';

function pixOf(...lines: readonly string[]): Promise<PixFile> {
  return readPix(csvFile([HEADER, ...lines].join('\r\n')));
}

describe('a Pix Orga file', () => {
  it('gives its pupils, with letters in MEF codes and one space in divisions', async () => {
    expect(await pixOf(LEA)).toEqual({
      file: 'liste.csv', encoding: { name: 'utf-8', from: 'validity' }, separator: ';', anomalies: [],
      students: [{ line: 2, id: '123A', firstName: 'Léa', lastName: 'ROY', usualName: 'ROY-BON', birthDate: '2012-02-29', status: 'ST', mef: '2413310311C', division: '2MSA 1' }],
    });
  });

  it('is read in Windows-1252', async () => {
    const bytes = Buffer.from(`${HEADER}\r\n${LEA.replace('ROY-BON', '\u0092')}`, 'latin1');
    expect(await readPix(csvFile(bytes))).toMatchObject({ encoding: { name: 'windows-1252' }, students: [{ firstName: 'Léa', usualName: '’' }] });
  });

  it.each([
    ['a missing name', LEA.replace('ROY;', ';'), { kind: 'missing-value', column: 'Nom de famille*' }],
    ['an impossible day', LEA.replace('29/02/2012', '29/02/2013'), { kind: 'malformed-date', value: '29/02/2013' }],
    ['an unknown status', LEA.replace(';ST;', ';XX;'), { kind: 'unknown-value', value: 'XX' }],
    ['a place of birth by code and by name', LEA.replace('31555;;', '31555;TOULOUSE;'), { kind: 'malformed-value', value: '31555' }],
    ['no place of birth', LEA.replace('31555;;', ';;'), { kind: 'missing-value', column: 'Code commune naissance**' }],
    ['an INSEE code that is none', LEA.replace('31555', '3155'), { kind: 'malformed-value', value: '3155' }],
  ])('tells the line of %s', async (_, line, anomaly) => {
    const { anomalies } = await pixOf(line);
    expect(anomalies).toEqual([expect.objectContaining({ line: 2, ...anomaly })]);
  });

  it('keeps the first of two lines with one identifier, and tells the other', async () => {
    const { students, anomalies } = await pixOf(LEA, LEA.replace('Léa', 'Lou'));
    expect(students.map(({ firstName }) => firstName)).toEqual(['Léa']);
    expect(anomalies).toEqual([{ kind: 'duplicate-key', line: 3, column: 'Identifiant unique*', value: '123A' }]);
  });

  it('is refused without its columns, which are named', async () => {
    const refusal = await refusalOf(readPix(csvFile('Nom;Prénom\nROY;Léa')));
    expect(refusal.kind).toBe('wrong-format');
    expect(refusal.detail).toContain('identifiantunique');
  });
});

import { describe, expect, it } from 'vitest';
import { readOnde, type OndeFile } from '../../../formats/onde/read-onde.ts';
import { encodeLatin9 } from '../../../formats/file/encoding.ts';
import { referenceFile } from '../../support/reference-files.ts';
import { csvFile, refusalOf } from '../csv/csv-fixture.ts';

const STUDENTS = 'Nom élève;Nom d\'usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;Commune1;Pays1;Adresse2;Cp2;Commune2;Pays2; Cycle;Niveau;Libellé classe;Identifiant classe;Attestation fournie;Autorisation associations;Autorisation photo;Décision de passage';
const GUARDIANS = 'Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Adresse responsable;CP responsable;Commune responsable;Pays;Courriel;Téléphone domicile;Téléphone travail;Téléphone portable' + ';Nom d\'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants'.repeat(3);
const TEACHERS = 'Civilité;Nom usage;Nom;Prénom;Adresse;CP;Commune;Pays;Courriel;Téléphone domicile;Téléphone portable;Directeur;Classe';

function ondeOf(...lines: readonly string[]): Promise<OndeFile> {
  return readOnde(csvFile(lines.join('\r\n')));
}

describe('pupils of Onde', () => {
  const lou = 'ROY;;Lou;2018-04-12;F;099000201FA;12 rue;31000;TOULOUSE;FRANCE;;;;;CYCLE III;CM1;CM1 A;73196;Oui;Non;Oui;;';

  it('are found by the names of columns, the one that begins by a space too', async () => {
    expect(await ondeOf(STUDENTS, lou)).toEqual({
      file: 'liste.csv', encoding: { name: 'utf-8', from: 'validity' }, separator: ';', kind: 'students', anomalies: [],
      students: [{ line: 2, lastName: 'ROY', usualName: undefined, firstName: 'Lou', birthDate: '2018-04-12', ine: '099000201FA', cycle: 'CYCLE III', level: 'CM1', className: 'CM1 A', classId: '73196' }],
    });
  });

  it('are found when an extraction was made otherwise', async () => {
    expect(await ondeOf('Niveau;Prénom élève;Libellé classe;Nom élève', 'CP;Lou;CLASSE  CP;ROY')).toMatchObject({
      students: [{ lastName: 'ROY', firstName: 'Lou', level: 'CP', className: 'CLASSE CP', ine: undefined }], anomalies: [],
    });
  });

  it('are born on days of either form', async () => {
    const read = await ondeOf(STUDENTS, lou.replace('2018-04-12', '12/04/2018'), lou.replace('2018-04-12', '12/13/2018').replace('FA', 'FB'));
    expect(read).toMatchObject({ students: [{ birthDate: '2018-04-12' }, { birthDate: undefined }], anomalies: [{ kind: 'malformed-date', line: 3, value: '12/13/2018' }] });
  });

  it('come in ISO-8859-15, and from BE1D', async () => {
    const be1d = STUDENTS.replace(';INE', '').replace('Libellé classe;Identifiant classe', 'Classe').replace('Nom élève', 'Nom Elève');
    const read = await readOnde(csvFile(encodeLatin9(`${be1d}\r\nCŒUR;;Zoé;12/04/2018;H;;;;;;;;; CYCLE II;CE1;CE1 B;Oui;Non;Non;;`)));
    expect(read).toMatchObject({ encoding: { name: 'iso-8859-15' }, students: [{ lastName: 'CŒUR', firstName: 'Zoé', cycle: 'CYCLE II', className: 'CE1 B', classId: undefined, ine: undefined }] });
  });

  it('count once with one INE, and each without', async () => {
    const without = lou.replace('099000201FA', '');
    const read = await ondeOf(STUDENTS, lou, lou.replace('Lou', 'Léo'), without, without);
    expect(read.kind === 'students' ? read.students.map(({ firstName }) => firstName) : []).toEqual(['Lou', 'Lou', 'Lou']);
    expect(read.anomalies).toEqual([{ kind: 'duplicate-key', line: 3, column: 'INE', value: '099000201FA' }]);
  });

  it('tell a character that the ministry lost', async () => {
    expect((await ondeOf(STUDENTS, lou.replace('ROY', 'N?EL'))).anomalies).toEqual([{ kind: 'lost-characters', line: 2, column: 'Nom élève', value: 'N?EL' }]);
  });
});

describe('guardians of Onde', () => {
  it('have children in columns whose names repeat', async () => {
    const read = await ondeOf(GUARDIANS, 'M.;BON;ROY;Jean;1 rue;31000;TOULOUSE;FRANCE;j@exemple.invalid;;;;;ROY;Lou;CLASSE  CE2;BON;;Léo;CLASSE CE1;;;;');
    expect(read).toMatchObject({
      kind: 'guardians', anomalies: [],
      guardians: [{ line: 2, lastName: 'ROY', usualName: 'BON', firstName: 'Jean', children: [{ lastName: 'ROY', usualName: undefined, firstName: 'Lou' }, { lastName: 'BON', usualName: 'BON', firstName: 'Léo' }] }],
    });
  });
});

it('teachers of Onde tell who is head', async () => {
  expect(await ondeOf(TEACHERS, 'MME;;ROY;Ana;;;;;a@exemple.invalid;;;Oui;CM1 A', 'M.;;BON;Éli;;;;;;;;non;')).toMatchObject({
    kind: 'teachers', teachers: [{ lastName: 'ROY', isHead: true, className: 'CM1 A' }, { lastName: 'BON', isHead: false, email: undefined }],
  });
});

it('another file is refused, with its columns', async () => {
  expect(await refusalOf(ondeOf('Jour;Heure', 'L;1'))).toEqual({ kind: 'wrong-format', file: 'liste.csv', detail: 'Jour, Heure' });
});

it('the reference files are read', async (context) => {
  const [students, guardians, latin] = await Promise.all(['eole_eleves.csv', 'eole_responsables.csv', 'synthetique_onde_eleves_iso8859.csv'].map((name) => readOnde(referenceFile(context, `onde/onde-moderne/${name}`))));
  expect(students).toMatchObject({ students: [{ firstName: 'Martin', className: 'Classe de M Machin', birthDate: '2001-01-01' }, { firstName: 'Martine' }] });
  expect(guardians).toMatchObject({ guardians: [{ children: [{}, {}] }, {}, {}] });
  expect(latin).toMatchObject({ students: [{ firstName: 'Éloi' }, { usualName: 'PRALE; NÉE BERNET' }, {}], anomalies: [] });
});

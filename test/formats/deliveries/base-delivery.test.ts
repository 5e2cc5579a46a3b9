import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { isDeliveryFormat, readDelivery } from '../../../formats/deliveries/read-delivery.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';
import { encodeLatin9 } from '../../../formats/file/encoding.ts';
import { FileError } from '../../../formats/file/file-error.ts';
import { csvFile } from '../csv/csv-fixture.ts';
import { inMemory } from '../support/read-all.ts';
import { placementXml, siecleXml, studentXml } from '../support/siecle-fixture.ts';
import { stsXml } from '../support/sts-fixture.ts';
import { zipOf, type Packed } from '../zip/zip-fixture.ts';

async function deliveryOf(xml: string): Promise<Delivery> {
  const reading = await readDelivery(inMemory(xml));
  if (reading.kind !== 'delivery') throw new Error(`no delivery: ${reading.format}`);
  return reading.delivery;
}

describe('an sts_emp as a delivery', () => {
  it('states who teaches what, head teachers of now included, by keys that hold their origin', async () => {
    const delivery = await deliveryOf(stsXml());
    expect(delivery).toMatchObject({
      source: 'sts', uai: '0990001N', year: '2026',
      teachers: [
        { key: 'epp 12', lastName: 'SALDINEAU', birthName: 'ŒUVRARD', firstName: 'Perrine', birthDate: '1980-06-05', ids: ['sts:12'] },
        { key: 'local 12', lastName: 'VERNET', birthDate: undefined, ids: [] },
      ],
      services: [
        { teacher: 'epp 12', group: 'division 6A', subject: 'Français' },
        { teacher: 'local 12', group: 'division 6A', subject: 'Français' },
        { teacher: 'epp 12', group: 'division 6A', subject: '', until: '2026-08-31' },
        { teacher: 'epp 12', group: 'division 5B', subject: '', until: undefined },
      ],
      unstaffed: ['division 6A'],
    });
    expect(delivery.groups?.map(({ key, kind, code, name }) => [key, kind, code, name])).toEqual([
      ['division 6A', 'class', '6A', '6EME A'], ['division 5B', 'class', '5B', '5EME B'], ['group 6A LAT', 'teaching', '6A LAT', 'LATIN'], ['group 65CHORAL', 'teaching', '65CHORAL', '65CHORAL'],
    ]);
    expect(delivery.students).toBeUndefined();
  });

  it('leaves out staff who neither teach by function nor have a service', async () => {
    const people = '<INDIVIDU ID="1" TYPE="epp"><NOM_USAGE>CHEF</NOM_USAGE><FONCTION>DIR</FONCTION></INDIVIDU><INDIVIDU ID="12" TYPE="epp"><NOM_USAGE>CPE</NOM_USAGE><FONCTION>EDU</FONCTION></INDIVIDU>';
    expect((await deliveryOf(stsXml({ people }))).teachers?.map(({ lastName }) => lastName)).toEqual(['CPE']);
  });
});

describe('the exports of Siècle as deliveries', () => {
  it('state pupils, where they are, and who has left', async () => {
    const data = `<ELEVES>${studentXml('1')}${studentXml('2', '<DATE_SORTIE>05/10/2026</DATE_SORTIE>')}</ELEVES><STRUCTURES>${placementXml('1', 'D 6A', 'G LATIN')}${placementXml('2', 'D Inactifs')}</STRUCTURES>`;
    expect(await deliveryOf(siecleXml('BEE_ELEVES', data))).toEqual({
      source: 'siecle', uai: '0990001N', year: '2026', statedOn: '2026-09-03',
      students: ['1', '2'].map((id) => ({ key: id, lastName: 'D\'ŒUVRAY', birthName: 'D\'ŒUVRAY', firstName: 'Noël', birthDate: '2012-02-29', ids: [`ine:09900000${id}FA`, `siecle:${id}`] })),
      groups: [{ key: 'D 6A', kind: 'class', code: '6A', name: '6A' }, { key: 'G LATIN', kind: 'teaching', code: 'LATIN', name: 'LATIN' }],
      placements: [{ student: '1', groups: ['D 6A', 'G LATIN'], leftOn: undefined }, { student: '2', groups: [], leftOn: '2026-10-05' }],
    });
  });

  it('state the classes and groups of the school', async () => {
    const data = '<DIVISIONS><DIVISION CODE_STRUCTURE="6A"><LIBELLE_LONG>6EME A</LIBELLE_LONG></DIVISION></DIVISIONS><GROUPES><GROUPE CODE_STRUCTURE="LAT"><LIBELLE_LONG>LATIN</LIBELLE_LONG></GROUPE></GROUPES>';
    expect((await deliveryOf(siecleXml('BEE_STRUCTURES', data))).groups).toEqual([{ key: 'D 6A', kind: 'class', code: '6A', name: '6EME A' }, { key: 'G LAT', kind: 'teaching', code: 'LAT', name: 'LATIN' }]);
  });

  it('state the codes of the nomenclatures, with every name and the day that closes one', async () => {
    const mef = (code: string, closing: string): string => `<MEF CODE_MEF="${code}"><LIBELLE_LONG>5EME</LIBELLE_LONG><LIBELLE_EDITION>5ème</LIBELLE_EDITION><DATE_FERMETURE>${closing}</DATE_FERMETURE></MEF>`;
    const subject = '<MATIERES><MATIERE CODE_MATIERE="020E00"><LIBELLE_COURT>ANGLAIS</LIBELLE_COURT><LIBELLE_EDITION>ANGLAIS</LIBELLE_EDITION></MATIERE></MATIERES>';
    const programme = (election: string): string => `<PROGRAMME><CODE_MEF>1011000J11A</CODE_MEF><CODE_MATIERE>020E00</CODE_MATIERE><CODE_MODALITE_ELECT>${election}</CODE_MODALITE_ELECT></PROGRAMME>`;
    const data = `<MEFS>${mef('1011000J11A', '31/12/9999')}${mef('10110001110', '31/08/2019')}</MEFS>${subject}<PROGRAMMES>${programme('O')}${programme('F')}</PROGRAMMES><REGIMES><REGIME CODE_REGIME="24"/></REGIMES>`;
    expect(await deliveryOf(siecleXml('BEE_NOMENCLATURES', data))).toEqual({
      source: 'siecle', uai: '0990001N', year: '2026', statedOn: '2026-09-03',
      nomenclature: { mefs: [{ names: ['5ème', '5EME'], closedOn: undefined }, { names: ['5ème', '5EME'], closedOn: '2019-08-31' }], subjects: [{ names: ['ANGLAIS'] }], programmes: 2, codes: 1 },
    });
  });

  const adult = (id: string, details: string, name = 'MOURAND'): string => `<PERSONNE PERSONNE_ID="${id}"><NOM_DE_FAMILLE>${name}</NOM_DE_FAMILLE><PRENOM>Solène</PRENOM>${details}</PERSONNE>`;
  const link = (pupil: string, id: string): string => `<RESPONSABLE_ELEVE><ELEVE_ID>${pupil}</ELEVE_ID><PERSONNE_ID>${id}</PERSONNE_ID><NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE></RESPONSABLE_ELEVE>`;
  const MOBILE = '<TEL_PORTABLE>0639980001</TEL_PORTABLE>';
  const guardians = async (people: string, links: string): Promise<Delivery['duplicates']> =>
    (await deliveryOf(siecleXml('BEE_RESPONSABLES', `<PERSONNES>${people}</PERSONNES><RESPONSABLES>${links}</RESPONSABLES><ADRESSES><ADRESSE ADRESSE_ID="7"><LIGNE1_ADRESSE>1 RUE</LIGNE1_ADRESSE></ADRESSE></ADRESSES>`))).duplicates;

  it.each([
    ['mobile', MOBILE],
    ['e-mail', '<MEL>s@exemple.invalid</MEL>'],
    ['address', '<ADRESSE_ID>7</ADRESSE_ID>'],
  ])('state the adults who are there once per child, by their %s', async (_, details) => {
    expect(await guardians(adult('1', details) + adult('2', details), link('8', '1') + link('9', '2'))).toEqual([{ lastName: 'MOURAND', firstName: 'Solène', records: 2 }]);
  });

  it('do not take for one adult those of one child, namesakes without anything in common, nor one who has two children', async () => {
    expect(await guardians(adult('1', MOBILE) + adult('2', MOBILE), link('8', '1') + link('8', '2'))).toEqual([]);
    expect(await guardians(adult('1', MOBILE) + adult('2', ''), link('8', '1') + link('9', '2'))).toEqual([]);
    expect(await guardians(adult('1', MOBILE) + adult('2', MOBILE), link('8', '1') + link('7', '1') + link('9', '2'))).toEqual([]);
    expect(await guardians(adult('1', MOBILE) + adult('2', MOBILE, 'AUTRE'), link('8', '1') + link('9', '2'))).toEqual([]);
  });
});

describe('an extraction of Onde as a delivery', () => {
  const onde = async (...lines: readonly string[]): Promise<unknown> => readDelivery(csvFile(lines.join('\r\n')));

  it('states pupils by their INE, and their class', async () => {
    expect(await onde('Nom élève;Nom d\'usage élève;Prénom élève;Date naissance;INE; Cycle;Niveau;Libellé classe;Identifiant classe', 'ROY;BON;Lou;2018-04-12;099000201FA;CYCLE III;CM1;CM1  A;73196', 'LIN;;Ana;2018-04-13;;CYCLE III;CM1;CM1 A;73196')).toMatchObject({
      kind: 'delivery', format: 'onde-students',
      delivery: {
        source: 'onde',
        students: [{ lastName: 'BON', birthName: 'ROY', birthDate: '2018-04-12', ids: ['ine:099000201FA'] }, { lastName: 'LIN', ids: [] }],
        groups: [{ key: 'class CM1 A', kind: 'class', code: '73196', name: 'CM1 A' }],
        placements: [{ student: '2', groups: ['class CM1 A'] }, { student: '3', groups: ['class CM1 A'] }],
      },
    });
  });

  it('states guardians, their names and those of their children, and nothing more of them', async () => {
    const child = 'Nom d\'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants';
    const header = `Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Adresse responsable;CP responsable;Commune responsable;Pays;Courriel;Téléphone domicile;Téléphone travail;Téléphone portable;${child};${child};${child}`;
    const read = await onde(header, 'M.;BON;ROY;Jean;1 rue;31000;TOULOUSE;FRANCE;j@exemple.invalid;;;0639980001;DUC;ROY;Lou;CLASSE  CE2;BON;;Léo;CE1;;;;;');
    expect(read).toEqual({
      kind: 'delivery', format: 'onde-guardians', encoding: { name: 'utf-8', from: 'validity' }, anomalies: { count: 0, list: [] },
      delivery: {
        source: 'onde', part: 'guardians',
        guardians: [{ key: '2', lastName: 'BON', birthName: 'ROY', firstName: 'Jean', children: [{ lastName: 'DUC', birthName: 'ROY', firstName: 'Lou' }, { lastName: 'BON', birthName: 'BON', firstName: 'Léo' }] }],
      },
    });
  });

  it('states teachers and their class, and tells lines that are wrong', async () => {
    expect(await onde('Civilité;Nom usage;Nom;Prénom;Directeur;Classe', 'MME;;ROY;Lou;oui;CM1 A', 'MME;;;Ana;non;')).toMatchObject({
      format: 'onde-teachers',
      delivery: { teachers: [{ lastName: 'ROY' }, { firstName: 'Ana' }], groups: [{ name: 'CM1 A' }] },
      anomalies: { list: [{ rule: 'missing-value', line: 3, place: 'Nom' }] },
    });
  });
});

describe('a packed file', () => {
  const zip = (...files: readonly Packed[]): FileInput => ({ name: 'export.zip', bytes: zipOf(files) });
  const sts = { name: 'sts_emp.xml', content: encodeLatin9(stsXml()) };

  it('is read as the only document that it holds, as Siècle packs its exports', async () => {
    expect(await readDelivery(zip(sts, { name: 'lisez-moi.txt', content: 'x' }))).toMatchObject({ kind: 'delivery', format: 'sts-emp', encoding: { name: 'iso-8859-15' } });
    expect(await readDelivery(zip({ name: 'COMMUNS.XML', content: '<BEE_COMMUNS/>' }))).toMatchObject({ kind: 'no-delivery', format: 'siecle-other' });
  });

  it('is refused when it holds several, none, or another archive', async () => {
    for (const files of [[sts, { ...sts, name: 'autre.xml' }], [{ name: 'a.txt', content: 'x' }], [{ name: 'a.xml', content: zipOf([sts]) }]]) {
      await expect(readDelivery(zip(...files))).rejects.toMatchObject({ refusal: { kind: 'wrong-format' } });
    }
  });
});

describe('what is no delivery', () => {
  it('says its format: the file that goes the other way, a container, a list of pupils for Pix', async () => {
    const formatOf = async (xml: string): Promise<unknown> => readDelivery(inMemory(xml));
    expect(await formatOf('<EDT_STS/>')).toMatchObject({ kind: 'no-delivery', format: 'emp-sts' });
    expect(await formatOf('<EXPORT_INDEX_EDUCATION/>')).toMatchObject({ kind: 'no-delivery', format: 'edt-encrypted' });
    expect([isDeliveryFormat('sts-emp'), isDeliveryFormat('onde-guardians'), isDeliveryFormat('pix')]).toEqual([true, true, false]);
  });

  it('is refused when it is malformed: nothing of it is kept', async () => {
    await expect(readDelivery(inMemory(stsXml().replace('</STS_EDT>', '')))).rejects.toBeInstanceOf(FileError);
  });
});

import { describe, expect, it } from 'vitest';
import { encodeLatin9 } from '../../../formats/file/encoding.ts';
import { recognise } from '../../../formats/recognise/recognise.ts';

const AAF = '<!DOCTYPE ficAlimMENESR SYSTEM "ficAlimMENESR.dtd">\n<ficAlimMENESR>';

function of(content: string | Buffer, name = 'sans-nom'): ReturnType<typeof recognise> {
  return recognise({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });
}

describe('a file is recognised by its content', () => {
  it.each([
    ['sts-emp', '<?xml version="1.0" encoding="ISO-8859-15"?>\n<STS_EDT><PARAMETRES/></STS_EDT>'],
    ['emp-sts', '<EDT_STS/>'],
    ['edt', '<ExportEmploiDuTemps xmlns="http://www.index-education.com/exportemploidutemps" Version="1"/>'],
    ['edt', '<e:ExportEmploiDuTemps xmlns:e="http://www.index-education.com/exportemploidutemps"/>'],
    ['edt-encrypted', '<EXPORT_INDEX_EDUCATION/>'],
    ['exp-cours', '<TABLE nom="Cours" date="03/09/2026"/>'],
    ['xml', '<TABLE nom="Professeurs"/>'],
    ['siecle-students', '<BEE_ELEVES VERSION="3.0"/>'],
    ['siecle-students', '<BEE_EPHC_ELEVES/>'],
    ['siecle-guardians', '<BEE_RESPONSABLES/>'],
    ['siecle-structures', '<BEE_STRUCTURES/>'],
    ['siecle-nomenclatures', '<BEE_NOMENCLATURES/>'],
    ['siecle-other', '<BEE_COMMUNS/>'],
    ['siecle-group-links', '<IMPORT_ELEVES VERSION="1.4">'],
    ['siecle-private-import', '<IMPORT_ELEVES VERSION="3.1">'],
    ['pronote-sso', '<PARTENAIRE_INDEX/>'],
    ['pronote-sso-encrypted', '<ImportChiffre/>'],
    ['gar-rtfs', '<men:GAR-ENT-Eleve xmlns:men="http://data.education.fr/ns/gar"/>'],
    ['gar-resources', '<listeRessources/>'],
    ['gar-resources', '{"listeRessources":{"ressource":[]}}'],
    ['gar-catalogue', '<listeRessourcesDiffusables/>'],
    ['gar-subscriptions', '<abonnements xmlns="http://www.atosworldline.com/wsabonnement/v1.0/"/>'],
    ['gar-subscriptions', ' { "abonnement" : []}'],
    ['gar-schools', '<x xmlns="http://www.atosworldline.com/listEtablissement/v1.0/"/>'],
    ['gar-error', '{"Erreur":{"Code":"Bad Request"}}'],
    ['ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
    ['json', '[1]'],
    ['html', '<!DOCTYPE html><HTML lang="fr">'],
    ['xml', '<!-- <STS_EDT> --><?x <STS_EDT> ?><autre/>'],
    ['onde-students', 'Nom élève;Nom d\'usage élève;Prénom élève;Date naissance;Sexe;INE; Cycle;Niveau;Libellé classe\r\n'],
    ['onde-teachers', 'Civilité;Nom usage;Nom;Prénom;Adresse;Directeur;Classe\r\n'],
    ['onde-guardians', '"Civilité Responsable";"Nom usage responsable";"Nom responsable"\n'],
    ['pix', 'Identifiant unique*;Premier prénom*;Code MEF*;Division*'],
    ['udt-text', 'Jour;Heure;Div;Matière;Professeur;Salle\n'],
    ['csv', 'Groupe,Personne\nChorale,Léa'],
    ['names', 'Nom\nLEFEVRE'],
    ['names', '\ufeff"Élève"\r\n"L’HERMITE Inès"\r\n\r\n"LEFEVRE, Noé"\r\n'],
    ['names', 'Membres;\nde La Fontaine Jean;\nMarie-Ève D\'Angelo;'],
    ['names', 'LEFEVRE Noé\rPetit A.\rZoé Roy\rAli Bon\rSteve'],
    ['names', encodeLatin9('Inès L\'Hermite\nNoé Lefèvre\n')],
    ['names', 'lea@exemple.invalid\nali@exemple.invalid\n'],
    ['names', 'LEFEVRE, Noé\nL’HERMITE, Inès\n'],
    ['csv', 'Nom, Prénom\nLEFEVRE, Noé\n'],
    ['csv', 'LEFEVRE,Noé\nROY,Léa\n'],
    ['csv', 'LEFEVRE, Noé, 6A\nROY, Léa, 6B\n'],
    ['csv', 'Nom;\n12;3'],
    ['unknown', 'Nom\n'],
    ['unknown', 'Nom\n1234\n5678'],
    ['unknown', 'Chorale\nÉchecs'],
    ['unknown', 'Bonjour\nCi-joint la liste des élèves du club, comme convenu hier avec la direction.\nBien à vous'],
    ['unknown', `${'Anaïs '.repeat(30)}\n`],
    ['unknown', 'Bonjour'],
    ['unknown', '<3 bonjour'],
    ['unknown', '<?xml version="1.0"'],
    ['empty', ' \r\n'],
    ['empty', ''],
    ['zip', 'PK\u0003\u0004STS_EDT'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8])],
    ['unknown', Buffer.from([0, 1, 2, 0xff])],
  ])('as %s: %s', async (format, content) => {
    expect((await of(content)).format).toBe(format);
  });

  it('and never by its name: an emp_sts called sts_emp is an emp_sts', async () => {
    expect((await of('<EDT_STS/>', 'sts_emp_0990001N_2026.xml')).format).toBe('emp-sts');
  });

  it('tells the root of a document that no format claims', async () => {
    expect(await of('<ns:autre/>')).toMatchObject({ format: 'xml', root: 'autre' });
  });
});

describe('an AAF file tells its delivery', () => {
  it.each([
    ['a stated 2D', `${AAF}<!-- degre="2D" --><addRequest>`, { degree: '2D', isDelta: false }],
    ['a stated 1D', `${AAF}<!-- degre="1D" --><addRequest>`, { degree: '1D', isDelta: false }],
    ['a 1D that its attributes show', `${AAF}<addRequest><attr name="ENTPersonNom">`, { degree: '1D', isDelta: false }],
    ['a 2D that its attributes show', `${AAF}<addRequest><attr name="sn">`, { degree: '2D', isDelta: false }],
    ['a delta that modifies', `${AAF}<addRequest></addRequest>\n<modifyRequest>`, { degree: undefined, isDelta: true }],
    ['a delta that deletes', `${AAF}<deleteRequest>`, { degree: undefined, isDelta: true }],
  ])('%s', async (_, content, aaf) => {
    expect(await of(content)).toMatchObject({ format: 'aaf', aaf });
  });
});

describe('the encoding is told', () => {
  const named = (declared: string): string => `<?xml version="1.0"${declared}?><STS_EDT NOM="Œuvré"/>`;
  it.each([
    ['by a BOM', Buffer.from(`\ufeff${named('')}`), { name: 'utf-8', from: 'bom' }],
    ['by an UTF-16 BOM', Buffer.from(`\ufeff${named('')}`, 'utf16le'), { name: 'utf-16le', from: 'bom' }],
    ['by a declaration', encodeLatin9(named(' encoding="ISO-8859-15"')), { name: 'iso-8859-15', from: 'declaration' }],
    ['by its validity', Buffer.from(named('')), { name: 'utf-8', from: 'validity' }],
    ['by its invalidity', encodeLatin9(named('')), { name: 'iso-8859-15', from: 'validity' }],
  ])('%s', async (_, content, encoding) => {
    expect(await of(content)).toMatchObject({ format: 'sts-emp', encoding });
  });

  it('not when it is not one that is accepted, and the format still is', async () => {
    expect(await of(named(' encoding="EBCDIC-FR"'))).toEqual({ format: 'sts-emp', encoding: undefined });
  });
});

import { encodeLatin9 } from '../../formats/file/encoding.ts';
import { edtXml } from '../formats/support/edt-fixture.ts';
import { placementXml, siecleXml, studentXml } from '../formats/support/siecle-fixture.ts';
import { stsXml } from '../formats/support/sts-fixture.ts';
import { udtZip } from '../formats/udt/udt-fixture.ts';
import { zipOf } from '../formats/zip/zip-fixture.ts';

const guardian = (id: string): string => `<PERSONNE PERSONNE_ID="${id}"><NOM_DE_FAMILLE>MOURAND</NOM_DE_FAMILLE><PRENOM>Solène</PRENOM><TEL_PORTABLE>0639980001</TEL_PORTABLE></PERSONNE>`;
const link = (pupil: string, id: string): string => `<RESPONSABLE_ELEVE><ELEVE_ID>${pupil}</ELEVE_ID><PERSONNE_ID>${id}</PERSONNE_ID><NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE></RESPONSABLE_ELEVE>`;

/** One small file of each format that an importer takes, all of one school (0990001N): what mutations start from. */
export const VALID_FILES: Readonly<Record<string, Buffer>> = {
  sts: latin9(stsXml()),
  edt: Buffer.from(edtXml()),
  'exp-cours': Buffer.from('<TABLE nom="Cours" date="03/09/2026"><Cours><NUMERO>1</NUMERO><DUREE>1h00</DUREE><FREQUENCE>H</FREQUENCE><MAT_CODE>FRANC</MAT_CODE><PROF_NOM>SALDINEAU</PROF_NOM><PROF_PRENOM>Perrine</PROF_PRENOM><CLASSE>6A</CLASSE><JOUR>lundi</JOUR><H.DEBUT>08h00</H.DEBUT></Cours></TABLE>'),
  students: latin9(siecleXml('BEE_ELEVES', `<ELEVES>${studentXml('1')}${studentXml('2')}</ELEVES><STRUCTURES>${placementXml('1', 'D 6A', 'G LATIN')}${placementXml('2', 'D 6A')}</STRUCTURES>`)),
  guardians: latin9(siecleXml('BEE_RESPONSABLES', `<PERSONNES>${guardian('1')}${guardian('2')}</PERSONNES><RESPONSABLES>${link('1', '1')}${link('2', '2')}</RESPONSABLES>`)),
  structures: latin9(siecleXml('BEE_STRUCTURES', '<DIVISIONS><DIVISION CODE_STRUCTURE="6A"><LIBELLE_LONG>6EME A</LIBELLE_LONG></DIVISION></DIVISIONS><GROUPES><GROUPE CODE_STRUCTURE="LAT"><LIBELLE_LONG>LATIN</LIBELLE_LONG></GROUPE></GROUPES>')),
  onde: Buffer.from('Nom élève;Nom d\'usage élève;Prénom élève;Date naissance;INE; Cycle;Niveau;Libellé classe;Identifiant classe\r\nROY;BON;Lou;2018-04-12;099000201FA;CYCLE III;CM1;CM1  A;73196\r\nLIN;;Ana;2018-04-13;;CYCLE III;CM1;CM1 A;73196\r\n'),
  udt: udtZip().bytes,
  'packed-sts': zipOf([{ name: 'sts_emp_0990001N_2026.xml', content: latin9(stsXml()) }]),
  list: Buffer.from('Groupe;Nom;Prénom;Classe\r\nClub journal;LEFEVRE;Noé;5e B\r\n"Club ""échecs""";L’Hermite;Inès;\r\nClub échecs;=1+1;A.;\r\n'),
  names: Buffer.from('ROY Léa\nBON Ali\nLIN Noé\n'),
  ics: Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261017\r\nDTEND;VALUE=DATE:20261102\r\nSUMMARY;LANGUAGE=fr:Vacances de la\r\n  Toussaint\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20261103T070000Z\r\nDTEND:20261103T080000Z\r\nSUMMARY:Maths\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'),
  pix: Buffer.from('Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;Nom d’usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;Code commune naissance**;Libellé commune naissance**;Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*\n0001;Noé;;;LEFEVRE;;M;14/03/2014;31555;;31;99100;ST;10210001110;5 B\n'),
  sso: Buffer.from('<PARTENAIRE_INDEX Date="2026-09-03T08:00:00"><Professeurs><Professeur Ident="1" Nom="ROY" Prenom="Zoé" ID_Partenaire="p0"/></Professeurs></PARTENAIRE_INDEX>'),
  'gar-json': Buffer.from('{"abonnements":{"abonnement":{"idAbonnement":"A1","libelleRessource":"Manuel","idRessource":"ark:/1/x","finValidite":"2027-07-31T00:00:01.000+02:00","uaiEtab":"0990001N","nbLicenceGlobale":"ILLIMITE","publicCible":"ELEVE"}}}'),
  'gar-xml': Buffer.from('<abonnements xmlns="http://www.atosworldline.com/wsabonnement/v1.0/"><abonnement><idAbonnement>A2</idAbonnement><anneeFinValidite>2026-2027</anneeFinValidite><nbLicenceEleve>320</nbLicenceEleve><publicCible>ELEVE</publicCible></abonnement></abonnements>'),
  'gar-resources': Buffer.from('{"listeRessources":{"ressource":[{"idRessource":"ark:/1/x","nomRessource":"Manuel","nomEditeur":"Éditions"}]}}'),
  'gar-subscription-list': Buffer.from('Ressource;Fin;Licences élèves\nManuel;31/07/2027;320\nPix;2026-2027;illimité\n'),
  'gar-assignments': Buffer.from('Ressource;Nom;Prénom;État\nManuel;ROY;Zoé;Verrouillée\n'),
};

function latin9(xml: string): Buffer {
  return Buffer.from(encodeLatin9(xml));
}

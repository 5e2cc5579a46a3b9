import type { FileFormat } from '../../domain/imports/file-format.ts';
import type { FileEncoding } from '../../domain/imports/imported-file.ts';
import { fr } from '../language/typography.ts';

/** What each format is, in the words of those who export it. */
export const FORMAT_LABELS: Readonly<Record<FileFormat, string>> = {
  aaf: 'Annuaire fédérateur (AAF)',
  'sts-emp': 'STSweb (sts_emp)',
  'emp-sts': 'Remontée vers STSweb (emp_sts)',
  edt: 'Emploi du temps EDT ou Pronote',
  'edt-encrypted': 'Emploi du temps EDT ou Pronote, chiffré',
  'exp-cours': 'Cours d’EDT (EXP_COURS)',
  'siecle-students': 'Siècle, élèves',
  'siecle-guardians': 'Siècle, responsables',
  'siecle-structures': 'Siècle, classes et groupes',
  'siecle-nomenclatures': 'Siècle, nomenclatures',
  'siecle-other': 'Siècle, autre export',
  'siecle-group-links': 'Siècle, liens élève-groupe',
  'siecle-private-import': 'Siècle, import d’un établissement privé',
  'pronote-sso': 'Identifiants de l’ENT pour Pronote',
  'pronote-sso-encrypted': 'Identifiants pour Pronote, chiffrés',
  'gar-rtfs': 'Fichier de l’ENT pour le GAR',
  'gar-resources': 'Liste de ressources du GAR',
  'gar-catalogue': 'Catalogue du GAR',
  'gar-subscriptions': 'Abonnements du GAR',
  'gar-subscription-list': fr`Liste d’abonnements (CSV)`,
  'gar-schools': 'Liste d’établissements du GAR',
  'gar-error': 'Message d’erreur du GAR',
  'onde-students': 'Onde, élèves',
  'onde-teachers': 'Onde, enseignants',
  'onde-guardians': 'Onde, responsables',
  pix: 'Élèves pour Pix Orga',
  'udt-text': 'Emploi du temps UDT, texte',
  ics: 'Calendrier (ICS)',
  entx: 'Fichier d’échange d’une console',
  csv: 'Liste (CSV)',
  names: 'Liste de noms',
  zip: 'Archive zip',
  gzip: 'Fichier compressé (gzip)',
  html: 'Page web (HTML)',
  json: 'Données JSON',
  xml: 'Document XML',
  empty: 'Fichier vide',
  unknown: 'Fichier inconnu',
};

/** The encodings, as the people who choose one call them. */
export const ENCODING_LABELS: Readonly<Record<FileEncoding['name'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'iso-8859-15': 'ISO-8859-15',
  'windows-1252': 'Windows-1252',
};

const TOLD = { bom: 'annoncé par le fichier', declaration: 'annoncé par le fichier', validity: 'détecté', choice: 'choisi' } as const;

/** « encodage Windows-1252, détecté ». */
export function encodingWords({ name, from }: FileEncoding): string {
  return fr`encodage ${ENCODING_LABELS[name]}, ${TOLD[from]}`;
}

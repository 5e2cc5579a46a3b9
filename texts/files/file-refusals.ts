import type { FileFormat } from '../../domain/imports/file-format.ts';
import type { FileRefusalKind } from '../../domain/imports/file-refusal.ts';
import { formatNumber, fr } from '../language/typography.ts';

/** Rows and cells of one list, records of one file, periods of one calendar, and megabytes of any file, beyond which it is refused, as its readers count them. */
const MOST_ROWS = 200_000;
const MOST_CELLS = 2_000_000;
const MOST_MEGABYTES = 200;
const MOST_PERIODS = 1000;

const SAFE = fr`Rien n’a été modifié.`;

const REFUSALS: Readonly<Record<FileRefusalKind, string>> = {
  unreadable: fr`il ne peut pas être lu. ${SAFE} Choisissez-le de nouveau.`,
  empty: fr`il est vide. ${SAFE} Refaites l’export.`,
  truncated: fr`il est incomplet. ${SAFE} Refaites l’export, ou copiez-le de nouveau.`,
  'wrong-format': fr`ce n’est pas le format attendu. ${SAFE} Vérifiez de quel export il vient.`,
  'bad-encoding': fr`il n’est pas écrit dans cet encodage. ${SAFE} Choisissez un autre encodage, ou refaites l’export.`,
  'forbidden-doctype': fr`il contient une déclaration DTD. ${SAFE} Un export de l’établissement n’en a pas : vérifiez d’où il vient.`,
  'too-large': tooLargeWords(MOST_MEGABYTES),
  'too-deep': fr`sa structure est anormale. ${SAFE} Refaites l’export.`,
  'too-many-elements': fr`sa structure est anormale. ${SAFE} Refaites l’export.`,
  'too-many-attributes': fr`sa structure est anormale. ${SAFE} Refaites l’export.`,
  'too-long-text': fr`il contient un texte anormalement long. ${SAFE} Un guillemet qui ne se ferme pas en est souvent la cause : corrigez-le, puis recommencez.`,
  'too-slow': fr`il met trop de temps à être lu. ${SAFE} Découpez-le, puis importez chaque partie.`,
  malformed: fr`il est mal formé. ${SAFE} Refaites l’export, sans l’ouvrir dans un éditeur.`,
  'bad-archive': fr`l’archive est anormale. ${SAFE} Décompressez-la, puis importez le fichier voulu.`,
  'error-answer': fr`c’est un message d’erreur et non des données. ${SAFE} Refaites l’export.`,
  packed: fr`c’est une archive. ${SAFE} Décompressez-la, puis importez le fichier voulu.`,
  'lone-file': fr`il fait partie d’une livraison complète de l’annuaire fédérateur (AAF). ${SAFE} Donnez tous ses fichiers ensemble, ou leur archive.`,
  'no-aaf-file': fr`il ne contient aucun fichier AAF. ${SAFE} Vérifiez la livraison.`,
  'mixed-delivery': fr`il mêle une livraison complète et une livraison partielle. ${SAFE} Séparez-les.`,
  'too-heavy': fr`il est trop lourd pour être confié à l’ENT d’ici. ${SAFE} Sur l’ordinateur de l’ENT : « npm run ent -- import » suivi du fichier ou du dossier.`,
  'not-together': fr`ces fichiers ne forment pas une livraison de l’annuaire fédérateur (AAF). ${SAFE} Donnez les autres formats un fichier à la fois.`,
};

function tooLargeWords(megabytes: number): string {
  return fr`il dépasse ${formatNumber(megabytes)} Mo. ${SAFE} Découpez-le, puis importez chaque partie.`;
}

/** What there is too much of, by the detail that tells it. */
const TOO_MANY: ReadonlyMap<string, string> = new Map([
  ['rows', fr`${formatNumber(MOST_ROWS)} lignes. ${SAFE} Découpez-le, puis importez chaque partie.`],
  ['records', fr`${formatNumber(MOST_ROWS)} fiches. ${SAFE} Découpez-le, puis importez chaque partie.`],
  ['days', fr`${formatNumber(MOST_PERIODS)} périodes. ${SAFE} Exportez les seules vacances, puis recommencez.`],
  ['cells', fr`${formatNumber(MOST_CELLS)} cellules. ${SAFE} Retirez les colonnes inutiles ou découpez-le, puis recommencez.`],
]);

/** « Fichier refusé : plus de 200 000 lignes. … » (ux §2.16): what happened, what is safe, what to do. */
export function fileRefusalSentence({ kind, line, detail }: { readonly kind: FileRefusalKind; readonly line?: number | undefined; readonly detail?: string | undefined }): string {
  const where = line === undefined || line < 2 ? '' : fr` (ligne ${formatNumber(line)})`;
  const counted = kind === 'too-many-elements' ? TOO_MANY.get(detail ?? '') : undefined;
  if (counted !== undefined) return fr`Fichier refusé : plus de ${counted}`;
  if (kind === 'too-large' && detail !== undefined) return fr`Fichier refusé : ${tooLargeWords(Number(detail))}`;
  return fr`Fichier refusé${where} : ${REFUSALS[kind]}`;
}

const APPLIED = fr`Cet écran n’importe pas ce fichier. ${SAFE}`;

/** What to do with a file that this screen recognises and does not import; a format that is imported has no line. */
const ELSEWHERE: Readonly<Partial<Record<FileFormat, string>>> = {
  'emp-sts': fr`Ce fichier va dans l’autre sens : il remonte l’emploi du temps vers STSweb. ${SAFE} Exportez « sts_emp » depuis STSweb, Exports, Emploi du temps.`,
  'edt-encrypted': fr`Ce fichier est chiffré pour les partenaires qu’il nomme : la console n’en a pas la clé. ${SAFE} Demandez un export en clair de l’emploi du temps, ou laissez l’éditeur le livrer à l’ENT.`,
  'pronote-sso-encrypted': fr`Ce fichier est chiffré : seul son partenaire l’ouvre. ${SAFE} Demandez un export en clair.`,
  'siecle-private-import': fr`Ce fichier s’importe dans Siècle et y efface les groupes des élèves qu’il ne nomme pas. ${SAFE} Pour les élèves, exportez « ElevesSansAdresses » depuis Siècle.`,
  'siecle-group-links': fr`Ce fichier s’importe dans Siècle, qui efface tous les groupes des élèves avant de lire le sien. ${SAFE} La console ne l’importe pas.`,
  aaf: fr`C’est un fichier de l’annuaire fédérateur (AAF) qui ne contient aucune fiche. ${SAFE} Donnez ensemble tous les fichiers de la livraison.`,
  'siecle-other': fr`La console n’utilise rien de ce fichier. ${SAFE} Pour les élèves, importez « ElevesSansAdresses » ; pour les classes, « Structures ».`,
  ics: fr`Un calendrier s’importe dans la console : « Importer », ou « Année scolaire ». ${SAFE}`,
  'gar-rtfs': fr`C’est un fichier que l’ENT donne au GAR chaque nuit : il n’y a rien à en importer. ${SAFE}`,
  'gar-error': fr`C’est un message d’erreur du GAR et non des données. ${SAFE} Refaites l’export.`,
  html: fr`C’est une page web, souvent celle d’une connexion expirée. ${SAFE} Reconnectez-vous au service, puis refaites l’export.`,
  empty: fr`Ce fichier est vide. ${SAFE} Refaites l’export.`,
  unknown: fr`Ce fichier n’est d’aucun format connu. ${SAFE} Importez une liste CSV, avec le nom des colonnes en première ligne, ou une liste d’un nom par ligne.`,
  zip: fr`C’est une archive. ${SAFE} Décompressez-la, puis importez le fichier voulu.`,
  gzip: fr`C’est un fichier compressé. ${SAFE} Décompressez-le, puis importez le fichier obtenu.`,
  json: fr`Ces données ne sont d’aucun format connu. ${SAFE} Vérifiez de quel export elles viennent.`,
  xml: fr`Ce document n’est d’aucun format connu. ${SAFE} Vérifiez de quel export il vient.`,
};

/** Why a file that is recognised is not imported here, and what to do. */
export function notForHereSentence(format: FileFormat): string {
  return ELSEWHERE[format] ?? APPLIED;
}

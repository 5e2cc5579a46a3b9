import type { ReconciledPerson } from '../../domain/imports/reconcile-people.ts';
import { formatDay } from '../language/dates.ts';
import { countOf, formatNumber, fr, NOUNS } from '../language/typography.ts';

/** The words of the files that are set beside the directory: Pix Orga, identifiers for Pronote. */
export const PEOPLE_IMPORT_TEXTS = {
  report: fr`Compte rendu seulement : ce fichier va à un autre service, et rien ne se modifie ici.`,
  people: 'Personnes du fichier',
  absent: fr`Dans l’annuaire, pas dans le fichier`,
  nobodyAbsent: fr`Toutes les personnes de l’annuaire, de ces profils, sont dans le fichier.`,
  where: fr`Une personne inconnue est à corriger dans la base d’où vient le fichier, ou n’est pas encore dans l’ENT.`,
  identifiers: fr`Quand ces identifiants sont importés dans l’ENT (Administration › Services › Importer les identifiants Pronote), notez-en le jour : le contrôle ALI-10 en tient compte.`,
  noteToday: fr`Noter l’import d’aujourd’hui`,
  verdicts: { recognised: '✓ Reconnues', namesakes: fr`? Homonymes`, unknown: '✕ Inconnues' },
} as const satisfies Record<string, string | Readonly<Record<ReconciledPerson['verdict'], string>>>;

/** « Ligne 12 : LEFEVRE Noé, 14 mars 2014, 5B ». */
export function listedPersonWords({ listed: { line, lastName, firstName, birthDate, className } }: ReconciledPerson): string {
  const facts = [`${lastName} ${firstName}`, ...(birthDate === undefined ? [] : [formatDay(birthDate)]), ...(className === undefined ? [] : [className])];
  return line === undefined ? facts.join(', ') : fr`Ligne ${formatNumber(line)} : ${facts.join(', ')}`;
}

/** « 12 personnes ». */
export function peopleCount(n: number): string {
  return countOf(n, NOUNS.person);
}

/** « Dernier import noté : 9 nov. 2026. », or that there is none. */
export function idsImportedWords(day: string | null): string {
  return day === null ? fr`Aucun import noté.` : fr`Dernier import noté : ${formatDay(day)}.`;
}

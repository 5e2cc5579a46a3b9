import type { SchoolSight, SchoolTrouble } from '../../contract/console/schools.contract.ts';
import { formatMoment } from '../language/dates.ts';
import { countOf, fr, listOf, quoted, type Noun } from '../language/typography.ts';

/** The words of « Paramètres › Établissements ». */
export const SCHOOLS_TEXTS = {
  title: 'Établissements de ce poste',
  purpose: fr`Les établissements que vous suivez depuis ce poste, chacun avec son ENT, son compte et son brouillon. Rien ne passe de l’un à l’autre.`,
  school: 'Établissement',
  account: 'Compte',
  unsent: 'Non envoyé',
  conflicts: 'Conflits',
  found: fr`À corriger`,
  seen: 'Constaté',
  act: 'Action',
  here: 'Ouvert',
  open: 'Ouvrir',
  openNamed: (name: string): string => fr`Ouvrir ${name}`,
  forget: 'Retirer',
  forgetNamed: (name: string): string => fr`Retirer ${name} de la liste`,
  forgetQuestion: fr`Retirer cet établissement de la liste`,
  forgetHow: fr`Ses données restent sur ce poste, chiffrées : vous le retrouverez en ajoutant de nouveau son adresse.`,
  nobody: fr`Personne`,
  never: fr`Pas encore`,
  nothing: fr`Rien`,
  counts: fr`Les chiffres des établissements fermés sont ceux de leur dernier passage des contrôles sur ce poste.`,
  addTitle: fr`Ajouter un établissement`,
  address: 'Adresse de l’ENT',
  addressHelp: fr`Celle que donne l’administrateur de l’ENT, par exemple https://ent.example.fr ; s’il sert plusieurs établissements, elle finit par le code UAI.`,
  add: 'Ajouter',
  others: fr`Autres établissements de ce poste`,
} as const;

const TROUBLES: Readonly<Record<SchoolTrouble, string>> = {
  unsafe: fr`Cette adresse n’est pas chiffrée. Rien n’a été envoyé. Donnez une adresse qui commence par https://.`,
  unreachable: fr`Aucun ENT ne répond à cette adresse. Rien n’a changé sur ce poste. Vérifiez l’adresse, puis réessayez.`,
  'several-schools': fr`Cet ENT sert plusieurs établissements. Rien n’a changé sur ce poste. Ajoutez à l’adresse une barre oblique et le code UAI du vôtre, par exemple https://ent.example.fr/0310001A.`,
  'no-such-school': fr`Cet ENT n’a pas d’établissement de ce code UAI. Rien n’a changé sur ce poste. Vérifiez la fin de l’adresse, puis réessayez.`,
  known: fr`Cet établissement est déjà dans la liste. Rien n’a changé. Ouvrez-le depuis sa ligne.`,
  open: fr`Cet établissement est ouvert. Rien n’a changé. Ouvrez-en un autre avant de le retirer.`,
  never: fr`Les réglages de cet établissement n’ont pas encore été reçus sur ce poste. Rien n’a changé. Ouvrez-le une première fois, puis recommencez.`,
  training: fr`En formation, la console ne parle qu’à l’ENT simulé de cet ordinateur. Rien n’a changé. Quittez la formation pour ajouter un établissement.`,
  unsent: fr`Des modifications de cet établissement n’ont pas été envoyées. Elles restent sur ce poste. Ouvrez-le pour les envoyer ou les abandonner, puis retirez-le.`,
};

/** Why a school is neither added nor taken off, what is safe, what to do. */
export function schoolTrouble(kind: SchoolTrouble): string {
  return TROUBLES[kind];
}

const FOUND: Readonly<Record<keyof NonNullable<SchoolSight['found']>, Noun>> = {
  blocking: { one: 'blocage', many: 'blocages', gender: 'm' },
  error: { one: 'erreur', many: 'erreurs', gender: 'f' },
  warning: { one: 'avertissement', many: 'avertissements', gender: 'm' },
  advice: { one: 'conseil', many: 'conseils', gender: 'm' },
};

/** « 2 erreurs et 3 avertissements » */
export function foundWords({ found }: SchoolSight): string {
  if (found === null) return SCHOOLS_TEXTS.never;
  const { blocking, error, warning, advice } = found;
  const counts = [[blocking, FOUND.blocking], [error, FOUND.error], [warning, FOUND.warning], [advice, FOUND.advice]] as const;
  const said = counts.flatMap(([count, noun]) => (count === 0 ? [] : [countOf(count, noun)]));
  return said.length === 0 ? SCHOOLS_TEXTS.nothing : listOf(said);
}

/** « aujourd’hui à 13 h 52 » */
export function seenWords(sight: SchoolSight | null, now: string): string {
  return sight === null ? SCHOOLS_TEXTS.never : formatMoment(sight.at, now);
}

/** « Le Collège des Tilleuls est ajouté : ouvrez-le pour y entrer. » */
export function addedWords(name: string): string {
  return fr`${quoted(name)} est dans la liste. Ouvrez-le pour y choisir votre compte.`;
}

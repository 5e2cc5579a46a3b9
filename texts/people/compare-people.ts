import { agree, countOf, formatNumber, fr, NOUNS } from '../language/typography.ts';

/** The words of « Comparer avec… »: what one person has and not the other (ux §2.7). */
export const COMPARE_TEXTS = {
  open: 'Comparer avec…',
  with: 'Avec qui',
  whom: 'Nom ou prénom',
  note: fr`Brouillon compris. Seul ce qui diffère est affiché.`,
  what: 'Ce qui diffère',
  none: '—',
  noneSpoken: 'non',
  yes: 'oui',
  member: 'membre',
  nothing: fr`Rien ne les distingue : mêmes groupes, mêmes droits, mêmes services.`,
  writes: 'Peut écrire à',
  written: 'Peut recevoir de',
  moderates: 'Modère la messagerie',
  allClasses: 'Accès à toutes les classes',
} as const;

/** What is compared, in this order. */
export const COMPARED_PARTS = {
  record: 'Fiche',
  groups: 'Groupes',
  rubriques: 'Rubriques',
  services: 'Services',
  messaging: 'Messagerie',
  resources: fr`Ressources GAR, d’après le plan`,
} as const;
export type ComparedPart = keyof typeof COMPARED_PARTS;

/** « Comparer Mme Anaïs Lefèvre avec… ». */
export function compareTitle(name: string): string {
  return fr`Comparer ${name} avec…`;
}

/** What a part has in common: « 12 identiques ». */
export function sameWords(count: number): string {
  return count === 0 ? fr`rien en commun` : fr`${formatNumber(count)} ${agree(count, 'identique', 'identiques')}`;
}

/** How many people somebody reaches, or is reached by. */
export function peopleWords(count: number): string {
  return countOf(count, NOUNS.person);
}

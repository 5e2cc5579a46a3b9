import { fr } from './typography.ts';

/** The words of the search in the header. */
export const SEARCH_TEXTS = {
  label: 'Rechercher une personne, une rubrique, un groupe',
  placeholder: fr`Rechercher une personne, une rubrique…`,
  shortcut: 'Ctrl K',
  kinds: { person: 'Personne', rubrique: 'Rubrique', group: 'Groupe' },
  nothing: (query: string) => fr`Rien ne correspond à « ${query} ».`,
} as const;

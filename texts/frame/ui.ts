import { agree, formatNumber, fr } from '../language/typography.ts';

/** The words of the components that every screen uses. */
export const UI_TEXTS = {
  close: 'Fermer',
  clearField: 'Effacer le filtre',
  clearFilters: 'Effacer les filtres',
  doNothing: 'Ne rien faire',
  cancel: 'Annuler',
  inferred: 'Déduit',
  copyMessage: 'Copier le message',
  messageCopied: fr`Message copié.`,
  theirNames: 'Voir leurs noms',
  loading: fr`Chargement en cours`,
  noticeKinds: { info: fr`Information :`, success: fr`Succès :`, warning: fr`Attention :`, error: fr`Erreur :` },
  moreLines: (next: number, left: number) => (next === left ? fr`Afficher ${agree(left, 'la dernière', `les ${formatNumber(left)} dernières`)}` : fr`Afficher les ${formatNumber(next)} suivantes, sur ${formatNumber(left)}`),
  noMatch: (query: string) => (query === '' ? fr`Aucun résultat avec ces filtres.` : fr`Aucun résultat pour « ${query} ».`),
} as const;

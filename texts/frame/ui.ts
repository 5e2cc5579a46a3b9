import { writeDay } from '../language/typed-days.ts';
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
  dayPlaceholder: 'jj/mm/aaaa',
  dayRule: fr`Écrivez un jour qui existe, par exemple 09/11/2026.`,
  endRule: (from: string) => fr`La fin précède le début. Écrivez un jour à partir du ${writeDay(from)}.`,
  endHourRule: fr`La fin précède le début. Écrivez une heure plus tardive.`,
  linkRule: fr`Écrivez une adresse entière, par exemple https://ent.example.fr/article.`,
  emailRule: fr`Écrivez une adresse de courriel, par exemple prenom.nom@ac-exemple.fr.`,
  titleRule: fr`Il manque un titre. Donnez-en un.`,
  calendar: 'Choisir dans un calendrier',
  hourPlaceholder: '18 h 30',
  hourRule: fr`Écrivez une heure, par exemple 18 h 30.`,
  loading: fr`Chargement en cours`,
  noticeKinds: { info: fr`Information :`, success: fr`Succès :`, warning: fr`Attention :`, error: fr`Erreur :` },
  moreLines: (next: number, left: number) => (next === left ? fr`Afficher ${agree(left, 'la dernière', `les ${formatNumber(left)} dernières`)}` : fr`Afficher les ${formatNumber(next)} suivantes, sur ${formatNumber(left)}`),
  noLine: fr`Aucune ligne à choisir.`,
  noMatch: (query: string) => (query === '' ? fr`Aucun résultat avec ces filtres.` : fr`Aucun résultat pour « ${query} ».`),
} as const;

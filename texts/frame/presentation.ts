import { fr } from '../language/typography.ts';

/** What stands for somebody whose name is masked, before their number: « Enseignante 12 ». One word each. */
export const PSEUDONYM_WORDS = {
  student: { he: 'Élève', she: 'Élève' },
  guardian: { he: 'Responsable', she: 'Responsable' },
  teacher: { he: 'Enseignant', she: 'Enseignante' },
  accompanist: { he: 'Accompagnant', she: 'Accompagnante' },
  staff: { he: 'Personnel', she: 'Personnel' },
  guest: { he: 'Invité', she: 'Invitée' },
  anybody: { he: 'Personne', she: 'Personne' },
} as const;

/** What stands for an account whose holder the directory does not know, and for a surname alone, with or without « M. » or « Mme ». */
export const OTHER_PSEUDONYM_WORDS = { account: 'Compte', familyName: 'Nom' } as const;

/** The words of « Présentation » (F9). */
export const PRESENTATION_TEXTS = {
  title: 'Présentation',
  bar: 'Barre de présentation',
  zoom: 'Taille',
  zoomOf: (percent: number) => fr`${percent} %`,
  keys: 'Touches',
  keysHint: fr`Afficher en bas à gauche les touches utilisées ; ce qui s’écrit dans un champ ne s’affiche pas.`,
  halo: 'Halo',
  haloHint: fr`Entourer le pointeur, et marquer chaque clic.`,
  lens: 'Loupe',
  lensHint: fr`Afficher en grand la ligne ou la cellule choisie.`,
  compare: 'Avant / après',
  compareHint: fr`Comparer les valeurs avant et après la dernière modification non envoyée.`,
  freeze: fr`Figer l’écran (B)`,
  freezeHint: fr`Laisser cette image à l’écran pendant que l’étape suivante se prépare dans la seconde fenêtre ; B ou Échap la reprend là où elle en est.`,
  frozen: fr`Écran figé`,
  thaw: fr`Reprendre (B)`,
  second: 'Notes',
  secondHint: fr`Ouvrir une seconde fenêtre, que la salle ne voit pas : vos notes, et la console pour préparer l’étape suivante.`,
  alone: fr`Cette fenêtre n’en ouvre pas d’autre.`,
  notes: 'Notes du présentateur',
  notesHelp: fr`Seule cette fenêtre les montre et les garde, jusqu’à sa fermeture.`,
  mask: 'Noms masqués',
  maskHint: fr`Remplacer partout le nom et l’identifiant des personnes par un autre nom, exports compris. La fenêtre se recharge.`,
  leave: fr`Quitter (F9)`,
  ask: 'Vous allez projeter des données réelles',
  askBody: fr`Masqués, les noms deviennent « Enseignante 12 » sur tous les écrans, dans les titres, les copies et les exports faits depuis cette fenêtre. Rien ne change dans l’ENT, et vos modifications portent sur les vraies personnes.`,
  maskNames: 'Masquer les noms',
  showNames: 'Afficher les noms',
  identifierMasked: 'masqué',
  lensEmpty: fr`Choisissez une ligne : elle s’affiche ici en grand.`,
  compareTitle: 'Avant / après',
  compareEmpty: fr`Aucune modification n’attend dans le brouillon.`,
  before: 'Avant',
  after: 'Après',
  object: 'Ce qui change',
  close: 'Fermer la comparaison',
  importerClosed: fr`Les noms sont masqués. Un fichier porte de vrais noms, que la console ne pourrait pas tous reconnaître pour les masquer. Affichez les noms, puis revenez ici.`,
  giveClosed: fr`Les noms sont masqués : un fichier pour un autre poste porterait les vrais.`,
} as const;

/** What a list too long for the wall leaves out. */
export function moreChanges(count: number): string {
  return fr`et ${count} autres valeurs, dans Synchronisation.`;
}

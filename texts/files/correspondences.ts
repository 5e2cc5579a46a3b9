import type { NameKind } from '../../domain/correspondences/correspondence.ts';
import { figureOf, fr, type Noun } from '../language/typography.ts';

const GUESS: Noun = { one: 'proposition', many: 'propositions', gender: 'f' };

/** What a name of a file is said to be, by its kind. */
export const NAME_KINDS: Readonly<Record<NameKind, string>> = { teacher: 'Enseignant', class: 'Classe', group: 'Groupe' };

/** The words of the correspondence table. */
export const CORRESPONDENCE_TEXTS = {
  title: 'Table de correspondance',
  lead: fr`Dites qui est chaque nom que l’ENT n’a pas retrouvé : les fichiers suivants seront lus ainsi, une fois le brouillon envoyé. Rien n’est renommé.`,
  name: 'Dans le fichier',
  kind: 'Nature',
  here: 'Dans l’ENT',
  unsaid: 'À préciser',
  guesses: fr`Une proposition vient d’un nom qui se ressemble, ou des mêmes élèves : c’est à vous de l’accepter.`,
  nobody: 'Sans correspondance',
} as const;

/** The label of the choice of one line. */
export function choiceLabel(name: string): string {
  return fr`Dans l’ENT, ${name} est`;
}

/** « Accepter 6e A » */
export function acceptLabel(here: string): string {
  return fr`Accepter ${here}`;
}

/** « Accepter les 3 propositions » */
export function acceptAllLabel(guesses: number): string {
  return guesses === 1 ? fr`Accepter la proposition` : fr`Accepter les ${figureOf(guesses, GUESS)}`;
}

import type { Profile } from '../../domain/directory/profile.ts';
import { countOf, fr, NOUNS } from '../language/typography.ts';

/** The words of « Voir comme… ». */
export const SEE_AS_TEXTS = {
  open: 'Voir comme…',
  title: 'Voir comme…',
  see: 'Voir',
  quit: 'Quitter',
  asPerson: 'Voir comme cette personne',
  asMe: 'Voir les rubriques comme moi',
  who: 'Qui',
  class: 'Classe',
  anyClass: 'Sans classe',
  tree: 'Rubriques vues',
  readOnly: fr`Rien ne se modifie ici. Les modifications non envoyées sont comptées.`,
  nothing: fr`Aucune rubrique n’est visible.`,
} as const;

/** Who is not there yet, as the choice names them. */
export const NEWCOMERS: readonly (readonly [profile: Profile, label: string])[] = [
  ['guardian', 'Un parent'],
  ['student', 'Un élève'],
  ['teacher', 'Un enseignant qui arrive'],
  ['schoolLife', 'Un personnel de vie scolaire qui arrive'],
  ['administrative', 'Un personnel administratif qui arrive'],
];

/** « Un parent de 6e A ». */
export function newcomerName(label: string, className: string | undefined): string {
  return className === undefined ? label : fr`${label}, ${className}`;
}

/** « Vous voyez comme : un parent, 6e A ». */
export function seenAs(name: string): string {
  return fr`Vous voyez comme : ${name}`;
}

/** « 21 rubriques visibles sur 40 ». */
export function seenCaption(seen: number, total: number): string {
  return fr`${countOf(seen, NOUNS.rubrique)} ${seen < 2 ? 'visible' : 'visibles'} sur ${total}`;
}

import { GIVEN_ROLES } from '../../domain/rights/role.ts';
import { ROLE_LABELS, ROLE_LETTERS } from '../people/roles.ts';
import { fr, quoted } from '../language/typography.ts';

/** The words of matrices and of the page of one rubrique, as they leave the console. */
export const MATRIX_PAPER = {
  level: 'Niveau',
  nature: 'Rubrique publique',
  given: 'Droits posés sur la rubrique',
  holder: 'Qui',
  kind: 'Groupe ou personne',
  kinds: { group: 'Groupe', person: 'Personne' },
  role: 'Rôle',
  people: 'Personnes',
  whoEnters: 'Personnes qui ont accès',
  name: 'Nom',
  profile: 'Profil',
  line: 'Ligne',
  why: 'Fonction',
  yes: 'oui',
  no: 'non',
  state: 'État',
  task: 'À faire dans la console GAR',
  resource: 'Ressource',
  done: 'Fait',
} as const;

/** « Droits de la rubrique « CDI » ». */
export function rubriquePaperTitle(rubrique: string): string {
  return fr`Droits de la rubrique ${quoted(rubrique)}`;
}

/** What the letters and the signs of the rights grid mean, in one line. */
export const rightsLegend = (): string => [
  ...GIVEN_ROLES.map((role) => `${ROLE_LETTERS[role]} ${ROLE_LABELS[role]}`),
  `${ROLE_LETTERS.none} aucun accès`,
  fr`* : vient de ce que la rubrique est publique`,
  fr`⊘ : droit posé, sans effet tant qu’une rubrique mère est fermée`,
  fr`✎ : modifié, non envoyé`,
].join(' · ');

/** One cell: its letter, then what a reader must know of it. */
export function rightsCell(letter: string, marks: { readonly isPublic: boolean; readonly isVain: boolean; readonly isChanged: boolean }): string {
  return [marks.isChanged ? '✎' : '', marks.isVain ? '⊘' : '', letter, marks.isPublic ? '*' : ''].filter((part) => part !== '').join(' ');
}

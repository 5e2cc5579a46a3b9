import type { AccountLetter } from '../../domain/accounts/account-letters.ts';
import { agree, figureOf, fr } from '../language/typography.ts';

const LETTER = { one: 'lettre', many: 'lettres', gender: 'f' } as const;

/** « Lettres et étiquettes »: what is printed from a mail-merge file, and never kept. */
export const LETTERS_TEXTS = {
  open: fr`Lettres et étiquettes…`,
  choose: fr`Choisir un fichier de publipostage…`,
  file: fr`Fichier de publipostage (CSV)`,
  help: fr`Un fichier que donne l’ENT : une colonne dit qui, une autre l’identifiant de connexion, une autre le mot de passe provisoire. Il est lu en mémoire seulement : rien n’en est gardé, ni envoyé à l’ENT, et quitter cet écran l’oublie.`,
  close: fr`Fermer et oublier le fichier`,
  missing: fr`Choisissez la colonne de l’identifiant de connexion et celle du mot de passe provisoire.`,
  columnsHelp: fr`Dites ce que contient chaque colonne. Votre choix n’est pas retenu.`,
  layout: fr`Présentation`,
  layouts: { letters: fr`Lettres, une page A4 par personne`, labels: fr`Étiquettes à découper, vingt-quatre par page A4` },
  purpose: fr`Motif de l’impression`,
  purposeHint: fr`L’ENT écrit dans son journal le nombre de lettres et ce motif, jamais ce que contient le fichier : n’y nommez personne.`,
  purposeMissing: fr`Dites à quoi serviront ces lettres, par exemple « Rentrée des sixièmes ».`,
  print: 'Imprimer',
  done: fr`Imprimé. Le fichier est encore en mémoire : fermez pour l’oublier, et détruisez celui que l’ENT vous a donné.`,
  failed: fr`L’impression n’a pas pu se faire : rien n’a été gardé. Réessayez.`,
  left: fr`Lignes sans lettre`,
  login: 'Identifiant', password: fr`Mot de passe provisoire`, steps: fr`Pour activer votre compte`,
  secret: fr`Ne donnez ce mot de passe à personne : il ne sert qu’à activer votre compte, puis vous en choisissez un autre.`,
  paper: fr`Lettres d’activation`,
} as const;

/** « 24 lettres prêtes. » */
export function lettersReady(letters: number): string {
  return fr`${figureOf(letters, LETTER)} ${agree(letters, 'prête', 'prêtes')}.`;
}

/** « 12 lettres sont pour des élèves ou des parents… » */
export function needlessLetters(letters: number): string {
  return fr`${figureOf(letters, LETTER)} ${agree(letters, 'est', 'sont')} pour des personnes qui entrent par ÉduConnect sur cette plateforme : un mot de passe de l’ENT ne leur sert pas (guide de la DRANE, S2-095 à S2-097).`;
}

/** « Élève, 6e A ». */
export function letterTo({ className }: Pick<AccountLetter, 'className'>, profile: string): string {
  return className === '' ? profile : `${profile}, ${className}`;
}

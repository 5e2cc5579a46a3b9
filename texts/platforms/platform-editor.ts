import type { DataFileIssue } from '../../domain/kernel/data-file.ts';
import type { ResetWay } from '../../domain/platforms/account-life.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { UI_TEXTS } from '../frame/ui.ts';
import { figureOf, fr, quoted } from '../language/typography.ts';

/** The form of a platform. */
export const PLATFORM_EDITOR_TEXTS = {
  edit: 'Modifier…',
  copy: 'Faire une copie modifiable…',
  add: fr`Décrire une autre plateforme…`,
  addTitle: fr`Décrire une autre plateforme`,
  copyHelp: fr`Cette description prendra, pour votre établissement, la place de celle que la console apporte ; « Retirer cette description » y revient.`,
  sourceHelp: fr`« Source » dit d’où vous tenez une ligne : une notice, un courriel, « vu à l’écran ». Laissée vide, la ligne est dite « Déduit » ; un rôle ou un menu, « Sans source ».`,
  keep: fr`Mettre dans le brouillon`,
  toSee: fr`À revoir avant de mettre dans le brouillon :`,
  leave: fr`Quitter la description`,
  leaveAct: fr`Quitter sans garder`,
  leaveEffect: fr`Ce que vous avez écrit n’est pas dans le brouillon : il sera perdu.`,
  lives: fr`Vie des comptes`,
  people: fr`Qui cela concerne`,
  addLine: 'Ajouter',
  remove: 'Retirer',
  required: fr`Caractères exigés`,
  advised: fr`Caractères conseillés`,
  minimumLength: fr`Caractères au moins`,
  noLength: fr`Laissez vide si aucune source ne le dit.`,
  hours: fr`Heures pour valider l’adresse`,
  version: fr`À partir de la version`,
  unsaid: fr`aucune source ne le dit`,
  inferredFrom: fr`Déduit de`,
  roleKind: fr`Sorte de rôle, dans le guide`,
  roleLabel: fr`Libellé sur cette plateforme`,
  pathHelp: fr`Écrivez le chemin comme on le suit : « Services › Annuaire ». Un chemin vide est dit inconnu, et celui du guide de la DRANE est donné à sa place.`,
} as const;

/** What a platform is said to serve, in one choice. */
export const DEGREES_LABELS = { first: '1er degré', second: fr`2d degré`, both: fr`1er et 2d degrés` } as const;

export const RESET_LABELS: Readonly<Record<ResetWay, string>> = { school: fr`l’établissement`, self: fr`la personne, seule`, educonnect: fr`ÉduConnect` };

/** « Modifier Toutatice », « Copie modifiable de Toutatice ». */
export function editorTitle(name: string, isOwn: boolean): string {
  return isOwn ? fr`Modifier ${name}` : fr`Copie modifiable de ${name}`;
}

/** « Menus (3 lignes) ». */
export function sectionTitle(title: string, lines: number): string {
  return fr`${title} (${figureOf(lines, { one: 'ligne', many: 'lignes', gender: 'f' })})`;
}

/** « Profil 2 ». */
export function lineTitle(name: string, rank: number): string {
  return `${name} ${String(rank + 1)}`;
}

/** « Un autre administrateur a changé la description de Toutatice… » */
export function changedMeanwhile({ name }: Platform): string {
  return fr`La description de ${quoted(name)} a changé pendant que vous écriviez. La vôtre prendra sa place, pour tout l’établissement, une fois envoyée. Ce qui diffère :`;
}

const RULES: Readonly<Record<string, string>> = {
  too_small: fr`Il manque quelque chose. Écrivez-le, ou retirez la ligne.`,
  too_big: fr`C’est trop long, ou trop grand.`,
  'invalid_format.url': UI_TEXTS.linkRule,
  invalid_type: fr`Écrivez un nombre.`,
};

/** What to write in a field that does not fit. */
export function fieldRule({ path, code }: DataFileIssue): string {
  return path.join() === 'name' && code === 'too_small' ? fr`Il manque un nom. Donnez-en un.` : (RULES[code] ?? fr`Ce n’est pas permis ici.`);
}

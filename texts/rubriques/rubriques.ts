import type { RubriqueRole } from '../../domain/rights/role.ts';
import { ROLE_LABELS } from '../people/roles.ts';
import { agree, countOf, figureOf, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** The words of the Rubriques screen. */
export const RUBRIQUES_TEXTS = {
  title: 'Rubriques',
  grid: fr`Droits sur les rubriques`,
  treeColumn: 'Rubrique',
  peopleColumn: 'Accès individuels',
  filter: 'Filtrer les rubriques',
  filters: 'Filtres des rubriques',
  tools: fr`Actions sur la rubrique`,
  columns: 'Colonnes',
  columnsSearch: 'Chercher un groupe',
  columnsReset: fr`Revenir aux groupes principaux`,
  columnsHelp: fr`Groupes principaux et groupes qui ont un droit`,
  columnsPeople: fr`Personnes qui ont un accès individuel`,
  columnsNone: fr`Aucun groupe ne porte ce nom.`,
  chips: {
    gaps: 'Écarts',
    changed: 'Modifiées',
    unreachable: 'Inaccessibles',
    empty: 'Vides',
    public: 'Publiques',
    archived: 'Archivées',
    trashed: 'Corbeille',
  },
  acts: {
    create: fr`Créer une rubrique ici`,
    rename: 'Renommer',
    move: fr`Déplacer…`,
    copy: fr`Copier les droits depuis…`,
    archive: 'Archiver',
    unarchive: 'Désarchiver',
    delete: fr`Supprimer…`,
    restore: 'Restaurer',
    open: 'Rendre publique',
    close: 'Rendre privée',
    more: 'Actions',
  },
  createHere: 'Créer ici',
  menuTitle: fr`Donner un rôle`,
  deduced: 'Déduit',
  deducedWhy: fr`Déduit : l’ENT ne publie pas cette règle.`,
  removeRight: fr`Retirer le droit`,
  giveRight: fr`Donner un droit…`,
  copyHere: fr`Copier des droits…`,
  fillDown: fr`Recopier vers le bas`,
  dropSelection: fr`Quitter la sélection`,
  bulk: fr`Actions sur la sélection`,
  empty: fr`Cet établissement n’a que la rubrique racine. Créez une rubrique pour chaque lieu d’échange : une classe, un projet, un service.`,
  emptyAction: fr`Créer une rubrique`,
  noRubrique: fr`Aucune rubrique n’a été reçue de l’ENT. Actualisez depuis Synchronisation.`,
  nothingToRemove: fr`Rien à retirer : aucun droit n’est posé ici. Ce qui s’y lit vient d’une rubrique publique, ou d’un autre groupe.`,
  unreadablePaste: fr`Rien n’a été collé : le presse-papiers ne contient pas des rôles. Copiez des cellules de cette grille, ou les lettres V, R, R+, M et G.`,
  closedMother: fr`rubrique mère fermée`,
  orphan: fr`orpheline : rubrique mère inconnue`,
  temporary: 'temporaire',
  legend: {
    title: 'Légende',
    filled: fr`plein : différent de la mère`,
    same: fr`comme la rubrique mère`,
    unreachable: fr`posé mais inaccessible, une mère est fermée`,
    changed: 'modifié',
    contested: fr`en conflit`,
    public: fr`rubrique publique`,
    inherited: fr`hérité de la rubrique mère`,
  },
  objects: fr`les rubriques et leurs droits`,
} as const;

/** « R+ Rédacteur avec mise en ligne : peut déposer des fichiers sans modération » in the menu of roles. */
export const ROLE_PURPOSES: Readonly<Record<RubriqueRole, string>> = {
  none: fr`n’entre pas, sauf par un autre groupe`,
  visitor: fr`peut lire, sans rien écrire`,
  writer: fr`peut écrire des articles, qui attendent une validation`,
  publisher: fr`peut déposer des fichiers et publier sans modération`,
  moderator: fr`peut valider, corriger et supprimer ce que les autres écrivent`,
  manager: fr`peut tout faire, y compris régler la rubrique et ses droits`,
};

/** Which purposes the guide does not state (domain.md §2.3.4: only shared folders and chat hours are). */
export const DEDUCED_PURPOSES: ReadonlySet<RubriqueRole> = new Set<RubriqueRole>(['visitor', 'writer', 'moderator', 'manager']);

/** The icon of a rubrique, in words. */
export const RUBRIQUE_NATURES = {
  public: 'publique',
  private: 'privée',
  archived: 'archivée',
  trashed: 'supprimée',
} as const;

/** What a cell says aloud beside its role. */
export interface CellWords {
  readonly rubrique: string;
  readonly holder: string;
  readonly role: RubriqueRole;
  readonly isChanged: boolean;
  readonly isContested: boolean;
  readonly isUnreachable: boolean;
  readonly isByPublic: boolean;
  readonly isInherited: boolean;
  readonly isSame: boolean;
}

/** Set once: a grid names hundreds of cells as it comes. */
const CELL_WORDS = {
  unreachable: fr`inaccessible, une rubrique mère est fermée`,
  byPublic: fr`rubrique publique`,
  inherited: fr`hérité`,
  same: fr`comme la rubrique mère`,
  other: fr`différent de la rubrique mère`,
} as const;

/** « Club journal, Enseignants, Rédacteur avec mise en ligne, modifié, différent de la rubrique mère ». */
export function cellName(words: CellWords): string {
  return [
    words.rubrique,
    words.holder,
    ROLE_LABELS[words.role],
    words.isChanged ? RUBRIQUES_TEXTS.legend.changed : '',
    words.isContested ? RUBRIQUES_TEXTS.legend.contested : '',
    words.isUnreachable ? CELL_WORDS.unreachable : '',
    words.isByPublic ? CELL_WORDS.byPublic : '',
    words.isInherited ? CELL_WORDS.inherited : '',
    comparison(words),
  ].filter((word) => word !== '').join(', ');
}

function comparison({ role, isSame }: CellWords): string {
  if (isSame) return CELL_WORDS.same;
  return role === 'none' ? '' : CELL_WORDS.other;
}

/** « 21 rubriques affichées sur 300 · 3 droits inaccessibles »; what has changed is counted by its own filter. */
export function rubriquesCaption(shown: number, total: number, unreachable: number): string {
  return [
    fr`${figureOf(shown, NOUNS.rubrique)} ${agree(shown, 'affichée', 'affichées')} sur ${figureOf(total, NOUNS.rubrique).replace(/\D+$/u, '')}`,
    fr`${figureOf(unreachable, NOUNS.right)} ${agree(unreachable, 'inaccessible', 'inaccessibles')}`,
  ].join(' · ');
}

/** « + 12 personnes », the header of the folded column of individual rights. */
export function peopleColumnTitle(people: number): string {
  return `+ ${figureOf(people, NOUNS.person).replaceAll('\u00A0', ' ')}`;
}

/** « Colonnes : 9 groupes ». */
export function columnsTitle(groups: number): string {
  return fr`Colonnes : ${figureOf(groups, NOUNS.group)}`;
}

/** « 12 cellules sélectionnées ». */
export function selectedCells(cells: number): string {
  return fr`${figureOf(cells, { one: 'cellule', many: 'cellules', gender: 'f' })} ${agree(cells, 'sélectionnée', 'sélectionnées')}`;
}

/** « Aucune rubrique ne passe les filtres « cdi », « Modifiées » et « Publiques » à la fois. » */
export function hiddenBy(filters: readonly string[]): string {
  const [only, ...others] = filters;
  if (only === undefined) return fr`Toutes les rubriques sont archivées ou dans la corbeille : les filtres « Archivées » et « Corbeille » les montrent.`;
  return others.length === 0 ? fr`Aucune rubrique ne passe le filtre ${quoted(only)}.` : fr`Aucune rubrique ne passe à la fois les filtres ${listOf(filters.map(quoted))}.`;
}

/** « Retirer le filtre « Modifiées » ». */
export function withoutFilter(name: string): string {
  return fr`Retirer le filtre ${quoted(name)}`;
}

/** « Rendre publiques aussi les 2 rubriques mères ? » */
export function openMothers(mothers: number): string {
  return mothers === 1 ? fr`Rendre publique aussi la rubrique mère` : fr`Rendre publiques aussi les ${mothers} rubriques mères`;
}

/** The dialogs about one rubrique. */
export const RUBRIQUE_DIALOGS = {
  create: (mother: string) => fr`Créer une rubrique dans ${quoted(mother)}`,
  createAction: fr`Créer la rubrique`,
  createNote: fr`La rubrique est privée et reçoit les droits de sa rubrique mère : vous les changez ensuite dans la grille.`,
  rename: (title: string) => fr`Renommer ${quoted(title)}`,
  renameAction: fr`Renommer la rubrique`,
  titleField: 'Titre',
  titleMissing: fr`Donnez un titre à la rubrique.`,
  kindField: 'Nature',
  kinds: { etablissement: fr`Rubrique de l’établissement`, pedagogique: fr`Rubrique pédagogique (permanente)` },
  move: (title: string) => fr`Déplacer ${quoted(title)}`,
  moveAction: fr`Déplacer la rubrique`,
  motherField: fr`Nouvelle rubrique mère`,
  copy: (title: string) => fr`Copier des droits sur ${quoted(title)}`,
  copyMany: (n: number) => fr`Copier des droits sur ${countOf(n, NOUNS.rubrique)}`,
  copyAction: fr`Remplacer les droits`,
  copyField: fr`Copier les droits de`,
  copyNote: (n: number) => fr`Les droits ${n > 1 ? fr`des ${countOf(n, NOUNS.rubrique)}` : fr`de la rubrique`} seront exactement ceux de la rubrique choisie.`,
  delete: (title: string) => fr`Supprimer ${quoted(title)}`,
  deleteAction: fr`Supprimer la rubrique`,
  deleteWhole: (title: string, n: number) =>
    n === 1 ? fr`La rubrique ${quoted(title)} ira dans la corbeille.` : fr`La rubrique ${quoted(title)} et ce qu’elle contient, ${countOf(n, NOUNS.rubrique)} en tout, iront dans la corbeille.`,
  deleteLost: (n: number) => (n === 0 ? fr`Personne ne perd d’accès.` : fr`${countOf(n, NOUNS.person)} ${agree(n, 'perd', 'perdent')} un accès.`),
  deleteRestore: fr`Elle peut être restaurée pendant 90 jours. Ensuite, la suppression ne pourra pas être annulée.`,
  choose: fr`Choisissez une rubrique`,
  noChange: fr`Rien ne change.`,
} as const;

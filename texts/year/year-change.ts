import type { VanishingReason, VanishingRubrique } from '../../domain/school-year/vanishing.ts';
import { formatDayAndMonth } from '../language/dates.ts';
import { sourceLine } from '../language/source-words.ts';
import { Profile } from '../../domain/directory/profile.ts';
import { PROFILE_LABELS } from '../people/roles.ts';
import { agree, figureOf, formatNumber, fr, NOUNS, quoted } from '../language/typography.ts';

/** « Année scolaire »: what the change of year takes away, and what it asks. */
export const YEAR_CHANGE_TEXTS = {
  purpose: fr`Ce que le changement d’année emporte, ce qui sera à refaire, et quoi faire, dans l’ordre. Rien n’est supprimé par la console : c’est l’ENT qui le fait.`,
  print: 'Imprimer',
  vanishing: fr`Ce qui disparaît`,
  vanishingNone: fr`Aucune rubrique de classe ni temporaire : rien ne disparaît avec l’année.`,
  columns: { rubrique: 'Rubrique', reason: 'Pourquoi', when: 'Quand', content: fr`Articles et dossiers`, managers: fr`Qui la gère`, act: fr`À faire` },
  open: fr`Ouvrir`,
  advice: fr`Avant : faites archiver ou déplacer ce qui doit rester sous une rubrique pérenne, et prévenez ceux qui la gèrent.`,
  redo: fr`Ce qui sera à refaire`,
  redoWhy: fr`Les imports de la rentrée remplacent les classes et les groupes d’enseignement : ce qui leur est donné ici est à donner de nouveau (déduit du guide, S2-084).`,
  redoNone: fr`Rien de durable ne tient à une classe ou à un groupe d’enseignement.`,
  order: fr`Dans l’ordre`,
  orderHelp: fr`Cochez ce qui est fait : c’est su de tous une fois envoyé. Les contrôles disent ce qu’ils trouvent encore.`,
  verified: fr`Les contrôles ne trouvent rien.`,
  notRun: fr`contrôle non exécuté`,
  imports: fr`Depuis le dernier import de l’annuaire`,
  importsNone: fr`L’ENT n’a pas transmis de compte rendu d’import.`,
  compare: fr`Comparer deux imports`,
  compareNone: fr`Aucun import de cette année scolaire n’est gardé.`,
  compareHelp: fr`Les imports proposés sont ceux de cette année scolaire que l’ENT a gardés. Qui est parti est dit sans son nom, qui n’est pas gardé.`,
  after: fr`Depuis l’import`,
  to: fr`Jusqu’à l’import`,
  before: fr`avant le premier import gardé`,
  came: fr`Arrivées`,
  left: fr`Départs`,
  gone: fr`Départ`,
  renamed: fr`Groupes renommés`,
  unknownContent: fr`inconnu`,
} as const;

const REASONS: Readonly<Record<VanishingReason, string>> = {
  class: fr`rubrique de classe`,
  temporary: fr`rubrique temporaire`,
  below: fr`sous une rubrique qui disparaît (déduit)`,
};

/** Why a rubrique goes. */
export function vanishingReason(reason: VanishingReason): string {
  return REASONS[reason];
}

/** When rubriques go: those of a class at the end of the year; temporary ones as another ENT says it in 2011 (« entre mi-juillet et mi-août »). */
const WHEN: Readonly<Record<VanishingRubrique['with'], string>> = { class: fr`fin de l’année scolaire`, temporary: fr`mi-juillet à mi-août` };
const WHEN_SOURCES = { class: { ref: 'S2-052' }, temporary: { ref: 'O-03', inferred: true } } as const;

/** When a rubrique goes: with itself, or with the one above that takes it. */
export function vanishingWhen(cause: VanishingRubrique['with']): string {
  return WHEN[cause];
}

/** Where each of these moments is said, once for all the rubriques. */
export function vanishingSources(causes: ReadonlySet<VanishingRubrique['with']>): string {
  return [...causes].map((cause) => fr`${sourceLine(WHEN_SOURCES[cause])}, pour ${quoted(WHEN[cause])}.`).join(' ');
}

/** « 14 rubriques disparaissent, dont 2 avec du contenu ». */
export function vanishingCount(n: number, filled: number): string {
  const verb = n === 1 ? 'disparaît' : 'disparaissent';
  return filled === 0 ? fr`${figureOf(n, NOUNS.rubrique)} ${verb}.` : fr`${figureOf(n, NOUNS.rubrique)} ${verb}, dont ${formatNumber(filled)} avec du contenu.`;
}

/** How much a rubrique holds; null: the ENT does not say. */
export function contentWords(count: number | null): string {
  return count === null ? YEAR_CHANGE_TEXTS.unknownContent : formatNumber(count);
}

const RIGHT = { one: 'droit', many: 'droits', gender: 'm' } as const;
const CELL = { one: 'cellule', many: 'cellules', gender: 'f' } as const;
const LINE = { one: 'ligne', many: 'lignes', gender: 'f' } as const;

/** « 3 droits donnés à des classes ou des groupes dans « CDI » ». */
export function rightsToRedo(title: string, groups: number): string {
  return fr`${figureOf(groups, RIGHT)} d’une classe ou d’un groupe d’enseignement dans ${quoted(title)}`;
}

export function cellsToRedo(n: number): string {
  return fr`${figureOf(n, CELL)} de « Qui voit qui ? » vers une classe ou un groupe d’enseignement`;
}

export function assignmentsToRedo(n: number): string {
  return fr`${figureOf(n, LINE)} du plan du GAR pour une classe ou un groupe d’enseignement`;
}

const POINT = { one: 'point', many: 'points', gender: 'm' } as const;

/** « GRP-01 : 2 points à corriger ». */
export function controlStillFinds(id: string, findings: number): string {
  return fr`${id} : ${figureOf(findings, POINT)} à corriger`;
}

const RECORD = { one: 'fiche', many: 'fiches', gender: 'f' } as const;

/** « Import du 1er septembre : 12 fiches de personnes ou de groupes créées, 3 disparues, 40 modifiées. » */
export function importWords(at: string, { created = 0, disappeared = 0, changed = 0 }: Readonly<Record<string, number>>): string {
  return fr`Import du ${formatDayAndMonth(at)} : ${figureOf(created, RECORD)} de personnes ou de groupes ${agree(created, 'créée', 'créées')}, ${formatNumber(disappeared)} ${agree(disappeared, 'disparue', 'disparues')}, ${formatNumber(changed)} ${agree(changed, 'modifiée', 'modifiées')}.`;
}

/** « 3 personnes parties depuis : ce qu’elles gardent est à reprendre. » */
export function leaversWords(n: number): string {
  return fr`${figureOf(n, NOUNS.person)} ${agree(n, 'n’est', 'ne sont')} plus dans les livraisons : les contrôles disent ce qu’il ${agree(n, 'lui', 'leur')} reste.`;
}

/** « « 6e A » est devenu « 6A » ». */
export function renamedWords(before: string, after: string): string {
  return fr`${quoted(before)} est devenu ${quoted(after)}`;
}

const ARRIVAL = { one: 'arrivée', many: 'arrivées', gender: 'f' } as const;
const DEPARTURE = { one: 'départ', many: 'départs', gender: 'm' } as const;

const RENAMED = { one: 'groupe renommé', many: 'groupes renommés', gender: 'm' } as const;

/** « 5 arrivées, 1 départ, 0 groupe renommé ». */
export function comparedWords(came: number, left: number, renamed: number): string {
  return fr`${figureOf(came, ARRIVAL)}, ${figureOf(left, DEPARTURE)}, ${figureOf(renamed, RENAMED)}`;
}

/** « du 2 novembre », of the day of an import. */
export function importChoice(day: string): string {
  return fr`du ${formatDayAndMonth(day)}`;
}

/** « LEFÈVRE Anaïs, élève, 6e A »; a profile of another version is left out. */
export function personInClasses(name: string, profile: string, classes: readonly string[]): string {
  const known = Profile.safeParse(profile).data;
  return [name, ...(known === undefined ? [] : [PROFILE_LABELS[known].toLowerCase()]), ...classes].join(', ');
}

const CLASS = { one: 'classe', many: 'classes', gender: 'f' } as const;

/** « 12 classes et 18 groupes d’enseignement, avec qui y est placé, sont remplacés par les imports de la rentrée (déduit). » */
export function vanishingGroups(classes: number, groups: number): string {
  const [what, replaced] = groups === 0
    ? [figureOf(classes, CLASS), agree(classes, 'est remplacée', 'sont remplacées')]
    : [fr`${figureOf(classes, CLASS)} et ${figureOf(groups, NOUNS.group)} d’enseignement`, 'sont remplacés'];
  return fr`${what}, avec qui y est placé, ${replaced} par les imports de la rentrée (déduit du guide, S2-084).`;
}

/** « À faire dans Siècle. » */
export function whereToDo(place: string): string {
  return fr`À faire ${place}.`;
}

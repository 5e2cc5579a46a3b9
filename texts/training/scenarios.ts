import type { Expectation } from '../../domain/training/scenario/expectation.ts';
import type { Play } from '../../domain/training/scenario/play.ts';
import { callByKind } from '../../domain/kernel/by-kind.ts';
import { SEVERITY_LABELS } from '../controls/labels.ts';
import { controlText } from '../controls/control-texts.ts';
import { editObject } from '../changes/edits.ts';
import { INTENTION_LABELS } from '../changes/intention-labels.ts';
import { valueWords } from '../language/value-words.ts';
import type { SettingNames } from '../language/setting-objects.ts';
import { ROLE_LABELS } from '../people/roles.ts';
import { figureOf, fr, listOf, lowered, quoted, typeset, type Noun } from '../language/typography.ts';

const STEP: Noun = { one: 'étape', many: 'étapes', gender: 'f' };
const MINUTE: Noun = { one: 'minute', many: 'minutes', gender: 'f' };

/** The words of the scenarios of « Formation » (ux §2.17). */
export const SCENARIO_TEXTS = {
  title: 'Scénarios',
  purpose: fr`Chaque étape est vérifiée par les contrôles et par l’état de l’établissement fictif, jamais sur parole.`,
  shipped: 'Scénarios fournis',
  own: 'Scénarios de formateurs',
  noOwn: fr`Aucun scénario de formateur sur ce poste. Écrivez-en un, ou ouvrez un fichier.`,
  start: 'Commencer',
  goOn: 'Continuer',
  restart: 'Recommencer',
  restartHow: fr`Les étapes repartent à zéro. Pour tout retrouver comme au début, réinitialisez aussi le bac à sable.`,
  write: 'Écrire un scénario…',
  edit: 'Modifier',
  save: 'Enregistrer le fichier…',
  open: 'Ouvrir un fichier…',
  remove: 'Supprimer',
  current: 'Étape en cours du scénario',
  show: 'Montrer où',
  hint: 'Indice',
  doIt: 'Faire à ma place',
  doing: fr`La console le fait à votre place…`,
  refused: fr`La console n’a pas pu tout faire à votre place. Ce qui a été fait est dans le brouillon. Lisez l’indice, ou passez cette étape.`,
  next: 'Étape suivante',
  skip: 'Passer cette étape',
  close: 'Fermer le scénario',
  trial: fr`essai`,
  endTrial: fr`Fin de l’essai`,
  expected: fr`Résultat attendu : `,
  verified: fr`Résultat attendu vérifié.`,
  answer: 'Votre réponse',
  check: 'Vérifier',
  figureRule: fr`Écrivez un nombre entier, par exemple 12.`,
  wrongFigure: fr`Ce n’est pas ce que montre l’établissement. Relisez l’écran, ou demandez l’indice.`,
  spotlight: fr`Montré à l’écran. Échap pour revenir.`,
  notFound: fr`Ce qui est à montrer n’est pas à l’écran maintenant. L’écran de l’étape est ouvert.`,
  alreadyDone: fr`Ce résultat était déjà là au début du scénario : le bac à sable a servi. Réinitialisez-le, ou passez cette étape.`,
  notKept: fr`L’avancement n’a pas pu être gardé sur ce poste : il sera perdu à la fermeture.`,
} as const;

/** « 25 minutes · Administrateurs ENT · 9 étapes ». */
export function scenarioFacts({ minutes, audience, steps }: { readonly minutes: number; readonly audience: string; readonly steps: number }): string {
  return fr`${figureOf(minutes, MINUTE)} · ${typeset(audience)} · ${figureOf(steps, STEP)}`;
}

/** « 5 étapes sur 9, dont 1 passée ». */
export function progressWords({ verified, skipped }: { readonly verified: number; readonly skipped: number }, steps: number): string {
  const done = fr`${figureOf(verified + skipped, STEP)} sur ${steps}`;
  return skipped === 0 ? done : fr`${done}, dont ${skipped} ${skipped === 1 ? 'passée' : 'passées'}`;
}

/** « Étape 3 sur 6 ». */
export function stepRank(step: number, steps: number): string {
  return fr`Étape ${step + 1} sur ${steps}`;
}

/** How a scenario ended. */
export function endWords({ verified, skipped }: { readonly verified: number; readonly skipped: number }): string {
  const end = fr`Scénario terminé : ${figureOf(verified, STEP)} ${verified < 2 ? 'vérifiée' : 'vérifiées'}`;
  return skipped === 0 ? `${end}.` : fr`${end}, ${figureOf(skipped, STEP)} ${skipped === 1 ? 'passée' : 'passées'}.`;
}

/** With which account a scenario is played. */
export function playedAs(role: string): string {
  return fr`Se joue avec un compte ${quoted(role)}.`;
}

/** On which fictitious school a scenario is played. */
export function playedOn(school: string): string {
  return fr`Se joue sur ${quoted(school)} : choisissez-le dans « Formation ».`;
}

/** « Entrer comme Catherine Moreau ». */
export function enterAs(name: string): string {
  return fr`Entrer comme ${name}`;
}

const sentences = (names: SettingNames): Parameters<typeof callByKind<Expectation, [], string>>[0] => ({
  control: ({ control, found }) => (found ? fr`le contrôle ${control} trouve quelque chose${titleOf(control)}` : fr`le contrôle ${control} ne trouve plus rien${titleOf(control)}`),
  role: ({ person, rubrique, role }) => fr`${names.person(person) ?? person} a le rôle ${quoted(ROLE_LABELS[role])} sur ${quoted(names.rubrique(rubrique) ?? rubrique)}`,
  setting: ({ value, not = false, ...cell }) => (not ? fr`${editObject(cell, names)} : autre chose que ${quoted(valueWords(cell, value, names))}` : fr`${editObject(cell, names)} : ${valueWords(cell, value, names)}`),
  draft: ({ intention }) => fr`dans le brouillon : ${INTENTION_LABELS[intention]}`,
  accepted: ({ intention }) => fr`accepté par l’ENT : ${INTENTION_LABELS[intention]}`,
  conflict: ({ open }) => (open ? fr`deux administrateurs sont en conflit` : fr`aucun conflit n’attend de décision`),
  journal: ({ intention }) => fr`au journal : ${INTENTION_LABELS[intention]}`,
  figure: () => fr`le chiffre que montre l’établissement`,
});

function titleOf(control: string): string {
  const title = controlText(control)?.title;
  return title === undefined ? '' : fr` (${lowered(title)})`;
}

/** One thing that a step expects, as the end of a sentence. */
export function expectationWords(expectation: Expectation, names: SettingNames): string {
  return callByKind<Expectation, [], string>(sentences(names), expectation);
}

/** Everything that a step expects. */
export function expectedWords(expected: readonly Expectation[], names: SettingNames): string {
  return fr`${SCENARIO_TEXTS.expected}${listOf(expected.map((one) => expectationWords(one, names)))}.`;
}

/** What « Faire à ma place » plays, one act after the other. */
export function playWords(play: Play): string {
  return callByKind<Play, [], string>(
    {
      edit: ({ intention }) => INTENTION_LABELS[intention.kind],
      fix: ({ control }) => fr`corriger ce que trouve ${control}`,
      ask: ({ control }) => fr`demander la correction de ${control}`,
      restrict: ({ hours }) => fr`restreindre la messagerie pendant ${figureOf(hours, { one: 'heure', many: 'heures', gender: 'f' })}`,
      send: () => fr`vérifier et envoyer`,
      rival: ({ touches }) => (touches === 'same' ? fr`un autre administrateur modifie la même chose` : fr`un autre administrateur modifie autre chose`),
      settle: ({ keep }) => (keep === 'mine' ? fr`garder la vôtre dans chaque conflit` : fr`garder la sienne dans chaque conflit`),
    },
    play,
  );
}

/** What a figure counts, in the form. */
export const FIGURE_LABELS = {
  findings: fr`ce que trouve un contrôle`,
  controls: fr`les contrôles qui trouvent quelque chose`,
  people: fr`les personnes qui ont un rôle sur une rubrique`,
  stated: fr`un chiffre donné`,
} as const;

/** Severities in the form, all of them first. */
export const SEVERITY_CHOICES: readonly { readonly value: string; readonly label: string }[] = [{ value: '', label: 'Toutes les gravités' }, ...Object.entries(SEVERITY_LABELS).map(([value, label]) => ({ value, label }))];

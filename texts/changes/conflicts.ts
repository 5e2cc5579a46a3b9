import type { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import { CONSOLE_ROLE_LABELS, ROLE_LABELS } from '../people/roles.ts';
import { formatMoment } from '../language/dates.ts';
import { effectSentence, reachSentence, resourceSentence, stillSentence } from './effects.ts';
import { formatNumber, fr, quoted } from '../language/typography.ts';

/** What a conflict card is about; `mother` and `merged` are found here on the merged state, the others come from the merge rules. */
export type CardKind = 'value' | 'edit-vs-delete' | 'delete-vs-edit' | 'reference' | 'mother' | 'merged';

/** The words of the conflict cards. */
export const CONFLICT_TEXTS = {
  aside: 'Autour des conflits',
  you: 'vous',
  none: fr`Aucun conflit. Les modifications qui ne se touchent pas se fusionnent d’elles-mêmes.`,
  origin: 'À l’origine',
  theirs: 'Sur l’ENT',
  mine: 'Ici',
  elsewhere: 'Demandé ailleurs',
  otherValue: 'Autre valeur',
  otherLabel: 'Autre valeur à garder',
  keepValue: 'Garder cette valeur',
  previous: 'Conflit précédent (Maj F8)',
  next: 'Conflit suivant (F8)',
  settled: fr`Résolu ici, pas encore envoyé.`,
  onItsWay: fr`Décision envoyée, réponse attendue.`,
  reconsider: 'Revenir sur la décision',
  settledHere: 'Décidés ici, pas encore envoyés',
  decided: 'Déjà décidés',
  merged: 'Fusionnés automatiquement',
  mergedHint: fr`Reçus pendant que vos modifications attendaient, sans les toucher :`,
  nothingMerged: fr`Rien d’autre n’est venu d’autres administrateurs pendant ce temps.`,
  get openMother() { return fr`Ouvrir la mère (${ROLE_LABELS.visitor})`; },
  withdraw: 'Retirer ma modification',
  sendAnyway: 'Envoyer quand même',
  willBeSent: fr`Sera envoyé tel quel.`,
  moved: fr`Modifié là-bas depuis que vous l’avez regardée :`,
  mergedTogether: fr`Aucune des deux modifications ne pose ce problème seule ; ensemble, elles le posent :`,
  mergedTheirs: fr`Garder celle de l’ENT`,
  mergedMine: 'Garder la mienne',
  mergedBoth: 'Garder les deux',
  bothKept: fr`Les deux sont gardées. Le contrôle le signalera encore.`,
  foreseen: 'Pas encore envoyé',
} as const;

/** « Ce conflit se décide par : Administrateur ENT, Chef d’établissement. », for whoever may not. */
export function decidersSentence(roles: readonly ConsoleRole[]): string {
  return fr`Ce conflit se décide par : ${roles.map((role) => CONSOLE_ROLE_LABELS[role]).join(', ')}.`;
}

/** « Votre choix : « Laisser supprimée ». » */
export function choiceMade(label: string): string {
  return fr`Votre choix : ${quoted(label)}.`;
}

const TITLES: Readonly<Record<CardKind, string>> = {
  value: fr`deux valeurs demandées`,
  'edit-vs-delete': fr`supprimée là-bas, modifiée ici`,
  'delete-vs-edit': fr`modifiée là-bas, supprimée ici`,
  reference: fr`la personne ou le groupe est parti`,
  mother: fr`la rubrique mère a été fermée`,
  merged: fr`constaté après fusion`,
};

/** « Conflit 1 sur 2 : rubrique « CDI », Enseignants, deux valeurs demandées ». */
export function cardHeading(rank: number, total: number): string {
  return fr`Conflit ${formatNumber(rank)} sur ${formatNumber(total)}`;
}

/** What kind of disagreement it is. */
export function cardSubtitle(kind: CardKind): string {
  return TITLES[kind];
}

/** The cards on which one chooses between two values. */
export type ChoiceKind = Exclude<CardKind, 'mother' | 'merged'>;

interface ChoiceLabels {
  readonly theirs: string;
  readonly mine: string;
}

const CHOICES: Readonly<Record<ChoiceKind, ChoiceLabels>> = {
  value: { theirs: 'Garder celui de l’ENT', mine: 'Garder le mien' },
  'edit-vs-delete': { theirs: 'Laisser supprimée', mine: 'Rétablir avec ma modification' },
  'delete-vs-edit': { theirs: 'Garder la version de l’ENT', mine: 'Supprimer quand même' },
  reference: { theirs: 'Abandonner ma modification', mine: 'Garder la mienne' },
};

/** The two buttons of a card; neither is chosen beforehand. `author`: who asked, when it is somebody else. */
export function choiceLabels(kind: ChoiceKind, author: string | undefined): ChoiceLabels {
  const { theirs, mine } = CHOICES[kind];
  return { theirs, mine: author === undefined ? mine : OTHERS_WISH[kind](author) };
}

/** Another administrator may decide too: « le mien » would then be a lie. */
const OTHERS_WISH: Readonly<Record<ChoiceKind, (author: string) => string>> = {
  value: (author) => fr`Garder celui de ${author}`,
  'edit-vs-delete': (author) => fr`Rétablir avec la modification de ${author}`,
  'delete-vs-edit': (author) => fr`Supprimer, comme ${author}`,
  reference: (author) => fr`Garder celle de ${author}`,
};

const EXPLANATIONS: Readonly<Record<Exclude<ChoiceKind, 'value'>, string>> = {
  'edit-vs-delete': fr`La rubrique a été supprimée sur l’ENT pendant que vous la modifiiez. Votre modification est gardée jusqu’à votre décision.`,
  'delete-vs-edit': fr`Vous supprimez une rubrique que quelqu’un a modifiée depuis. Elle reste en place jusqu’à votre décision.`,
  reference: fr`La personne ou le groupe concerné n’est plus dans l’annuaire. La modification n’a aucun effet en attendant votre décision.`,
};

/** What happened, for a card that is not a plain choice between two values. */
export function cardExplanation(kind: CardKind): string | undefined {
  return kind === 'value' || kind === 'mother' || kind === 'merged' ? undefined : EXPLANATIONS[kind];
}

/** « Sur l’ENT, M. PETIT, hier à 17 h 10 ». */
export function sideLabel(label: string, by: string | null | undefined, at: string | null | undefined, now: string): string {
  return [label, by, at == null ? undefined : formatMoment(at, now)].filter((part) => part != null && part !== '').join(', ');
}

/** « Message : « Les professeurs modèrent » », what was written for the journal with a value. */
export function sideMessage(message: string): string {
  return fr`Message : ${quoted(message)}`;
}

/** « Demandé par Julia Bailly, hier à 17 h 10 », of a wish that is not one’s own. */
export function wishLabel(by: string | null, at: string | null, now: string): string {
  return sideLabel(by === null ? CONFLICT_TEXTS.elsewhere : fr`Demandé par ${by}`, undefined, at, now);
}

/** « En attendant, c’est le plus restrictif qui s’applique : Visiteur. » */
export function inForceSentence(value: string, isRestrictive: boolean): string {
  return isRestrictive
    ? fr`En attendant, c’est le plus restrictif qui s’applique : ${value}.`
    : fr`En attendant, la valeur de l’ENT s’applique : ${value}.`;
}

/** « décidé par M. PETIT aujourd’hui à 15 h 02 : la valeur de l’ENT ». */
export function decidedWords(by: string, at: string, now: string): string {
  return fr`décidé par ${by} ${formatMoment(at, now)}`;
}

/** The rubrique above was closed after the right was prepared: nobody can reach what it gives (dom:R3). */
export function motherClosedSentence(mother: string, principal: string, [by, at]: readonly (string | undefined)[]): string {
  const who = `${by === undefined ? '' : ` par ${by}`}${at === undefined ? '' : ` ${at}`}`;
  return fr`La rubrique mère ${quoted(mother)} a été fermée à ${quoted(principal)}${who}. Le droit que vous donnez n’aurait aucun effet.`;
}

interface ChoiceEffect {
  readonly gained: number;
  readonly lost: number;
  readonly moved: number;
  /** Who can write to more people, and who to fewer, for what the messaging depends on. */
  readonly reach?: { readonly gained: number; readonly lost: number } | undefined;
  /** Who receives a resource of the GAR more, and who one less, for lines of its plan. */
  readonly resources?: { readonly gained: number; readonly lost: number } | undefined;
}

/** The effect of a choice on people, compared with the origin: « Effet : 28 personnes gagnent un droit… ». */
export function choiceEffect(effect: ChoiceEffect): string {
  const { gained, lost, moved, reach, resources } = effect;
  const rights = gained + lost > 0 ? effectSentence(effect) : undefined;
  const told = [rights, reach && reachSentence(reach), resources && resourceSentence(resources)].filter((one) => one !== undefined);
  if (told.length > 0) return fr`Effet : ${told.join(' ')}`;
  if (moved === 0) return fr`Effet : rien ne change pour personne.`;
  return fr`Effet : ${stillSentence(moved)}`;
}

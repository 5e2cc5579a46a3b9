import { formatDayHour } from '../language/dates.ts';
import { reachSentence } from '../changes/effects.ts';
import { emitterLabel, emitterPlural } from './messaging.ts';
import { sourceWords } from '../language/source-words.ts';
import { agree, capital, countOf, figureOf, formatNumber, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** The words of « Qui voit qui ? », of its models and of the restricted mode. */
export const MATRIX_TEXTS = {
  views: 'Vues de la messagerie',
  matrix: fr`Qui voit qui ?`,
  lines: fr`Qui fait quoi ?`,
  settings: 'Paramètres généraux',
  never: fr`Les réglages de messagerie n’ont pas été reçus. Sans eux, le simulateur ne peut pas répondre.`,
  refresh: 'Actualiser depuis l’ENT',
  grid: fr`Qui voit qui ? : destinataires en lignes, émetteurs en colonnes`,
  target: 'Destinataire',
  emitters: 'Émetteur',
  visible: 'visible',
  hidden: 'masqué',
  changed: 'modifié',
  restricted: 'mode restreint',
  underRestriction: (visible: boolean) => fr`réglé : ${visible ? 'visible' : 'masqué'}`,
  compareWith: 'Comparer à',
  compareNone: 'Rien',
  entAsIs: fr`L’ENT, sans le brouillon`,
  short: { advised: 'conseillé', open: 'ouvert', restricted: 'restreint', own: 'modèle', ent: 'ENT' },
  comparedValue: (short: string, visible: boolean) => fr`${short} : ${visible ? 'visible' : 'masqué'}`,
  same: (short: string) => fr`${short} : identique`,
  applyGaps: 'Appliquer les écarts',
  unknownValue: (raw: string) => fr`valeur de l’ENT : ${raw}`,
  unknownEmitter: 'profil propre à l’ENT',
  unknownTarget: fr`destinataire que cette version ne comprend pas, gardé tel quel`,
  goneTarget: fr`groupe disparu : se masque, ne s’ouvre plus`,
  addTarget: 'Ajouter un destinataire',
  addTargetHelp: 'Groupe, classe ou profil',
  show: 'Rendre visible',
  hide: 'Masquer',
  model: fr`Modèle :`,
  custom: 'Personnalisé',
  builtIn: { advised: 'Conseillé par la DRANE', open: 'Ouvert', restricted: 'Mode restreint' },
  saveModel: 'Enregistrer comme modèle…',
  saveModelTitle: fr`Enregistrer « Qui voit qui ? » comme modèle`,
  modelName: 'Nom du modèle',
  save: 'Enregistrer',
  deleteModel: 'Supprimer ce modèle',
  nothingToApply: fr`La matrice est déjà ainsi : il n’y a rien à changer.`,
  apply: 'Appliquer au brouillon',
  provenance: 'Provenance',
  now: 'Aujourd’hui',
  inModel: 'Modèle',
  inferred: 'Déduit',
  inferredHelp: fr`Déduit : aucune source publiée ne fixe cette cellule.`,
  ownSource: 'modèle de l’établissement',
  restrict: 'Mode restreint…',
  restrictTitle: 'Mode restreint de la messagerie',
  restrictPurpose: fr`Ferme un temps les envois vers les élèves et les responsables (mesure nationale de mars 2024). « Qui voit qui ? » reste tel quel dessous : la restriction se pose par-dessus, prend fin seule et se lève en un clic.`,
  restrictExempt: fr`Ce mode n’est pas soumis aux contrôles MSG-14 et MSG-15 : un profil peut ne plus pouvoir écrire, le temps indiqué. Répondre à un message déjà reçu reste possible.`,
  untilDay: 'Jusqu’au',
  untilHour: 'Heure',
  restrictPreview: fr`Qui pourra encore écrire à qui`,
  restrictAction: 'Restreindre',
  nothingLeft: 'personne',
  lift: 'Revenir à l’état d’avant',
  restrictionPending: 'Pas encore envoyé',
  endPast: fr`Choisissez une fin à venir.`,
  effect: fr`Effet du brouillon :`,
  effectNone: fr`Personne ne pourra écrire à plus ni à moins de monde.`,
  effectPeople: 'Voir les personnes',
  effectHide: 'Masquer la liste',
  effectGained: 'Peuvent écrire à plus de monde',
  effectLost: 'Peuvent écrire à moins de monde',
  searchPeople: 'Chercher une personne',
  nobodyThere: fr`Personne.`,
} as const;

const CELL = { one: 'cellule', many: 'cellules', gender: 'f' } as const;
const GAP = { one: 'écart', many: 'écarts', gender: 'm' } as const;
const TARGET = { one: 'destinataire', many: 'destinataires', gender: 'm' } as const;
const RULE = { one: 'règle', many: 'règles', gender: 'f' } as const;

/** « 15 destinataires, 4 émetteurs · 2 modifications ». */
export function matrixCaption(targets: number, emitters: number, changed: number): string {
  const size = fr`${figureOf(targets, TARGET)}, ${figureOf(emitters, { one: 'émetteur', many: 'émetteurs', gender: 'm' })}`;
  return changed === 0 ? size : fr`${size} · ${figureOf(changed, NOUNS.change)}`;
}

/** The name of a cell for who does not see it: « Tous, Élève : visible ». */
export function cellName(target: string, emitter: string, words: readonly string[]): string {
  return fr`${target}, ${emitterLabel(emitter)} : ${words.join(', ')}`;
}

/** « 6 cellules sélectionnées ». */
export function cellsSelected(count: number): string {
  return fr`${figureOf(count, CELL)} ${agree(count, 'sélectionnée', 'sélectionnées')}`;
}

/** « 6 écarts », beside what the matrix is compared with. */
export function gapsCount(gaps: number): string {
  return gaps === 0 ? 'aucun écart' : figureOf(gaps, GAP);
}

/** « Modèle « Ouvert » : 6 cellules changent ». */
export function presetTitle(name: string, gaps: number): string {
  return fr`Modèle ${quoted(name)} : ${figureOf(gaps, CELL)} ${agree(gaps, 'change', 'changent')}`;
}

/** Where the value of a model comes from: the guide, a national measure, or nothing that is published. */
export function provenance(source: string | undefined, inferred: boolean): string {
  if (source === undefined) return MATRIX_TEXTS.ownSource;
  const from = sourceWords(source);
  if (!inferred) return from;
  return from === '' ? MATRIX_TEXTS.inferred : fr`${MATRIX_TEXTS.inferred}, ${from}`;
}

/** Rows of the ENT that name no cell: kept, shown as they come. */
export function strayRules(ids: readonly string[]): string {
  const n = ids.length;
  return fr`${capital(countOf(n, RULE))} de l’ENT que cette version ne comprend pas, ${agree(n, 'gardée telle quelle', 'gardées telles quelles')} : ${ids.slice(0, 5).join(', ')}`;
}

/** « 64 personnes pourront écrire à plus de monde, 330 personnes à moins de monde. », or that nothing changes. */
export function reachEffect(gained: number, lost: number): string {
  return reachSentence({ gained, lost }) ?? MATRIX_TEXTS.effectNone;
}

/** One cell of the draft in people: « les élèves (330) ne pourront plus écrire à « Tous » (1 043 destinataires) ». */
export function cellEffect(emitter: string, visible: boolean, target: { readonly name: string; readonly people: number | undefined; readonly writers: number }): string {
  const who = fr`${emitterPlural(emitter)} (${formatNumber(target.writers)})`;
  const whom = target.people === undefined ? quoted(target.name) : fr`${quoted(target.name)} (${figureOf(target.people, TARGET)})`;
  return visible ? fr`${who} verront ${whom}` : fr`${who} ne verront plus ${whom}`;
}

/** A cell that changes nothing: « masquer « CPE » pour les élèves est sans effet : déjà visible par « Non enseignants » ». */
export function coveredCell(emitter: string, visible: boolean, target: string, covers: readonly string[]): string {
  return fr`${visible ? 'montrer' : 'masquer'} ${quoted(target)} pour ${emitterPlural(emitter)} est sans effet : déjà visible par ${listOf(covers.map(quoted))}`;
}

/** « et 12 autres cellules ». */
export function moreCells(count: number): string {
  return fr`et ${figureOf(count, { one: 'autre cellule', many: 'autres cellules', gender: 'f' })}`;
}

/** What one person of the list gains or loses: « 12 destinataires de plus ». */
export function personReach(count: number, isGain: boolean): string {
  return fr`${figureOf(count, TARGET)} de ${isGain ? 'plus' : 'moins'}`;
}

/** « Mode restreint jusqu’au 13 nov. 2026 à 18 h 00 ». */
export function restrictedUntil(until: string): string {
  return fr`Mode restreint jusqu’au ${formatDayHour(until)}`;
}

/** What the restriction does, in one line: whom each family still sees, the first ones or, before it is decided, all of them. */
export function stillWrites(emitter: string, kept: readonly string[], isWhole = false): string {
  const names = isWhole ? listOf : shortList;
  return fr`${capital(emitterPlural(emitter))} : ${kept.length === 0 ? MATRIX_TEXTS.nothingLeft : names(kept)}`;
}

function shortList(names: readonly string[]): string {
  return names.length <= 3 ? listOf(names) : fr`${names.slice(0, 2).join(', ')} et ${figureOf(names.length - 2, { one: 'autre', many: 'autres', gender: 'm' })}`;
}

/** « 330 personnes pourront écrire à moins de monde pendant ce temps. » */
export function restrictLoss(lost: number): string {
  return fr`${capital(countOf(lost, NOUNS.person))} ${agree(lost, 'pourra', 'pourront')} écrire à moins de monde pendant ce temps.`;
}

/** How many targets are closed to a family: « 9 destinataires fermés ». */
export function closedCount(count: number): string {
  return count === 0 ? 'rien de fermé' : fr`${figureOf(count, TARGET)} ${agree(count, 'fermé', 'fermés')}`;
}

import type { ControlObject, Finding } from '../../domain/controls/control.ts';
import { formatDay, formatMoment } from '../language/dates.ts';
import { agree, figureOf, formatNumber, fr, NOUNS, type Noun } from '../language/typography.ts';

/** The corrections that are begun on their own screen, by what they do there. */
export const ASSIST_LABELS = {
  'ACC-02': fr`Voir le compte`,
  'ADJ-01': fr`Choisir une autre image…`,
  'ADJ-02': fr`Abréger l’alerte…`,
  'SVC-03': fr`Ouvrir le service`,
  'RUB-01': fr`Archiver ou supprimer…`,
  'RUB-02': fr`Archiver…`,
  'RUB-04': fr`Désigner un référent…`,
  'RUB-06': fr`Revoir la visibilité`,
  'RUB-12': fr`Archiver ou déplacer…`,
  'RUB-13': fr`Donner des créneaux au chat`,
  'RUB-15': fr`Noter qui en répond…`,
  'RUB-16': fr`Revoir la visibilité`,
  'RUB-18': fr`Ouvrir la page d’accueil`,
  'MSG-04': fr`Garder seulement…`,
  'MSG-09': fr`Ouvrir la liste de diffusion`,
  'MSG-10': fr`Ouvrir la ligne`,
  'MSG-14': fr`Voir le modèle conseillé…`,
  'MSG-15': fr`Voir le modèle conseillé…`,
  'MSG-16': fr`Voir dans la matrice`,
  'GAR-01': fr`Désigner un responsable…`,
  'GAR-08': fr`Ouvrir la ressource`,
  'GAR-12': fr`Ouvrir la ressource`,
  'GAR-13': fr`Choisir qui retirer…`,
  'GAR-14': fr`Voir les licences à récupérer`,
  'GAR-15': fr`Ouvrir le service`,
  'RPL-03': fr`Ouvrir le remplacement`,
  'RPL-04': fr`Revoir la période`,
  'RPL-05': fr`Revoir la période`,
  'RPL-06': fr`Répartir les classes`,
  'RPL-08': fr`Revoir la période`,
  'RPL-10': fr`Ouvrir le remplacement`,
  'ALI-02': fr`Voir le bilan de l’import`,
  'ALI-03': fr`Compléter la correspondance…`,
  'ALI-09': fr`Régler l’emploi du temps`,
  'INS-07': fr`Ouvrir l’inspection`,
  'VIS-02': fr`Voir les visas notés`,
} as const;
export type AssistedControl = keyof typeof ASSIST_LABELS;

/** The ways to what a control lacks. */
export const SUPPLY_LABELS = { timetable: fr`Le dire`, file: fr`Importer un fichier`, visas: fr`Noter un visa` } as const;

/** The words of the screen of the controls. */
export const CONTROL_TEXTS_SCREEN = {
  grid: 'Contrôles automatiques',
  states: 'Filtrer par état',
  search: 'Filtrer les contrôles',
  where: 'Où corriger',
  everywhere: 'Partout',
  columns: { severity: 'Gravité', sentence: 'Constat', id: 'Contrôle', where: 'Où corriger', scope: 'Portée', act: 'Action' },
  filters: { blocking: 'Bloquants', error: 'Erreurs', warning: 'Attentions', advice: 'Conseils', drafted: 'Dans le brouillon', ignored: 'Ignorés', byHand: fr`À vérifier à la main`, handChecked: fr`Vérifiés à la main`, notRun: 'Non exécutés', passed: 'Réussis' },
  run: 'Lancer les contrôles',
  running: fr`Contrôles en cours…`,
  nothing: fr`Aucun problème avec ces filtres.`,
  allGood: fr`Aucun problème.`,
  passed: 'Réussi',
  notRun: 'Non exécuté',
  ignored: 'Ignoré',
  drafted: 'Corrigé dans le brouillon',
  why: 'Pourquoi',
  inferredWhy: fr`Aucune source ne l’énonce : la règle est déduite, et l’établissement peut l’ignorer.`,
  objects: 'Les objets concernés',
  open: 'Ouvrir',
  whereTitle: 'Où corriger',
  whatFix: 'Ce que fera la correction',
  noEffect: fr`La correction ne change rien de plus : tout est déjà dans le brouillon.`,
  fix: 'Corriger',
  fixOne: 'Corriger seulement celui-ci',
  ticketTitle: 'Message à envoyer',
  ignore: fr`Ignorer avec un motif…`,
  ignoreTitle: 'Ignorer ce contrôle',
  reason: 'Motif',
  reasons: { wanted: 'C’est voulu', elsewhere: 'Traité ailleurs', later: 'À traiter plus tard', other: 'Autre' },
  note: 'Précision (facultative)',
  until: 'Jusqu’au (facultatif)',
  untilPast: fr`Choisissez un jour à venir.`,
  ignoreAction: 'Ignorer',
  ignoreNote: fr`Le contrôle revient de lui-même si ce qu’il concerne change.`,
  watch: 'Surveiller de nouveau',
  asked: 'Demandé par la direction',
  accept: 'Accepter et corriger',
  decline: 'Refuser la demande',
  held: fr`Cette modification crée une erreur`,
  keepHeld: 'Garder quand même',
  dropHeld: 'Annuler la modification',
  groupFixTitle: fr`Corriger tout ce qui peut l’être`,
  groupFixAction: 'Mettre les corrections au brouillon',
  readOnly: fr`Seul l’administrateur ENT corrige. « Ma situation » permet de lui demander les corrections qu’elle montre.`,
} as const;

const CONTROL = { one: 'contrôle', many: 'contrôles', gender: 'm' } as const;
const SCOPES: Readonly<Record<ControlObject['kind'], Noun>> = {
  person: NOUNS.person,
  group: NOUNS.group,
  rubrique: NOUNS.rubrique,
  service: { one: 'service', many: 'services', gender: 'm' },
  cell: { one: 'cellule', many: 'cellules', gender: 'f' },
  line: NOUNS.line,
  subscription: { one: 'ressource', many: 'ressources', gender: 'f' },
  replacement: { one: 'remplacement', many: 'remplacements', gender: 'm' },
  inspection: { one: 'inspection', many: 'inspections', gender: 'f' },
  inspector: { one: 'inspecteur', many: 'inspecteurs', gender: 'm' },
  visa: { one: 'visa', many: 'visas', gender: 'm' },
  setting: { one: 'réglage', many: 'réglages', gender: 'm' },
};
const FINDING = { one: 'constat', many: 'constats', gender: 'm' } as const;

/** « Dernier passage : aujourd’hui à 13 h 52, 57 contrôles, 0,1 s ». */
export function passWords(at: string, now: string, controls: number, seconds: number): string {
  const duration = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(Math.max(0.01, seconds));
  return fr`Dernier passage : ${formatMoment(at, now)}, ${figureOf(controls, CONTROL)}, ${duration} s`;
}

/** « Aucun problème. 48 contrôles réussis, 2 ignorés, 7 non exécutés, 1 vérifié à la main. » */
export function allGoodWords({ passed, ignored, notRun, byHand }: Readonly<Record<'passed' | 'ignored' | 'notRun' | 'byHand', number>>): string {
  const looked = byHand === 0 ? '' : fr`, ${formatNumber(byHand)} ${agree(byHand, 'vérifié', 'vérifiés')} à la main`;
  return fr`Aucun problème. ${figureOf(passed, CONTROL)} ${agree(passed, 'réussi', 'réussis')}, ${formatNumber(ignored)} ${agree(ignored, 'ignoré', 'ignorés')}, ${formatNumber(notRun)} ${agree(notRun, 'non exécuté', 'non exécutés')}${looked}.`;
}

/** How many things the findings are about, by the name of the first kind: « 2 rubriques », « 24 personnes ». */
export function scopeWords(findings: readonly Finding[]): string {
  const kind = findings[0]?.objects[0]?.kind;
  if (kind === undefined) return '';
  const ids = findings.flatMap(({ objects }) => objects.filter((object) => object.kind === kind).map(({ id }) => id));
  return figureOf(new Set(ids).size, SCOPES[kind]);
}

/** « Corriger tout ce qui peut l’être… (7) ». */
export function groupFixLabel(count: number): string {
  return fr`Corriger tout ce qui peut l’être… (${formatNumber(count)})`;
}

/** What the group correction does, before it joins the draft. */
export function groupFixWords(controls: number, changes: number): string {
  return fr`${figureOf(controls, CONTROL)} ${agree(controls, 'corrigé', 'corrigés')} par ${figureOf(changes, NOUNS.change)} : une seule action, que Ctrl Z annule. Rien ne part avant « Vérifier et envoyer ».`;
}

/** « Copier les 12 constats pour Siècle ». */
export function copyAllLabel(count: number, where: string): string {
  return count === 1 ? fr`Copier le constat pour ${where}` : fr`Copier les ${figureOf(count, FINDING)} pour ${where}`;
}

/** « Ignoré par … : c’est voulu, jusqu’au 31 déc. 2026 ». */
export function ignoredWords(reason: string, until: string | null, by: string | undefined, at: string | undefined): string {
  const who = by === undefined ? '' : fr` par ${by}`;
  const when = at === undefined ? '' : fr` le ${formatDay(at)}`;
  return fr`Ignoré${who}${when} : ${reason.toLocaleLowerCase('fr')}${until === null ? '' : fr`, jusqu’au ${formatDay(until)}`}.`;
}

/** « Demandé par Mme MOREAU le 9 nov. 2026. ». */
export function askedWords(by: string, at: string): string {
  return fr`Demandé par ${by} le ${formatDay(at)}.`;
}

/** The badge of the navigation, for who hears it. */
export function controlBadgeWords(count: number): string {
  return fr`${figureOf(count, { one: 'problème bloquant ou erreur', many: 'problèmes bloquants ou erreurs', gender: 'm' })}`;
}

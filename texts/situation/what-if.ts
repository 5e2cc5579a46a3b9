import type { ScenarioKind } from '../../domain/what-if/scenario.ts';
import { SOURCE_LABELS } from '../people/roles.ts';
import { ofDegree } from '../people/degree.ts';
import { countOf, capital, figureOf, fr, formatNumber, listOf, NOUNS, quoted } from '../language/typography.ts';

/** The words of « Et si… ? » that do not vary. */
export const WHAT_IF_TEXTS = {
  scenario: fr`Que se passe-t-il ?`,
  person: 'Personne',
  personHint: fr`Nom ou prénom`,
  school: 'Classe',
  classHint: fr`Nom de la classe`,
  addClass: 'Ajouter une classe',
  classes: 'Ses classes',
  removeClass: 'Retirer',
  firstName: 'Prénom',
  lastName: 'Nom',
  day: 'Jour',
  get replaces() { return ofDegree(fr`Remplace le chef d’établissement actuel`, fr`Remplace le directeur actuel`); },
  replacesHint: fr`Décoché : intérim, les deux restent dans la ligne « Chef d’établissement ».`,
  look: 'Voir les conséquences',
  unsaved: fr`Rien n’est enregistré : ce scénario disparaît quand vous quittez l’écran.`,
  incomplete: fr`Complétez le scénario pour en voir les conséquences.`,
  ready: fr`« Voir les conséquences » les montre ici.`,
  form: 'Scénario',
  result: 'Conséquences',
  settings: 'Réglages à changer',
  noSettings: fr`Aucun réglage à changer dans l’ENT.`,
  rights: 'Droits sur les rubriques',
  reach: 'Messagerie',
  services: 'Services',
  noServices: fr`Aucun rôle ne changerait dans les services.`,
  appeared: 'Contrôles qui parleraient',
  gone: fr`Constats qui disparaîtraient`,
  unproven: fr`Constats qui ne pourraient plus être établis`,
  get unprovenWhy() { return fr`Rien ne serait corrigé : les doublons resteraient dans ${SOURCE_LABELS.siecle}, mais l’autre responsable, dont la présence les fait reconnaître, ne serait plus là.`; },
  nothingAppears: fr`Aucun contrôle ne trouverait rien de nouveau.`,
  elsewhere: fr`Ce qui se fait ailleurs`,
  plan: 'En faire un brouillon daté',
  planned: fr`Dans le brouillon, à la date dite : Synchronisation ne le coche pas avant ce jour.`,
  gaining: 'Gagnent un droit',
  losing: 'Perdent un droit',
  inferred: 'Déduit',
  get inferredWhy() { return fr`Ce que ${ofDegree(fr`Siècle, STSweb`, 'Onde')} ou l’annuaire des agents diraient ce jour-là est déduit des personnes déjà présentes.`; },
} as const;

/** The scenarios, as the form offers them. */
export const SCENARIO_LABELS: Readonly<Record<ScenarioKind, string>> = {
  get 'becomes-head'() { return ofDegree('Une personne devient chef d’établissement', 'Une personne devient directeur d’école'); },
  'class-gone': 'Une classe disparaît',
  'teacher-arrives': 'Un nouvel enseignant arrive',
  'person-leaves': 'Une personne quitte l’établissement',
};

/** What upstream bases do, that the console cannot (S2-084, S2-090, S2-115). */
export const SCENARIO_ELSEWHERE: Readonly<Record<ScenarioKind, string>> = {
  'becomes-head': fr`La fonction de direction vient de l’annuaire des agents. Le groupe « Chef d’établissement » se vérifie à chaque nomination, même provisoire.`,
  get 'class-gone'() {
    return ofDegree(fr`La classe se ferme dans STSweb, puis les exports Structure et Services vers Siècle : visible dans l’ENT sous 48 h.`, fr`La classe se ferme dans Onde : visible dans l’ENT sous 48 h (délai déduit).`);
  },
  get 'teacher-arrives'() {
    return ofDegree(
      fr`L’enseignant et ses services se saisissent dans STSweb, puis s’exportent vers Siècle : visible dans l’ENT sous 48 h.`,
      fr`L’enseignant vient de la base des agents (AGAPE), et sa classe se dit dans Onde : visible dans l’ENT sous 48 h (délai déduit).`,
    );
  },
  get 'person-leaves'() { return fr`Le départ se saisit dans ${ofDegree(fr`Siècle, STSweb`, 'Onde')} ou l’annuaire des agents : visible dans l’ENT sous 48 h${ofDegree('', ' (délai déduit)')}.`; },
};

/** The name of a scenario in the draft and in the journal: no name of a person outlives that person there. */
export function scenarioName(kind: ScenarioKind, className: string | undefined): string {
  const names: Readonly<Record<ScenarioKind, string>> = {
    'becomes-head': ofDegree(fr`nouveau chef d’établissement`, fr`nouveau directeur d’école`),
    'class-gone': className === undefined ? fr`une classe disparaît` : fr`la classe ${quoted(className)} disparaît`,
    'teacher-arrives': fr`arrivée d’un enseignant`,
    'person-leaves': fr`départ d’une personne`,
  };
  return names[kind];
}

const SETTING = { one: 'réglage', many: 'réglages', gender: 'm' } as const;

/** « Réglages à changer (4) ». */
export function settingsTitle(n: number): string {
  return n === 0 ? WHAT_IF_TEXTS.settings : fr`${WHAT_IF_TEXTS.settings} : ${figureOf(n, SETTING)}`;
}

/** « La personne concernée pourrait écrire à 28 personnes de plus et ne pourrait plus écrire à 3 personnes. » */
export function reachSentence(concerned: number, gained: number, lost: number): string {
  const [who, could] = concerned === 1 ? ['La personne concernée', 'pourrait'] : [fr`Les ${formatNumber(concerned)} personnes concernées`, 'pourraient'];
  if (gained + lost === 0) return fr`${who} ${could} écrire aux mêmes personnes.`;
  const more = gained === 0 ? [] : [fr`${could} écrire à ${countOf(gained, NOUNS.person)} de plus`];
  const less = lost === 0 ? [] : [fr`ne ${could} plus écrire à ${countOf(lost, NOUNS.person)}`];
  return fr`${who} ${[...more, ...less].join(' et ')}.`;
}

/** « Gagnent un droit : 64 personnes », with the first names; asked when there is somebody. */
export function peopleLine(label: string, names: readonly string[], all: number): string {
  const rest = all - names.length;
  const others = rest === 0 ? '' : fr` et ${formatNumber(rest)} de plus`;
  return fr`${label} : ${figureOf(all, NOUNS.person)} (${names.join(', ')}${others}).`;
}

/** « Rôle plus élevé dans Médiacentre et Messagerie », before the people whose role moves. */
export function roleShift(services: readonly string[], way: 'higher' | 'lower'): string {
  return fr`${way === 'higher' ? 'Rôle plus élevé' : 'Rôle moins élevé ou retiré'} dans ${listOf(services)}`;
}

/** The sentence of a shift, with its identifier. */
export function shiftSentence(id: string, sentence: string): string {
  return `${id} · ${capital(sentence)}`;
}

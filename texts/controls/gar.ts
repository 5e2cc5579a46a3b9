import { formatDay } from '../language/dates.ts';
import { GAR_PUBLIC_LABELS } from '../gar/gar.ts';
import { agree, figureOf, fr, listOf, NOUNS, quoted, type Noun } from '../language/typography.ts';
import { figure, nameIn, param, type ControlNames, type FamilyTexts } from './control-text.ts';
import type { Finding } from '../../domain/controls/control.ts';

const RESOURCE: Noun = { one: 'ressource', many: 'ressources', gender: 'f' };
const LICENCE: Noun = { one: 'licence', many: 'licences', gender: 'f' };
const ASSIGNMENT: Noun = { one: 'affectation', many: 'affectations', gender: 'f' };
const MANAGER: Noun = { one: 'responsable d’affectation', many: 'responsables d’affectation', gender: 'm' };

const MEDIACENTRE = fr`Administration › Services › Liste des services › Médiacentre › Accès utilisateur`;
const GAR_CONSOLE = fr`Ressources › Médiacentre › Gérer les affectations (console du GAR)`;
const DRANE = fr`Auprès de la DRANE, par le chef d’établissement`;

const resource = (finding: Finding, names: ControlNames): string => quoted(nameIn(finding, 'subscription', names));
const people = (findings: readonly Finding[], names: ControlNames): string => listOf(findings.map((finding) => nameIn(finding, 'person', names)));
const publics = (finding: Finding): string => listOf(param(finding, 'publics').split(' ').map((one) => GAR_PUBLIC_LABELS.get(one) ?? one));

function licenceWords(finding: Finding): string {
  return param(finding, 'licences') === 'unlimited' ? fr`licences illimitées` : figureOf(figure(finding, 'licences'), LICENCE);
}

function unsentWhy({ params: { most } }: Finding): string {
  return most === undefined ? fr`n’a pas d’adresse` : fr`vient après les ${figureOf(Number(most), MANAGER)} que l’ENT transmet`;
}

/** Assignments of the GAR (domain.md §3.4). */
export const GAR_TEXTS: FamilyTexts<'GAR'> = {
  'GAR-01': {
    title: fr`L’établissement a un responsable d’affectation GAR`,
    message: () => fr`Aucun responsable d’affectation GAR : personne ne peut affecter.`,
    several: () => fr`Aucun responsable d’affectation GAR : personne ne peut affecter.`,
    path: DRANE,
    fix: fr`Désigner un responsable d’affectation, puis le déclarer à la DRANE.`,
    ticket: () => fr`Bonjour, nous souhaitons déclarer un responsable d’affectation du GAR pour notre établissement. Voici son nom, son prénom et son adresse professionnelle : … Merci.`,
  },
  'GAR-02': {
    title: fr`Les responsables d’affectation ouvrent la console du GAR`,
    message: (finding, names) =>
      fr`${nameIn(finding, 'person', names)} n’a pas le rôle « Responsable d’affectation GAR » sur Médiacentre : le bouton « Gérer les affectations » lui manque.`,
    several: ({ length }) => fr`${figureOf(length, MANAGER)} sans le rôle « Responsable d’affectation GAR » sur Médiacentre.`,
    path: MEDIACENTRE,
    fix: fr`Donner le rôle « Responsable d’affectation GAR ».`,
  },
  'GAR-03': {
    title: fr`Les responsables d’affectation sont déclarés à la DRANE`,
    message: (finding, names) => fr`${nameIn(finding, 'person', names)} : pas de déclaration à la DRANE, donc pas d’assistance GAR.`,
    several: ({ length }) => fr`${figureOf(length, MANAGER)} sans déclaration à la DRANE, donc sans assistance GAR.`,
    path: DRANE,
    fix: fr`Envoyer la déclaration à la DRANE, puis noter le jour ici.`,
    ticket: (findings, names) => fr`Bonjour, voici les responsables d’affectation du GAR de notre établissement, à déclarer pour l’assistance : ${people(findings, names)}. Merci.`,
  },
  'GAR-04': {
    title: fr`Seuls les responsables d’affectation ouvrent la console du GAR`,
    message: (finding, names) => fr`${nameIn(finding, 'person', names)} garde l’accès à la console d’affectation.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.person)} ${agree(length, 'garde', 'gardent')} l’accès à la console d’affectation.`,
    path: MEDIACENTRE,
    fix: fr`Retirer le rôle « Responsable d’affectation GAR ».`,
  },
  'GAR-05': {
    title: fr`Les responsables d’affectation sont transmis au GAR`,
    message: (finding, names) => fr`${nameIn(finding, 'person', names)} ${unsentWhy(finding)} : son nom ne sera pas transmis au GAR.`,
    several: ({ length }) => fr`${figureOf(length, MANAGER)} sans adresse, ou au-delà du nombre transmis : ${agree(length, 'son', 'leur')} nom ne sera pas transmis au GAR.`,
    path: fr`Autres services › Annuaire, ou la base des agents de l’académie ; pour le nombre, GAR › Responsables`,
    fix: fr`Faire renseigner l’adresse professionnelle ; au-delà du nombre transmis, retirer la charge à qui n’affecte pas.`,
  },
  'GAR-06': {
    title: fr`Chaque ressource est affectée`,
    message: (finding, names) => fr`${resource(finding, names)} : ${licenceWords(finding)}, aucune affectation.`,
    several: ({ length }) => fr`${figureOf(length, RESOURCE)} sans aucune affectation.`,
    path: GAR_CONSOLE,
    fix: fr`Affecter à tous les publics de la ressource.`,
  },
  'GAR-07': {
    title: fr`Les nouveaux arrivants ont les ressources de leur classe`,
    message: (finding, names) =>
      fr`${figureOf(figure(finding, 'people'), { one: 'nouvel arrivant', many: 'nouveaux arrivants', gender: 'm' })} sans ${resource(finding, names)}, affectée à leur classe.`,
    several: ({ length }) => fr`${figureOf(length, RESOURCE)} ${agree(length, 'manque', 'manquent')} à de nouveaux arrivants.`,
    path: GAR_CONSOLE,
    fix: fr`Compléter les affectations des nouveaux arrivants.`,
  },
  'GAR-08': {
    title: fr`Les nouvelles ressources sont affectées`,
    message: (finding, names) => fr`Nouvelle ressource ${resource(finding, names)} à affecter.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'nouvelle ressource', many: 'nouvelles ressources', gender: 'f' })} à affecter.`,
    path: GAR_CONSOLE,
    fix: fr`Choisir qui reçoit la ressource.`,
  },
  'GAR-09': {
    title: fr`Pix n’est affecté qu’aux élèves`,
    message: (finding) => fr`Pix est affecté aux publics suivants : ${publics(finding)}. Ils arrivent sur un compte de test non officiel.`,
    several: () => fr`Pix est affecté à d’autres que les élèves : ils arrivent sur un compte de test non officiel.`,
    path: GAR_CONSOLE,
    fix: fr`Retirer l’affectation de Pix à ceux qui ne sont pas élèves.`,
  },
  'GAR-10': {
    title: fr`Pix est affecté aux élèves`,
    message: () => fr`Pix n’est pas affecté aux élèves.`,
    several: () => fr`Pix n’est pas affecté aux élèves.`,
    path: GAR_CONSOLE,
    fix: fr`Affecter Pix à tous les élèves.`,
  },
  'GAR-11': {
    title: fr`Un gestionnaire Pix est déclaré`,
    message: () => fr`Aucun gestionnaire Pix déclaré.`,
    several: () => fr`Aucun gestionnaire Pix déclaré.`,
    path: DRANE,
    fix: fr`Désigner un gestionnaire Pix, puis le déclarer à la DRANE.`,
    ticket: () => fr`Bonjour, nous souhaitons déclarer un gestionnaire Pix pour notre établissement. Voici son nom, son prénom et son adresse professionnelle : … Merci.`,
  },
  'GAR-12': {
    title: fr`Aucune ressource affectée n’arrive à son terme`,
    message: (finding, names) => {
      const verb = figure(finding, 'ended') === 1 ? fr`a expiré` : 'expire';
      return fr`${resource(finding, names)} ${verb} le ${formatDay(param(finding, 'last'))} (${figureOf(figure(finding, 'people'), ASSIGNMENT)}).`;
    },
    several: ({ length }) => fr`${figureOf(length, RESOURCE)} ${agree(length, 'affectée expire', 'affectées expirent')} bientôt, ou ${agree(length, 'a', 'ont')} expiré.`,
    path: GAR_CONSOLE,
    fix: fr`Retirer les affectations, puis récupérer les licences.`,
  },
  'GAR-13': {
    title: fr`Les licences suffisent aux affectations`,
    message: (finding, names) => fr`${resource(finding, names)} : ${figureOf(figure(finding, 'people'), ASSIGNMENT)} pour ${licenceWords(finding)} (${publics(finding)}).`,
    several: ({ length }) => fr`${figureOf(length, RESOURCE)} avec plus d’affectations que de licences.`,
    path: GAR_CONSOLE,
    fix: fr`Choisir à qui retirer la ressource.`,
  },
  'GAR-14': {
    title: fr`Aucune licence n’est immobilisée par un départ`,
    message: (finding, names) => {
      const licences = figure(finding, 'licences');
      return fr`${resource(finding, names)} : ${figureOf(licences, LICENCE)} ${agree(licences, 'immobilisée', 'immobilisées')} par des départs.`;
    },
    several: ({ length }) => fr`${figureOf(length, RESOURCE)} avec des licences immobilisées par des départs.`,
    path: fr`Console du GAR, onglet « Récupération de licences »`,
    fix: fr`Récupérer les licences dans la console du GAR, puis le noter ici.`,
  },
  'GAR-15': {
    title: fr`Aucune ressource n’est proposée deux fois`,
    message: (finding, names) => fr`${resource(finding, names)} est proposée deux fois : deux licences sont consommées.`,
    several: ({ length }) => fr`${figureOf(length, RESOURCE)} ${agree(length, 'proposée', 'proposées')} deux fois : deux licences sont consommées.`,
    path: fr`Administration › Services › Liste des services`,
    fix: fr`Désactiver l’ancien connecteur, un service de l’ENT qui porte le nom de la ressource.`,
  },
  'GAR-16': {
    title: fr`Les ressources institutionnelles sont proposées`,
    message: (finding, names) => fr`Ressource institutionnelle gratuite non proposée : ${resource(finding, names)}.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'ressource institutionnelle gratuite', many: 'ressources institutionnelles gratuites', gender: 'f' })} non ${agree(length, 'proposée', 'proposées')}.`,
    path: GAR_CONSOLE,
    fix: fr`Affecter à tous les publics de la ressource.`,
  },
};

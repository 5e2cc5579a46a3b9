import type { ControlId } from '../../domain/controls/catalogue.ts';
import { figureOf, fr, listOf, type Noun } from '../language/typography.ts';
import { figure, nameAs, nameIn, param, type ControlText } from './control-text.ts';

const TEACHER: Noun = { one: 'enseignant', many: 'enseignants', gender: 'm' };
const CLASS: Noun = { one: 'classe', many: 'classes', gender: 'f' };
const WHO = fr`Onde, par le directeur de l’école`;
const WAIT = fr`puis attendre 48 heures (délai déduit)`;

/** The words that schools of the first degree have for the same controls: Onde in place of Siècle and STSweb (domain/controls/of-degree.ts). */
export const FIRST_DEGREE_TEXTS: Readonly<Partial<Record<ControlId, Partial<ControlText>>>> = {
  'MSG-08': {
    title: fr`Chaque classe a des enseignants`,
    message: (finding, names) => fr`${nameIn(finding, 'group', names)} : aucun enseignant visible (à vérifier dans Onde).`,
    several: ({ length }) => fr`${figureOf(length, CLASS)} sans aucun enseignant visible (à vérifier dans Onde).`,
    path: WHO,
    fix: fr`Vérifier l’enseignant de la classe dans Onde, ${WAIT}.`,
    ticket: (findings, names) =>
      fr`Bonjour, dans l’ENT, ces classes n’ont aucun enseignant : ${listOf(findings.map((finding) => nameIn(finding, 'group', names)))}. Pouvez-vous vérifier dans Onde qui les tient ? Merci.`,
  },
  'RPL-07': {
    path: WHO,
    fix: fr`Vérifier que le remplaçant est dans la base des agents (AGAPE), et dans Onde sa classe, ${WAIT}.`,
    ticket: (findings, names) =>
      fr`Bonjour, ces remplaçants n’ont pas de compte ou pas de classe dans l’ENT : ${listOf(findings.map((finding) => nameAs(finding, 'substitute', names)))}. Pouvez-vous vérifier dans Onde la classe qu’ils tiennent ? Merci.`,
  },
  'ALI-06': {
    path: WHO,
    fix: fr`Fusionner les fiches dans Onde, ${WAIT}.`,
    ticket: (findings, names) =>
      fr`Bonjour, ces responsables ont plusieurs fiches dans Onde, donc plusieurs comptes dans l’ENT : ${listOf(findings.map((finding) => nameIn(finding, 'person', names)))}. Pouvez-vous n’en garder qu’une pour chacun ? Merci.`,
  },
  'ALI-07': { path: fr`Rien à faire : l’annuaire suit Onde en 48 heures au plus (délai déduit)` },
  'ALI-08': {
    title: fr`Chaque enseignant a une classe`,
    message: (finding, names) => fr`${param(finding, 'names') || nameIn(finding, 'person', names)} n’a pas de classe dans l’ENT.`,
    several: (findings) => fr`${figureOf(findings.reduce((sum, finding) => sum + (figure(finding, 'teachers') || 1), 0), TEACHER)} sans classe dans l’ENT.`,
    path: WHO,
    fix: fr`Vérifier dans Onde la classe de l’enseignant, ${WAIT} ; qui n’en tient pas n’en a pas besoin.`,
    ticket: (findings, names) =>
      fr`Bonjour, ces enseignants n’ont pas de classe dans l’ENT : ${listOf(findings.map((finding) => param(finding, 'names') || nameIn(finding, 'person', names)))}. Pouvez-vous vérifier dans Onde celle qu’ils tiennent ? Merci.`,
  },
};

import type { Finding } from '../../domain/controls/control.ts';
import { formatDay } from '../language/dates.ts';
import { noServiceSentence } from '../year/replacements.ts';
import { agree, figureOf, fr, listOf, type Noun } from '../language/typography.ts';
import { figure, nameAs, param, type FamilyTexts } from './control-text.ts';

const REPLACEMENT: Noun = { one: 'remplacement', many: 'remplacements', gender: 'm' };
const SUBSTITUTE: Noun = { one: 'remplaçant', many: 'remplaçants', gender: 'm' };
const SCREEN = fr`Pédagogie › Gestion emploi du temps › Remplacements`;

const count = ({ length }: readonly Finding[]): string => figureOf(length, REPLACEMENT);

/** Replacements (domain.md §3.5). */
export const RPL_TEXTS: FamilyTexts<'RPL'> = {
  'RPL-01': {
    title: fr`Aucun remplacement ne double ceux d’EDT`,
    message: (finding, names) =>
      fr`${nameAs(finding, 'substitute', names)} pour ${nameAs(finding, 'absent', names)} : le remplacement ${finding.params['come'] === 1 ? 'est déjà venu avec l’import' : 'sera créé par le prochain import'} EDT, la saisie dans l’ENT est inutile.`,
    several: (findings) => fr`${count(findings)} que l’import EDT crée : la saisie dans l’ENT est inutile.`,
    path: SCREEN,
    fix: fr`Annuler le remplacement saisi ici, ou dire pourquoi il y reste.`,
  },
  'RPL-02': {
    title: fr`Aucun remplaçant n’a écrasé l’absent dans EDT`,
    message: (finding, names) => fr`Dans EDT, ${nameAs(finding, 'substitute', names)} a écrasé ${nameAs(finding, 'absent', names)} : l’ENT perd l’historique.`,
    several: (findings) => fr`${count(findings)} où le nom de l’absent a été écrasé dans EDT : l’ENT perd l’historique.`,
    path: fr`EDT : absence, puis « remplacé par »`,
    fix: fr`Rendre son cours à l’absent dans EDT, saisir l’absence, puis le remplaçant.`,
    ticket: (findings, names) =>
      fr`Bonjour, dans EDT, le nom du remplaçant a pris la place de celui de l’absent : ${listOf(findings.map((finding) => nameAs(finding, 'absent', names)))}. Pouvez-vous saisir l’absence, puis « remplacé par », sans écraser le nom ? Merci.`,
  },
  'RPL-03': {
    title: fr`Personne ne se remplace soi-même`,
    message: () => fr`Un enseignant ne peut pas se remplacer lui-même.`,
    several: (findings) => fr`${count(findings)} où un enseignant se remplace lui-même.`,
    path: SCREEN,
    fix: fr`Choisir un autre remplaçant.`,
  },
  'RPL-04': {
    title: fr`Chaque remplacement a ses dates`,
    message: (finding, names) => fr`${nameAs(finding, 'absent', names)} : période de remplacement incomplète ou inversée.`,
    several: (findings) => fr`${count(findings)} avec une période incomplète ou inversée.`,
    path: SCREEN,
    fix: fr`Donner le premier et le dernier jour.`,
  },
  'RPL-05': {
    title: fr`Aucun remplacement n’est saisi deux fois`,
    message: (finding, names) =>
      fr`${nameAs(finding, 'absent', names)} : déjà un remplacement par ${nameAs(finding, 'substitute', names)} du ${formatDay(param(finding, 'from'))} au ${formatDay(param(finding, 'to'))}.`,
    several: (findings) => fr`${count(findings)} ${agree(findings.length, 'saisi', 'saisis')} deux fois.`,
    path: SCREEN,
    fix: fr`Prolonger l’un des deux, et annuler l’autre.`,
  },
  'RPL-06': {
    title: fr`Chaque classe a un seul remplaçant à la fois`,
    message: (finding, names) => fr`${figureOf(figure(finding, 'substitutes'), SUBSTITUTE)} pour ${nameAs(finding, 'absent', names)} sur les mêmes classes.`,
    several: (findings) => fr`${figureOf(findings.length, { one: 'absent', many: 'absents', gender: 'm' })} avec plusieurs remplaçants sur les mêmes classes.`,
    path: SCREEN,
    fix: fr`Répartir les classes ou les matières.`,
  },
  'RPL-07': {
    title: fr`Chaque remplaçant a un compte et un service`,
    message: (finding, names) => noServiceSentence(nameAs(finding, 'substitute', names)),
    several: (findings) => fr`${figureOf(findings.length, SUBSTITUTE)} sans compte ou sans service.`,
    path: fr`STSweb : ajouter les services, puis exports « Structure » et « Services » vers Siècle`,
    fix: fr`Ajouter les services dans STSweb, refaire les deux exports, puis attendre 48 heures.`,
    ticket: (findings, names) =>
      fr`Bonjour, ces remplaçants n’ont pas de compte ou de service dans l’ENT : ${listOf(findings.map((finding) => nameAs(finding, 'substitute', names)))}. Pouvez-vous ajouter leurs services dans STSweb, puis refaire les exports « Structure » et « Services » ? Merci.`,
  },
  'RPL-08': {
    title: fr`Les remplacements suivent le calendrier scolaire`,
    message: (finding, names) => fr`${nameAs(finding, 'absent', names)} : période hors calendrier scolaire.`,
    several: (findings) => fr`${count(findings)} hors calendrier scolaire.`,
    path: SCREEN,
    fix: fr`Revoir les dates.`,
  },
  'RPL-09': {
    title: fr`Les remplaçants ne gardent pas de droits après la fin`,
    message: (finding, names) =>
      fr`${nameAs(finding, 'substitute', names)} garde des droits sur ${figureOf(figure(finding, 'classes'), { one: 'rubrique de classe', many: 'rubriques de classe', gender: 'f' })} après le ${formatDay(param(finding, 'until'))}.`,
    several: (findings) => fr`${figureOf(findings.length, SUBSTITUTE)} ${agree(findings.length, 'garde', 'gardent')} des droits sur des rubriques de classe après la fin.`,
    path: fr`Rubriques › Paramétrer (sur la ligne de la rubrique concernée)`,
    fix: fr`Retirer les droits laissés sur les rubriques de classe.`,
  },
  'RPL-10': {
    title: fr`Aucune inspection ne tombe pendant un remplacement`,
    message: (finding, names) => fr`${nameAs(finding, 'absent', names)} : l’inspection tombe pendant son remplacement.`,
    several: (findings) => fr`${figureOf(findings.length, { one: 'inspection', many: 'inspections', gender: 'f' })} pendant un remplacement.`,
    path: fr`Pédagogie › Gestion emploi du temps › Inspections`,
    fix: fr`Vérifier avec l’inspecteur de qui le cahier sera lu, ou déplacer la visite.`,
  },
};

import { agree, figureOf, fr, NOUNS } from '../language/typography.ts';
import { formatDay } from '../language/dates.ts';
import { figure, nameIn, param, type FamilyTexts } from './control-text.ts';

const FACTS: Readonly<Record<string, string>> = { schoolCalendar: 'Le calendrier scolaire' };

/** What is to be done of an address that was not validated, where the platform says it (S1-008). */
const UNCHECKED: Readonly<Record<string, string>> = { restart: fr`, l’activation est à recommencer`, retype: fr`, elle est à saisir de nouveau dans « Mon compte ENT »` };

/** Neighbouring checks (domain.md §3.7). */
export const ADJ_TEXTS: FamilyTexts<'ADJ'> = {
  'ADJ-01': {
    title: fr`L’image de la tuile haute est assez grande`,
    message: (finding) => fr`Image de la tuile haute : ${figure(finding, 'width')}×${figure(finding, 'height')}, conseillé 2000×453.`,
    several: () => fr`Images de tuiles hautes plus petites que 2000×453.`,
    path: fr`Publication › Gestion page d’accueil`,
    fix: fr`Remplacer l’image par une image de 2000×453 pixels.`,
  },
  'ADJ-02': {
    title: fr`Aucune alerte n’est affichée depuis trop longtemps`,
    message: (finding) => fr`Alerte toujours affichée depuis ${figureOf(figure(finding, 'days'), NOUNS.day)}.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'alerte', many: 'alertes', gender: 'f' })} toujours ${agree(length, 'affichée', 'affichées')} depuis plus de deux semaines.`,
    path: fr`Autres services › Communication ciblée`,
    fix: fr`Terminer la publication de l’alerte, ou en faire une information.`,
  },
  'ADJ-03': {
    title: fr`Les adresses des parents sont validées`,
    message: (finding, names) => fr`${nameIn(finding, 'person', names)} : adresse non validée à temps${UNCHECKED[param(finding, 'due')] ?? ''}.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'adresse non validée', many: 'adresses non validées', gender: 'f' })} à temps.`,
    path: fr`Mon compte ENT, par la personne elle-même`,
    fix: fr`Demander à la personne de valider son adresse. « Comptes » dit ce que sa plateforme prévoit passé le délai.`,
  },
  'ADJ-04': {
    title: fr`Les consentements ont été vérifiés cette année`,
    message: (finding) => fr`Vérification annuelle des consentements à faire, en retard de ${figureOf(figure(finding, 'days'), NOUNS.day)}.`,
    several: () => fr`Vérification annuelle des consentements à faire.`,
    path: fr`Registre des activités de traitement de l’établissement`,
    fix: fr`Faire la vérification annuelle des consentements, puis la noter dans « Tableau de bord › Rappels ».`,
  },
  'ADJ-05': {
    title: fr`Le journal d’audit a été exporté ce mois-ci`,
    message: (finding) => fr`Journal d’audit non exporté ce mois-ci, en retard de ${figureOf(figure(finding, 'days'), NOUNS.day)}.`,
    several: () => fr`Journal d’audit non exporté ce mois-ci.`,
    path: fr`Journal d’audit de l’ENT`,
    fix: fr`Exporter le journal d’audit du mois, puis le noter dans « Tableau de bord › Rappels ».`,
  },
  'ADJ-06': {
    title: fr`Les conseils affichés sont encore valables`,
    message: (finding) =>
      fr`${FACTS[param(finding, 'fact')] ?? 'Ce conseil du guide'} est daté (${formatDay(param(finding, 'until'))}) : vérifiez-le.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'conseil daté', many: 'conseils datés', gender: 'm' })} : ${agree(length, 'vérifiez-le', 'vérifiez-les')}.`,
    path: fr`Console ENT : mettre à jour le programme`,
    fix: fr`Mettre à jour le programme, ou vérifier le conseil avant de le suivre.`,
  },
};

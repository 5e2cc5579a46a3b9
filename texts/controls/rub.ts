import type { Finding } from '../../domain/controls/control.ts';
import { formatDay } from '../language/dates.ts';
import { ROLE_LABELS } from '../people/roles.ts';
import { agree, figureOf, fr, NOUNS, quoted, type Noun } from '../language/typography.ts';
import { figure, nameIn, nameOf, param, type ControlNames, type FamilyTexts } from './control-text.ts';

const CLASS: Noun = { one: 'rubrique de classe', many: 'rubriques de classe', gender: 'f' };
const TEACHER: Noun = { one: 'enseignant non gestionnaire', many: 'enseignants non gestionnaires', gender: 'm' };

const SETTINGS = fr`Rubriques › Paramétrer (sur la ligne de la rubrique concernée)`;
const HOME_PAGE = fr`Publication › Gestion page d’accueil`;
const writerInstead = (): string => fr`Donner le rôle ${quoted(ROLE_LABELS.writer)} à la place : ce qui est écrit attend alors une validation.`;

const rubriqueIn = (finding: Finding, names: ControlNames): string => quoted(nameIn(finding, 'rubrique', names));

/** The name of who holds a right: a group or a person. */
function holderIn({ objects }: Finding, names: ControlNames): string {
  const holder = objects.find(({ kind }) => kind === 'group' || kind === 'person');
  return holder === undefined ? '' : nameOf(holder, names);
}

/** Rubriques (domain.md §3.2). */
export const RUB_TEXTS: FamilyTexts<'RUB'> = {
  'RUB-01': {
    title: fr`Aucune rubrique n’est vide`,
    message: (finding, names) => fr`La rubrique ${rubriqueIn(finding, names)} est vide : elle donne une image négative du site.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.rubrique)} ${agree(length, fr`est vide : elle donne`, fr`sont vides : elles donnent`)} une image négative du site.`,
    path: SETTINGS,
    fix: fr`Publier un premier contenu, archiver la rubrique, ou la supprimer.`,
  },
  'RUB-02': {
    title: fr`Aucune rubrique n’est abandonnée`,
    message: (finding, names) => fr`${rubriqueIn(finding, names)} n’a rien publié depuis ${figureOf(figure(finding, 'days'), NOUNS.day)} : abandonnée ?`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.rubrique)} ${agree(length, 'n’a', 'n’ont')} rien publié depuis longtemps : ${agree(length, 'abandonnée', 'abandonnées')} ?`,
    path: SETTINGS,
    fix: fr`Publier, ou archiver la rubrique.`,
  },
  'RUB-03': {
    title: fr`Seuls des personnels publient sur la page d’accueil`,
    message: (finding, names) => fr`${holderIn(finding, names)} : les publications dans ${rubriqueIn(finding, names)} paraissent sur la page d’accueil de l’établissement.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.right)} d’élèves, de parents ou d’invités ${agree(length, 'fait', 'font')} paraître des articles sur la page d’accueil.`,
    path: SETTINGS,
    get fix() { return writerInstead(); },
  },
  'RUB-04': {
    title: fr`Chaque rubrique de la page d’accueil a un référent`,
    message: (finding, names) => fr`Aucun référent de publication pour ${rubriqueIn(finding, names)}, qui alimente la page d’accueil.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.rubrique)} de la page d’accueil ${agree(length, 'n’a', 'n’ont')} aucun référent de publication.`,
    path: SETTINGS,
    fix: fr`Désigner un gestionnaire parmi les personnels, avec le chef d’établissement.`,
  },
  'RUB-05': {
    title: fr`La tuile « Actualités » ne cible que des blogs ouverts`,
    message: (finding, names) => {
      const state = param(finding, 'state');
      const why = state === 'archived' ? 'qui est archivée' : state === 'trashed' ? 'qui est supprimée' : 'dont le blog est désactivé';
      return fr`La tuile « Actualités » cible ${rubriqueIn(finding, names)}, ${why}.`;
    },
    several: ({ length }) => fr`La tuile « Actualités » cible ${figureOf(length, NOUNS.rubrique)} sans blog ouvert.`,
    path: HOME_PAGE,
    fix: fr`Activer le blog de la rubrique ; si elle est archivée ou supprimée, la retirer de la tuile dans l’ENT.`,
  },
  'RUB-06': {
    title: fr`La page d’accueil ne montre que des rubriques publiques`,
    message: (finding, names) => fr`Les articles de ${rubriqueIn(finding, names)} (privée) ne seront pas visibles des visiteurs non connectés.`,
    several: ({ length }) => fr`Les articles de ${figureOf(length, NOUNS.rubrique)} ${agree(length, 'privée', 'privées')} ne seront pas visibles des visiteurs non connectés.`,
    path: fr`${HOME_PAGE} ; ${SETTINGS}`,
    fix: fr`Rendre la rubrique publique, ou la retirer de la tuile dans l’ENT.`,
  },
  'RUB-07': {
    title: fr`Les enseignants gèrent la rubrique de leur classe, et eux seuls`,
    message: (finding, names) => {
      const missing = figure(finding, 'missing');
      const former = figure(finding, 'former');
      const parts = [
        ...(missing === 0 ? [] : [figureOf(missing, TEACHER)]),
        ...(former === 0 ? [] : [fr`${figureOf(former, { one: 'ancien', many: 'anciens', gender: 'm' })} à retirer`]),
      ];
      return fr`${rubriqueIn(finding, names)} : ${parts.join(', ')}.`;
    },
    several: ({ length }) => fr`${figureOf(length, CLASS)} ${agree(length, 'a', 'ont')} des gestionnaires à revoir.`,
    path: SETTINGS,
    get fix() { return fr`Donner le rôle ${quoted(ROLE_LABELS.manager)} aux enseignants de la classe, et le retirer aux anciens.`; },
  },
  'RUB-08': {
    title: fr`Les rubriques pérennes sont ouvertes à des groupes`,
    message: (finding, names) => fr`${rubriqueIn(finding, names)} (pérenne) n’est ouverte qu’à des personnes : préférez un groupe.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.rubrique)} ${agree(length, 'pérenne n’est ouverte', 'pérennes ne sont ouvertes')} qu’à des personnes : préférez un groupe.`,
    path: SETTINGS,
    fix: fr`Donner le droit au plus petit groupe qui réunit presque toutes ces personnes ; à défaut, créer un groupe.`,
  },
  'RUB-09': {
    title: fr`Les élèves et les parents ne déposent pas de fichiers sans modération`,
    message: (finding, names) => fr`${holderIn(finding, names)} : dépôt de fichiers possible sans modération dans ${rubriqueIn(finding, names)}.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.right)} ${agree(length, 'permet', 'permettent')} à des élèves ou à des parents de déposer des fichiers sans modération.`,
    path: SETTINGS,
    get fix() { return writerInstead(); },
  },
  'RUB-10': {
    title: fr`Seuls des personnels peuvent supprimer les dossiers partagés`,
    message: (finding, names) => fr`${holderIn(finding, names)} : suppression possible de tous les dossiers partagés de ${rubriqueIn(finding, names)}.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.right)} d’élèves, de parents ou d’invités ${agree(length, 'permet', 'permettent')} de supprimer tous les dossiers partagés.`,
    path: SETTINGS,
    get fix() { return writerInstead(); },
  },
  'RUB-11': {
    title: fr`Aucun dossier de la corbeille n’est sur le point de disparaître`,
    message: (finding) => fr`${quoted(param(finding, 'folder'))} sera définitivement supprimé le ${formatDay(param(finding, 'until'))}.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'dossier', many: 'dossiers', gender: 'm' })} de la corbeille ${agree(length, 'sera', 'seront')} bientôt définitivement ${agree(length, 'supprimé', 'supprimés')}.`,
    path: fr`Rubriques › (la rubrique) › Dossiers partagés › Corbeille`,
    fix: fr`Restaurer le dossier.`,
  },
  'RUB-12': {
    title: fr`Le contenu des rubriques de classe est à l’abri du changement d’année`,
    message: (finding, names) =>
      fr`${rubriqueIn(finding, names)} et son contenu seront supprimés en fin d’année (à partir du ${formatDay(param(finding, 'until'))}) : archiver ?`,
    several: ({ length }) => fr`${figureOf(length, CLASS)} et ${agree(length, 'son', 'leur')} contenu seront supprimés en fin d’année : archiver ?`,
    path: SETTINGS,
    fix: fr`Exporter ce qui compte, ou le déplacer vers une rubrique pérenne.`,
  },
  'RUB-13': {
    title: fr`Chaque chat a ses plages horaires`,
    message: (finding, names) => fr`Chat activé sans plage horaire dans ${rubriqueIn(finding, names)}.`,
    several: ({ length }) => fr`Chat activé sans plage horaire dans ${figureOf(length, NOUNS.rubrique)}.`,
    path: SETTINGS,
    fix: fr`Donner des plages horaires au chat, ou le désactiver.`,
  },
  'RUB-14': {
    title: fr`Un adulte peut modérer chaque blog et chaque forum des élèves`,
    message: (finding, names) => fr`Aucun adulte ne peut modérer ${rubriqueIn(finding, names)}.`,
    several: ({ length }) => fr`Aucun adulte ne peut modérer ${figureOf(length, NOUNS.rubrique)}.`,
    path: SETTINGS,
    get fix() { return fr`Donner le rôle ${quoted(ROLE_LABELS.moderator)} à la vie scolaire.`; },
  },
  'RUB-15': {
    title: fr`Un responsable est connu pour chaque outil externe du site`,
    message: (finding) => fr`Vérifiez qui publie sur ${param(finding, 'tool')} : son contenu paraît sur le site.`,
    several: ({ length }) => fr`Vérifiez qui publie sur ${figureOf(length, { one: 'outil externe', many: 'outils externes', gender: 'm' })} du site.`,
    path: HOME_PAGE,
    fix: fr`Vérifier les droits de publication de l’outil, et noter qui en répond.`,
  },
  'RUB-16': {
    title: fr`Aucune rubrique publique ne semble contenir de données personnelles`,
    message: (finding, names) =>
      fr`${rubriqueIn(finding, names)} : données personnelles possibles dans une rubrique publique, à déclarer au registre ou à retirer.`,
    several: ({ length }) => fr`Données personnelles possibles dans ${figureOf(length, NOUNS.rubrique)} ${agree(length, 'publique', 'publiques')} : à déclarer au registre ou à retirer.`,
    path: SETTINGS,
    fix: fr`Vérifier le contenu, puis rendre la rubrique privée, la renommer ou déclarer le traitement au registre.`,
  },
  'RUB-17': {
    title: fr`Les articles à la une sont illustrés et résumés`,
    message: (finding) => fr`${figureOf(figure(finding, 'articles'), { one: 'article', many: 'articles', gender: 'm' })} à la une sans illustration suffisante ou sans résumé.`,
    several: () => fr`Articles à la une sans illustration suffisante ou sans résumé.`,
    path: fr`Rubriques › (la rubrique) › Blog › (l’article)`,
    fix: fr`Compléter le résumé, et choisir une illustration d’au moins 680×383 pixels.`,
  },
  'RUB-18': {
    title: fr`La page d’accueil à tuiles n’est pas activée par mégarde`,
    message: () => fr`Irréversible : l’ancienne page d’accueil ne sera plus utilisable.`,
    several: () => fr`Irréversible : l’ancienne page d’accueil ne sera plus utilisable.`,
    path: HOME_PAGE,
    fix: fr`Confirmer explicitement avant d’activer la nouvelle page d’accueil.`,
  },
};

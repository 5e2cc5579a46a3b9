import type { ControlObject, Finding } from '../../domain/controls/control.ts';
import { parseVisibilityRuleId } from '../../domain/messaging/visibility-rule.ts';
import { targetWords } from '../language/setting-objects.ts';
import { emitterPlural } from '../messaging/messaging.ts';
import { agree, capital, figureOf, formatNumber, fr, listOf, NOUNS, quoted, type Noun } from '../language/typography.ts';
import { figure, nameIn, nameOf, param, type ControlNames, type FamilyTexts } from './control-text.ts';

const GONE: Noun = { one: 'personne partie', many: 'personnes parties', gender: 'f' };
const ACADEMIC: Noun = { one: 'compte académique', many: 'comptes académiques', gender: 'm' };
const TEACHER: Noun = { one: 'enseignant', many: 'enseignants', gender: 'm' };
const CELL: Noun = { one: 'case masquée', many: 'cases masquées', gender: 'f' };
const CLASS: Noun = { one: 'classe', many: 'classes', gender: 'f' };

const WHO_SEES_WHOM = fr`Administration › Messagerie › Qui voit qui ?`;
const WHO_DOES_WHAT = fr`Gestion de l’établissement › Qui fait quoi ?`;

/** The name of the line of « Qui fait quoi ? » that a finding is about. */
function lineIn({ objects }: Finding, names: ControlNames): string {
  const line = objects.find(({ kind }) => kind === 'line');
  return line === undefined ? '' : quoted(nameOf(line, names));
}

/** The columns of the cells that a finding is about: « les élèves et les responsables ». */
function emittersIn({ objects }: Finding): string {
  return listOf(objects.flatMap(({ kind, detail }) => (kind === 'cell' ? [emitterPlural(String(detail?.['emitter'] ?? ''))] : [])));
}

/** The name of the row of a cell. */
function targetOf(cell: ControlObject | undefined, names: ControlNames): string {
  const key = parseVisibilityRuleId(cell?.id ?? '');
  return key === undefined ? '' : targetWords(key.target, names);
}

/** The rows that show what a finding is about, after the cell that hides it. */
function coversIn({ objects }: Finding, names: ControlNames): string {
  return listOf(objects.slice(1).map((cell) => quoted(targetOf(cell, names))));
}

const emitterOf = (finding: Finding): string => emitterPlural(param(finding, 'emitter'));

/** Whether MSG-08 is about a teacher, or about a class. */
export const isOfTeacher = ({ objects }: Finding): boolean => objects.some(({ kind }) => kind === 'person');

/** « 2 classes sans aucun enseignant visible et 1 enseignant sans service », each only when there are some. */
function withoutTeacherOrService(findings: readonly Finding[]): readonly string[] {
  const teachers = findings.filter(isOfTeacher).length;
  const classes = findings.length - teachers;
  return [
    ...(classes === 0 ? [] : [fr`${figureOf(classes, CLASS)} sans aucun enseignant visible`]),
    ...(teachers === 0 ? [] : [fr`${figureOf(teachers, TEACHER)} sans service`]),
  ];
}

/** Messaging (domain.md §3.3). */
export const MSG_TEXTS: FamilyTexts<'MSG'> = {
  'MSG-01': {
    title: fr`« Tous » n’est visible de personne`,
    message: (finding) => fr`« Tous » est visible pour ${emitterOf(finding)} : les messages partiraient aussi aux comptes académiques rattachés.`,
    several: (findings) => fr`« Tous » est visible pour ${listOf(findings.map(emitterOf))} : les messages partiraient aussi aux comptes académiques rattachés.`,
    path: WHO_SEES_WHOM,
    fix: fr`Masquer « Tous » pour tous les profils.`,
  },
  'MSG-02': {
    title: fr`« Qui fait quoi ? » ne garde personne qui est parti`,
    message: (finding, names) => fr`${lineIn(finding, names)} contient ${figureOf(figure(finding, 'people'), GONE)}.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.line)} de « Qui fait quoi ? » ${agree(length, 'garde', 'gardent')} des personnes parties.`,
    path: WHO_DOES_WHAT,
    fix: fr`Retirer de la ligne les personnes parties.`,
  },
  'MSG-03': {
    title: fr`Personne ne manque dans « Qui fait quoi ? »`,
    message: (finding, names) => fr`${nameIn(finding, 'person', names)}, ${param(finding, 'function')}, manque dans ${lineIn(finding, names)}.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.person)} ${agree(length, 'manque', 'manquent')} dans les lignes de « Qui fait quoi ? » que ${agree(length, 'sa', 'leur')} fonction indique.`,
    path: WHO_DOES_WHAT,
    fix: fr`Ajouter à la ligne que la fonction indique ; si une ligne n’attend qu’une personne et que plusieurs conviennent, choisissez.`,
  },
  'MSG-04': {
    title: fr`Les lignes d’une seule personne n’en contiennent qu’une`,
    message: (finding, names) => {
      const elsewhere = figure(finding, 'elsewhere');
      const others = elsewhere === 0 ? '' : fr`, dont ${formatNumber(elsewhere)} ${agree(elsewhere, 'rattachée', 'rattachées')} aussi à d’autres établissements`;
      return fr`${figureOf(figure(finding, 'people'), NOUNS.person)} dans ${lineIn(finding, names)}${others}, qui devrait n’en contenir qu’une : parfois tout le bassin y est.`;
    },
    several: ({ length }) => fr`${figureOf(length, NOUNS.line)} de « Qui fait quoi ? » ${agree(length, 'contient', 'contiennent')} plusieurs personnes au lieu d’une.`,
    path: WHO_DOES_WHAT,
    fix: fr`Choisir la bonne personne, retirer les autres.`,
  },
  'MSG-05': {
    title: fr`Aucune ligne vide n’est proposée aux familles`,
    message: (finding, names) => fr`${lineIn(finding, names)} est visible pour ${emittersIn(finding)} mais ne contient personne.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.line)} de « Qui fait quoi ? » ${agree(length, 'est visible des familles mais ne contient', 'sont visibles des familles mais ne contiennent')} personne.`,
    path: WHO_SEES_WHOM,
    fix: fr`Masquer la ligne aux élèves et aux parents tant qu’elle est vide.`,
  },
  'MSG-06': {
    title: fr`Les élèves peuvent écrire à un seul enseignant`,
    message: () => fr`Les élèves doivent écrire à tous les enseignants de la classe : activez l’écriture ciblée pour éviter les messages inutiles.`,
    several: () => fr`Les élèves doivent écrire à tous les enseignants de la classe : activez l’écriture ciblée pour éviter les messages inutiles.`,
    path: fr`Administration › Messagerie › Paramètres généraux`,
    fix: fr`Activer « L’élève peut écrire à un ou plusieurs enseignants de sa classe ».`,
  },
  'MSG-07': {
    title: fr`Quelqu’un peut modérer la messagerie`,
    message: () => fr`Personne n’a le droit de modérer la messagerie.`,
    several: () => fr`Personne n’a le droit de modérer la messagerie.`,
    path: fr`Administration › Messagerie › Paramètres généraux`,
    fix: fr`Donner la modération à la direction, aux CPE et aux administrateurs.`,
  },
  'MSG-08': {
    title: fr`Chaque classe a des enseignants, chaque enseignant a un service`,
    message: (finding, names) =>
      isOfTeacher(finding)
        ? fr`${nameIn(finding, 'person', names)} : des classes dans l’emploi du temps, aucun service (remontées STSweb à refaire).`
        : fr`${nameIn(finding, 'group', names)} : aucun enseignant visible (remontées STSweb à refaire).`,
    several: (findings) => fr`${listOf(withoutTeacherOrService(findings))} (remontées STSweb à refaire).`,
    path: fr`STSweb : exports « Structure » et « Services » vers Siècle`,
    fix: fr`Refaire les deux exports de STSweb vers Siècle, puis attendre 48 heures.`,
    ticket: (findings, names) =>
      fr`Bonjour, dans l’ENT, ces classes n’ont aucun enseignant, ou ces enseignants aucun service : ${listOf(findings.map((finding) => nameIn(finding, isOfTeacher(finding) ? 'person' : 'group', names)))}. Pouvez-vous refaire les exports « Structure » et « Services » de STSweb vers Siècle ? Merci.`,
  },
  'MSG-09': {
    title: fr`Aucune liste de diffusion ne contourne « Qui voit qui ? »`,
    message: (finding, names) => {
      const [from, to] = [emitterPlural(param(finding, 'from')), emitterPlural(param(finding, 'to'))];
      const whom = from === to ? 'de classes différentes' : fr`et ${to}`;
      return fr`Par la liste de diffusion de ${quoted(nameIn(finding, 'rubrique', names))}, ${from} ${whom} peuvent s’écrire, alors que « Qui voit qui ? » l’interdit.`;
    },
    several: ({ length }) => fr`Les listes de diffusion de ${figureOf(length, NOUNS.rubrique)} contournent « Qui voit qui ? ».`,
    path: fr`Rubriques › Paramétrer (sur la ligne de la rubrique concernée) › Activer la messagerie pour cette rubrique`,
    fix: fr`Désactiver la liste de diffusion, ou séparer les membres dans deux rubriques.`,
  },
  'MSG-10': {
    title: fr`Les lignes de « Qui fait quoi ? » contiennent ceux qu’elles annoncent`,
    message: (finding, names) => fr`${lineIn(finding, names)} semble utilisée pour donner accès à toutes les classes.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.line)} de « Qui fait quoi ? » ${agree(length, 'semble utilisée', 'semblent utilisées')} pour donner accès à toutes les classes.`,
    path: WHO_DOES_WHAT,
    fix: fr`Donner plutôt l’« accès à toutes les classes » à ces personnes et vider la ligne, ou la masquer aux élèves et aux parents.`,
  },
  'MSG-11': {
    title: fr`Les envois en nombre passent par la communication ciblée`,
    message: (finding) => fr`Pour ${figureOf(figure(finding, 'recipients'), { one: 'destinataire', many: 'destinataires', gender: 'm' })}, préférez la communication ciblée (programmable, sans réponse).`,
    several: () => fr`Pour de nombreux destinataires, préférez la communication ciblée (programmable, sans réponse).`,
    path: fr`Autres services › Communication ciblée`,
    fix: fr`Préparer une communication ciblée à la place du message.`,
  },
  'MSG-12': {
    title: fr`Aucun message ne mêle les élèves et les parents d’une classe`,
    message: () => fr`Un parent pourra répondre individuellement à un élève qui aurait répondu à tous.`,
    several: () => fr`Un parent pourra répondre individuellement à un élève qui aurait répondu à tous.`,
    path: fr`Messagerie › Nouveau message`,
    fix: fr`Envoyer deux messages : un aux élèves, un aux parents.`,
  },
  'MSG-13': {
    title: fr`Les familles ne joignent aucun compte académique`,
    message: (finding, names) => fr`${figureOf(figure(finding, 'people'), ACADEMIC)} joignables par ${emittersIn(finding)} via ${quoted(nameIn(finding, 'group', names))}.`,
    several: ({ length }) => fr`Des comptes académiques sont joignables par les familles via ${figureOf(length, { one: 'liste', many: 'listes', gender: 'f' })}.`,
    path: fr`${WHO_SEES_WHOM} ; ${WHO_DOES_WHAT}`,
    fix: fr`Retirer ces comptes de la ligne, ou masquer la liste aux élèves et aux parents.`,
  },
  'MSG-14': {
    title: fr`Chaque profil peut écrire à quelqu’un`,
    message: (finding) => fr`${capital(emitterOf(finding))} ne peuvent écrire à personne.`,
    several: (findings) => fr`${capital(listOf(findings.map(emitterOf)))} ne peuvent écrire à personne.`,
    path: WHO_SEES_WHOM,
    fix: fr`Appliquer le modèle « Conseillé par la DRANE ».`,
  },
  'MSG-15': {
    title: fr`Les familles peuvent joindre la direction ou la vie scolaire`,
    message: (finding) => fr`Aucun adulte de la direction ou de la vie scolaire n’est joignable par ${emitterOf(finding)}.`,
    several: (findings) => fr`Aucun adulte de la direction ou de la vie scolaire n’est joignable par ${listOf(findings.map(emitterOf))}.`,
    path: WHO_SEES_WHOM,
    fix: fr`Rendre visible une ligne de la direction ou de la vie scolaire, ou appliquer le modèle « Conseillé par la DRANE ».`,
  },
  'MSG-16': {
    title: fr`Ce que « Qui voit qui ? » masque l’est vraiment`,
    message: (finding, names) => fr`Masquer ${quoted(targetOf(finding.objects[0], names))} pour ${emitterOf(finding)} est sans effet : déjà visible par ${coversIn(finding, names)}.`,
    several: ({ length }) => fr`${figureOf(length, CELL)} de « Qui voit qui ? » sans effet : d’autres lignes visibles montrent les mêmes personnes.`,
    path: WHO_SEES_WHOM,
    fix: fr`Masquer aussi la ligne qui les montre, ou rendre visible celle-ci, pour que l’écran dise ce qui est.`,
  },
};

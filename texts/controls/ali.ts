import type { Finding } from '../../domain/controls/control.ts';
import { formatDay, formatDayHour } from '../language/dates.ts';
import { figureOf, fr, listOf, NOUNS, quoted, type Noun } from '../language/typography.ts';
import { figure, nameIn, param, type FamilyTexts } from './control-text.ts';

const GUARDIAN: Noun = { one: 'responsable en double', many: 'responsables en double', gender: 'm' };
const TEACHER: Noun = { one: 'enseignant', many: 'enseignants', gender: 'm' };
const ACCOUNT: Noun = { one: 'compte', many: 'comptes', gender: 'm' };
const RENAMED: Noun = { one: 'classe ou groupe renommé', many: 'classes ou groupes renommés', gender: 'm' };

const TEACHER_OR_CLASS: Noun = { one: 'enseignant ou classe', many: 'enseignants ou classes', gender: 'm' };
const TIMETABLE = fr`Pédagogie › Gestion emploi du temps`;

const DUPLICATES = fr`Siècle – Base élèves : Fiches élèves › Doublons responsables`;
const MERGE = fr`Fusionner les fiches dans Siècle, puis attendre 48 heures : l’ENT suivra.`;

/** « identifiants importés le 2 sept. 2026 », or that nobody noted it. */
const idsSince = (day: string): string => (day === '' ? fr`et aucun import d’identifiants n’est noté` : fr`et les derniers identifiants datent du ${formatDay(day)}`);

/** One by finding, except those whom the ENT does not know, who are told together. */
const teachersIn = (findings: readonly Finding[]): number => findings.reduce((sum, finding) => sum + (figure(finding, 'teachers') || 1), 0);

/** Deliveries of the academy (domain.md §3.5). */
export const ALI_TEXTS: FamilyTexts<'ALI'> = {
  'ALI-01': {
    title: fr`Le premier import de l’année a été manuel`,
    message: () => fr`Premier import de l’année : il doit être manuel.`,
    several: () => fr`Premier import de l’année : il doit être manuel.`,
    path: TIMETABLE,
    fix: fr`Faire un premier import manuel avec l’assistant.`,
    ticket: () => fr`Bonjour, le premier import de l’emploi du temps de l’année doit être manuel. Pouvez-vous le faire avec l’assistant de l’ENT ? Merci.`,
  },
  'ALI-02': {
    title: fr`L’import automatique réussit`,
    message: (finding) => fr`Import automatique en échec depuis le ${formatDay(param(finding, 'since'))}.`,
    several: () => fr`Import automatique en échec.`,
    path: TIMETABLE,
    fix: fr`Lire le bilan de l’import, puis faire quelques imports manuels.`,
  },
  'ALI-03': {
    title: fr`L’ENT retrouve les enseignants et les classes d’EDT`,
    message: (finding) => fr`${figureOf(figure(finding, 'unknown'), TEACHER_OR_CLASS)} d’EDT sans correspondance dans l’ENT : ${param(finding, 'names')}${figure(finding, 'unknown') > 5 ? '…' : '.'}`,
    several: ({ length }) => fr`${figureOf(length, TEACHER_OR_CLASS)} d’EDT sans correspondance dans l’ENT.`,
    path: TIMETABLE,
    fix: fr`Compléter la table de correspondance.`,
    ticket: (findings) => fr`Bonjour, l’ENT ne retrouve pas ces enseignants et ces classes de l’emploi du temps : ${listOf(findings.map((finding) => param(finding, 'names')))}. Pouvez-vous leur rendre le nom qu’ils ont dans Siècle et STSweb ? Merci.`,
  },
  'ALI-05': {
    title: fr`Les remontées de STSweb sont à jour`,
    message: () => fr`Remontées STSweb « Structure » et « Services » à refaire.`,
    several: () => fr`Remontées STSweb « Structure » et « Services » à refaire.`,
    path: fr`STSweb : exports « Structure » et « Services » vers Siècle`,
    fix: fr`Refaire les deux exports, puis attendre 48 heures.`,
    ticket: () => fr`Bonjour, l’emploi du temps a changé depuis les dernières remontées. Pouvez-vous refaire les exports « Structure » et « Services » de STSweb ? Merci.`,
  },
  'ALI-09': {
    title: fr`L’import automatique de l’emploi du temps est configuré`,
    message: () => fr`Configurez l’import automatisé : une URL est envoyée au destinataire choisi.`,
    several: () => fr`Configurez l’import automatisé : une URL est envoyée au destinataire choisi.`,
    path: fr`Pédagogie › Gestion emploi du temps › Import automatisé`,
    fix: fr`Choisir un destinataire et une périodicité, puis coller l’URL reçue dans EDT ou Pronote.`,
  },
  'ALI-10': {
    title: fr`Les identifiants Pronote sont importés`,
    message: (finding) => fr`${figureOf(figure(finding, 'accounts'), ACCOUNT)} sans identifiant Pronote, ${idsSince(param(finding, 'since'))}.`,
    several: ({ length }) => fr`${figureOf(length, ACCOUNT)} sans identifiant Pronote.`,
    path: fr`Administration › Services › Importer les identifiants Pronote`,
    fix: fr`Faire un import complet, case « Uniquement les utilisateurs sans identifiants CAS » décochée, puis en noter le jour dans Importer, avec le fichier de Pronote.`,
    ticket: () => fr`Bonjour, des comptes de l’ENT n’ont pas d’identifiant Pronote. Pouvez-vous faire un import complet dans Administration › Services › Importer les identifiants Pronote, case « Uniquement les utilisateurs sans identifiants CAS » décochée ? Merci.`,
  },
  'ALI-04': {
    title: fr`Aucune classe, aucun groupe n’a été renommé`,
    message: (finding) => fr`${quoted(param(finding, 'before'))} a été renommé en ${quoted(param(finding, 'after'))} en amont : groupes en double.`,
    several: ({ length }) => fr`${figureOf(length, RENAMED)} en amont : groupes en double.`,
    path: fr`EDT : rendre l’ancien nom, puis import manuel (Pédagogie › Gestion emploi du temps)`,
    fix: fr`Rendre l’ancien nom dans EDT, puis refaire un import manuel.`,
    ticket: (findings) =>
      fr`Bonjour, des classes ou des groupes ont été renommés, ce qui crée des groupes en double dans l’ENT : ${listOf(findings.map((finding) => fr`${quoted(param(finding, 'before'))} devenu ${quoted(param(finding, 'after'))}`))}. Pouvez-vous rendre les anciens noms dans EDT, puis refaire un import manuel ? Merci.`,
  },
  'ALI-06': {
    title: fr`Aucun responsable n’est en double`,
    message: (finding, names) => {
      const accounts = figure(finding, 'accounts');
      return fr`Un responsable en double : ${nameIn(finding, 'person', names)} a ${accounts} comptes pour ${accounts} enfants.`;
    },
    several: ({ length }) => fr`${figureOf(length, GUARDIAN)} : autant de comptes que d’enfants.`,
    path: DUPLICATES,
    fix: MERGE,
    ticket: (findings, names) =>
      fr`Bonjour, ces responsables ont plusieurs fiches dans Siècle, donc plusieurs comptes dans l’ENT : ${listOf(findings.map((finding) => nameIn(finding, 'person', names)))}. Pouvez-vous les fusionner dans « Base élèves : Fiches élèves › Doublons responsables » ? Merci.`,
  },
  'ALI-07': {
    title: fr`Les corrections en amont sont arrivées`,
    message: (finding) =>
      fr`Correction en cours (${figureOf(finding.objects.length, NOUNS.person)}) : visible au plus tard le ${formatDayHour(param(finding, 'until'))}.`,
    several: (findings) => fr`${figureOf(findings.length, { one: 'correction en cours', many: 'corrections en cours', gender: 'f' })}.`,
    path: fr`Rien à faire : Siècle alimente l’annuaire en 48 heures au plus`,
    fix: fr`Attendre avant de corriger une nouvelle fois.`,
  },
  'ALI-08': {
    title: fr`Chaque enseignant a un service`,
    message: (finding, names) =>
      figure(finding, 'teachers') === 0
        ? fr`${nameIn(finding, 'person', names)} n’a aucun service : pas de classe dans l’ENT.`
        : fr`${figureOf(figure(finding, 'teachers'), TEACHER)} sans service dans STSweb, donc sans compte dans l’ENT : ${param(finding, 'names')}${figure(finding, 'teachers') > 5 ? '…' : '.'}`,
    several: (findings) => fr`${figureOf(teachersIn(findings), TEACHER)} sans aucun service : pas de classe dans l’ENT.`,
    path: fr`STSweb : ajouter les services, puis exports « Structure » et « Services » vers Siècle`,
    fix: fr`Ajouter les services dans STSweb, refaire les deux exports, puis attendre 48 heures.`,
    ticket: (findings, names) =>
      fr`Bonjour, ces enseignants n’ont aucun service dans STSweb, donc aucune classe dans l’ENT : ${listOf(findings.map((finding) => param(finding, 'names') || nameIn(finding, 'person', names)))}. Pouvez-vous ajouter leurs services, puis refaire les exports « Structure » et « Services » ? Merci.`,
  },
  'ALI-11': {
    title: fr`Les responsables sont dédoublonnés avant la bascule de mai`,
    message: (finding) => fr`Dédoublonnez avant la bascule « Base élèves » de mai : ${figureOf(figure(finding, 'guardians'), GUARDIAN)}.`,
    several: () => fr`Dédoublonnez avant la bascule « Base élèves » de mai.`,
    path: DUPLICATES,
    fix: MERGE,
    ticket: () =>
      fr`Bonjour, avant la bascule « Base élèves » de mai, pouvez-vous traiter les doublons de responsables dans « Fiches élèves › Doublons responsables » ? Merci.`,
  },
};

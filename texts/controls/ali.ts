import { formatDayHour } from '../dates.ts';
import { figureOf, fr, listOf, NOUNS, quoted, type Noun } from '../typography.ts';
import { figure, nameIn, param, type FamilyTexts } from './control-text.ts';

const GUARDIAN: Noun = { one: 'responsable en double', many: 'responsables en double', gender: 'm' };
const TEACHER: Noun = { one: 'enseignant', many: 'enseignants', gender: 'm' };
const RENAMED: Noun = { one: 'classe ou groupe renommé', many: 'classes ou groupes renommés', gender: 'm' };

const DUPLICATES = fr`Siècle – Base élèves : Fiches élèves > Doublons responsables`;
const MERGE = fr`Fusionner les fiches dans Siècle, puis attendre 48 heures : l’ENT suivra.`;

/** Deliveries of the academy (domain.md §3.5). */
export const ALI_TEXTS: FamilyTexts<'ALI'> = {
  'ALI-04': {
    title: fr`Aucune classe, aucun groupe n’a été renommé`,
    message: (finding) => fr`${quoted(param(finding, 'before'))} a été renommé en ${quoted(param(finding, 'after'))} en amont : groupes en double.`,
    several: ({ length }) => fr`${figureOf(length, RENAMED)} en amont : groupes en double.`,
    path: fr`EDT : rendre l’ancien nom, puis import manuel (Pédagogie > Gestion emploi du temps)`,
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
      fr`Bonjour, ces responsables ont plusieurs fiches dans Siècle, donc plusieurs comptes dans l’ENT : ${listOf(findings.map((finding) => nameIn(finding, 'person', names)))}. Pouvez-vous les fusionner dans « Base élèves : Fiches élèves > Doublons responsables » ? Merci.`,
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
    message: (finding, names) => fr`${nameIn(finding, 'person', names)} n’a aucun service : pas de classe dans l’ENT.`,
    several: ({ length }) => fr`${figureOf(length, TEACHER)} n’ont aucun service : pas de classe dans l’ENT.`,
    path: fr`STSweb : ajouter les services, puis exports « Structure » et « Services » vers Siècle`,
    fix: fr`Ajouter les services dans STSweb, refaire les deux exports, puis attendre 48 heures.`,
    ticket: (findings, names) =>
      fr`Bonjour, ces enseignants n’ont aucun service dans STSweb, donc aucune classe dans l’ENT : ${listOf(findings.map((finding) => nameIn(finding, 'person', names)))}. Pouvez-vous ajouter leurs services, puis refaire les exports « Structure » et « Services » ? Merci.`,
  },
  'ALI-11': {
    title: fr`Les responsables sont dédoublonnés avant la bascule de mai`,
    message: (finding) => fr`Dédoublonnez avant la bascule « Base élèves » de mai : ${figureOf(figure(finding, 'guardians'), GUARDIAN)}.`,
    several: () => fr`Dédoublonnez avant la bascule « Base élèves » de mai.`,
    path: DUPLICATES,
    fix: MERGE,
    ticket: () =>
      fr`Bonjour, avant la bascule « Base élèves » de mai, pouvez-vous traiter les doublons de responsables dans « Fiches élèves > Doublons responsables » ? Merci.`,
  },
};

import type { Finding } from '../../domain/controls/control.ts';
import { formatDay } from '../language/dates.ts';
import { agree, figureOf, fr, listOf, type Noun } from '../language/typography.ts';
import { nameAs, nameIn, param, type FamilyTexts } from './control-text.ts';

const INSPECTION: Noun = { one: 'inspection', many: 'inspections', gender: 'f' };
const INSPECTOR: Noun = { one: 'inspecteur', many: 'inspecteurs', gender: 'm' };
const SCREEN = fr`Pédagogie › Gestion emploi du temps › Inspections`;
const DRANE = fr`Auprès de la DRANE : comptes des inspecteurs`;

const count = ({ length }: readonly Finding[]): string => figureOf(length, INSPECTION);

/** Inspections (domain.md §3.6). */
export const INS_TEXTS: FamilyTexts<'INS'> = {
  'INS-01': {
    title: fr`Chaque inspecteur a un compte sur cet ENT`,
    message: (finding, names) => fr`${nameAs(finding, 'inspector', names)} n’a pas de compte sur cet ENT : demandez à la DRANE.`,
    several: (findings) => fr`${count(findings)} par quelqu’un sans compte sur cet ENT : demandez à la DRANE.`,
    path: DRANE,
    fix: fr`Demander un compte à la DRANE.`,
    ticket: (findings, names) =>
      fr`Bonjour, pour une inspection à venir, ces inspecteurs ont besoin d’un compte sur notre ENT : ${listOf(findings.map((finding) => nameAs(finding, 'inspector', names)))}. Pouvez-vous leur en donner un ? Merci.`,
  },
  'INS-02': {
    title: fr`Les cahiers de textes sont ouverts pour un temps limité`,
    message: (finding, names) => {
      const until = param(finding, 'until');
      return fr`${nameIn(finding, 'person', names)} : accès au cahier de textes ouvert ${until === '' ? fr`sans date de fin` : fr`jusqu’au ${formatDay(until)}`}.`;
    },
    several: (findings) => fr`${count(findings)} avec un accès trop long ou sans date de fin.`,
    path: SCREEN,
    fix: fr`Ramener l’accès à une semaine avant et une semaine après la visite.`,
  },
  'INS-03': {
    title: fr`Les périodes ouvertes couvrent les visites`,
    message: (finding, names) => fr`${nameIn(finding, 'person', names)} : la période ouverte ne couvre pas la visite du ${formatDay(param(finding, 'visit'))}.`,
    several: (findings) => fr`${count(findings)} dont la période ne couvre pas la visite.`,
    path: SCREEN,
    fix: fr`Recaler la période autour de la visite.`,
  },
  'INS-04': {
    title: fr`Les inspections terminées sont fermées`,
    message: (finding, names) => fr`Inspection terminée : fermer l’accès de ${nameAs(finding, 'inspector', names)} ?`,
    several: (findings) => fr`${count(findings)} à fermer : la période est passée.`,
    path: SCREEN,
    fix: fr`Fermer l’accès.`,
  },
  'INS-05': {
    title: fr`Les inspecteurs ont un compte par plateforme`,
    message: (finding, names) => fr`${nameAs(finding, 'inspector', names)} est connu sur ${param(finding, 'known')} mais pas sur ${param(finding, 'lacking')}.`,
    several: (findings) => fr`${figureOf(findings.length, INSPECTOR)} sans compte sur toutes les plateformes.`,
    path: DRANE,
    fix: fr`Demander à la DRANE un compte par plateforme.`,
    ticket: (findings, names) =>
      fr`Bonjour, ces inspecteurs n’ont pas de compte sur toutes les plateformes de notre établissement : ${listOf(findings.map((finding) => nameAs(finding, 'inspector', names)))}. Pouvez-vous leur en donner un ? Merci.`,
  },
  'INS-06': {
    title: fr`Aucun cahier inspecté n’est figé par un visa`,
    message: (finding, names) =>
      fr`Le cahier de ${nameIn(finding, 'person', names)} est visé du ${formatDay(param(finding, 'from'))} au ${formatDay(param(finding, 'to'))} : les séances sont figées.`,
    several: (findings) => fr`${count(findings)} d’un cahier dont des séances sont figées par un visa.`,
    path: fr`Cahier de textes › Visa`,
    fix: fr`Rien à corriger : le visa fige les séances, et l’administrateur ne peut pas les débloquer.`,
  },
  'INS-07': {
    title: fr`Les enseignants savent que leur cahier est ouvert`,
    message: (finding, names) => fr`Prévenez ${nameIn(finding, 'person', names)} que son cahier est ouvert à l’inspection.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'enseignant', many: 'enseignants', gender: 'm' })} à prévenir que ${agree(length, 'son', 'leur')} cahier est ouvert à l’inspection.`,
    path: SCREEN,
    fix: fr`Prévenir l’enseignant, puis le noter ici.`,
  },
};

import { ROLE_LABELS } from '../people/roles.ts';
import { agree, figureOf, fr, NOUNS, quoted, type Noun } from '../language/typography.ts';
import { figure, nameIn, param, type FamilyTexts } from './control-text.ts';

const STAFF: Noun = { one: 'personnel de direction', many: 'personnels de direction', gender: 'm' };
const LIBRARIAN: Noun = { one: 'documentaliste', many: 'documentalistes', gender: 'm' };
const SERVICE: Noun = { one: 'service', many: 'services', gender: 'm' };

const GROUPS = 'Autres services › Annuaire › Groupes';

/** Direction and groups (domain.md §3.1). */
export const GRP_TEXTS: FamilyTexts<'GRP'> = {
  'GRP-01': {
    title: fr`Les personnels de direction sont dans le groupe « Chef d’établissement »`,
    message: (finding, names) =>
      fr`${nameIn(finding, 'person', names)} est personnel de direction mais n’est pas dans le groupe « Chef d’établissement » : ses droits privilégiés manquent.`,
    several: ({ length }) => fr`${figureOf(length, STAFF)} ${agree(length, 'n’est', 'ne sont')} pas dans le groupe « Chef d’établissement » : ${agree(length, 'ses', 'leurs')} droits privilégiés manquent.`,
    path: fr`${GROUPS} › « Chef d’établissement »`,
    fix: fr`Ajouter au groupe « Chef d’établissement ».`,
  },
  'GRP-02': {
    title: fr`Aucun chef d’établissement n’est « Super Administrateur »`,
    message: (finding, names) =>
      fr`${nameIn(finding, 'person', names)} est à la fois chef d’établissement et « Super Administrateur » : cela lui fait perdre des droits.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.person)} ${agree(length, 'est', 'sont')} à la fois dans la direction et « Super Administrateur » : cela ${agree(length, 'lui', 'leur')} fait perdre des droits.`,
    path: fr`${GROUPS} › « Super Administrateur »`,
    fix: fr`Retirer du groupe « Super Administrateur ».`,
  },
  'GRP-03': {
    title: fr`Le groupe « Chef d’établissement » ne contient que la direction`,
    message: (finding, names) =>
      fr`${nameIn(finding, 'person', names)} est dans « Chef d’établissement » sans être personnel de direction de l’établissement.`,
    several: ({ length }) => fr`${figureOf(length, NOUNS.person)} ${agree(length, 'est', 'sont')} dans « Chef d’établissement » sans être personnel de direction de l’établissement.`,
    path: fr`${GROUPS} › « Chef d’établissement »`,
    fix: fr`Retirer du groupe « Chef d’établissement ».`,
  },
  'GRP-04': {
    title: fr`La direction apparaît dans « Qui fait quoi ? »`,
    message: (finding, names) => fr`${nameIn(finding, 'person', names)} n’apparaît dans aucune ligne de direction de « Qui fait quoi ? ».`,
    several: ({ length }) => fr`${figureOf(length, STAFF)} ${agree(length, 'n’apparaît', 'n’apparaissent')} dans aucune ligne de direction de « Qui fait quoi ? ».`,
    path: fr`Gestion de l’établissement › Qui fait quoi ?`,
    fix: fr`Ajouter à la ligne « Chef d’établissement » ou « Chef d’établissement adjoint ».`,
  },
  'GRP-05': {
    title: fr`La direction a le rôle le plus élevé dans chaque service`,
    message: (finding, names) => {
      const held = param(finding, 'heldLabel');
      return fr`Service ${quoted(nameIn(finding, 'service', names))} : la direction n’a pas le rôle le plus élevé (${held === '' ? 'aucun rôle' : held}).`;
    },
    several: ({ length }) => fr`La direction n’a pas le rôle le plus élevé dans ${figureOf(length, SERVICE)}.`,
    path: fr`Administration › Services › Liste des services › (le service) › Accès population`,
    fix: fr`Donner le rôle le plus élevé du service au groupe « Chef d’établissement ».`,
  },
  'GRP-06': {
    title: fr`La direction est gestionnaire de chaque rubrique`,
    message: (finding, names) => fr`Rubrique ${quoted(nameIn(finding, 'rubrique', names))} : la direction n’est pas gestionnaire.`,
    several: ({ length }) => fr`La direction n’est pas gestionnaire de ${figureOf(length, NOUNS.rubrique)}.`,
    path: fr`Rubriques › Paramétrer (sur la ligne de la rubrique concernée)`,
    get fix() { return fr`Donner le rôle ${quoted(ROLE_LABELS.manager)} au groupe « Chef d’établissement ».`; },
  },
  'GRP-07': {
    title: fr`Chaque action est faite avec le compte qui convient`,
    message: (finding) => fr`Cette action relève plutôt du compte ${param(finding, 'expected')}.`,
    several: ({ length }) => fr`${figureOf(length, { one: 'action relève', many: 'actions relèvent', gender: 'f' })} plutôt d’un autre compte.`,
    path: fr`Se déconnecter, puis se connecter avec le compte qui convient`,
    fix: fr`Garder le compte administrateur pour l’administration, et celui du chef d’établissement pour les actes de direction.`,
  },
  'GRP-08': {
    title: fr`Les droits durables sont portés par des groupes`,
    message: (finding, names) => {
      const rights = figure(finding, 'rights');
      return fr`${figureOf(rights, { one: 'droit individuel', many: 'droits individuels', gender: 'm' })} de ${nameIn(finding, 'person', names)} ${agree(rights, 'pourrait être porté', 'pourraient être portés')} par le groupe ${quoted(nameIn(finding, 'group', names))}.`;
    },
    several: ({ length }) => fr`${figureOf(length, NOUNS.person)} ${agree(length, 'a', 'ont')} des droits individuels qu’un de ${agree(length, 'ses', 'leurs')} groupes porte déjà.`,
    path: fr`Rubriques › Paramétrer (sur la ligne de la rubrique concernée)`,
    fix: fr`Retirer les droits individuels : le groupe donne déjà les mêmes.`,
  },
  'GRP-09': {
    title: fr`Les documentalistes ont les droits d’un enseignant`,
    message: (finding, names) =>
      fr`${nameIn(finding, 'person', names)} (documentaliste) n’a pas les droits d’un enseignant : à ajouter au groupe « Documentalistes ».`,
    several: ({ length }) => fr`${figureOf(length, LIBRARIAN)} ${agree(length, 'n’a', 'n’ont')} pas les droits d’un enseignant : à ajouter au groupe « Documentalistes ».`,
    path: fr`${GROUPS} › « Documentalistes »`,
    fix: fr`Ajouter au groupe « Documentalistes » ; s’il n’existe pas, créez-le d’abord dans Groupes.`,
  },
  'GRP-10': {
    title: fr`L’annuaire connaît la direction de l’établissement`,
    message: () => fr`Aucun personnel de direction trouvé : vérifiez l’alimentation.`,
    several: () => fr`Aucun personnel de direction trouvé : vérifiez l’alimentation.`,
    path: fr`Assistance de la DRANE, avec l’UAI de l’établissement`,
    fix: fr`Demander à la DRANE pourquoi l’annuaire académique ne livre aucun personnel de direction.`,
    ticket: () =>
      fr`Bonjour, notre ENT ne contient aucun personnel de direction : l’annuaire académique (AAF) n’en livre aucun pour notre établissement. Pouvez-vous vérifier l’alimentation ? Merci.`,
  },
};

import { figureOf, fr, listOf, type Noun } from '../language/typography.ts';
import { nameIn, param, type FamilyTexts } from './control-text.ts';

const ACCOMPANIMENT: Noun = { one: 'accompagnement', many: 'accompagnements', gender: 'm' };

/** Accounts (domain.md §3.1). */
export const ACC_TEXTS: FamilyTexts<'ACC'> = {
  'ACC-01': {
    title: fr`Chaque accompagnement a un compte valide`,
    message: (finding, names) =>
      param(finding, 'missing') === 'student'
        ? fr`Accompagnement d’un élève qui n’est plus dans l’établissement.`
        : fr`${nameIn(finding, 'person', names)} : accompagnement sans compte valide (${param(finding, 'by') === 'dsden' ? fr`AESH : voir la DSDEN` : 'à créer par l’établissement'}).`,
    several: ({ length }) => fr`${figureOf(length, ACCOMPANIMENT)} sans compte valide.`,
    path: fr`DSDEN pour les AESH ; pour une famille d’accueil : Autres services › Annuaire (compte invité)`,
    fix: fr`Demander le compte à la DSDEN (AESH), ou créer un compte invité (famille d’accueil).`,
    ticket: (findings, names) =>
      fr`Bonjour, des accompagnants de notre établissement n’ont pas de compte dans l’ENT. Élèves concernés : ${listOf(findings.map((finding) => nameIn(finding, 'person', names)))}. Pouvez-vous vérifier leurs comptes ? Merci.`,
  },
  'ACC-02': {
    title: fr`Les familles passent par ÉduConnect`,
    message: (finding, names) => fr`${nameIn(finding, 'person', names)} : réinitialisation déconseillée, orientez vers ÉduConnect.`,
    several: () => fr`Réinitialisations déconseillées : orientez vers ÉduConnect.`,
    path: fr`Autres services › annuaire`,
    fix: fr`Orienter la famille vers ÉduConnect plutôt que réinitialiser son mot de passe.`,
  },
};

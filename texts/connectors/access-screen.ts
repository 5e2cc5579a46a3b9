import type { ConnectorView } from '../../contract/ent/connectors.ts';
import { formatMoment } from '../language/dates.ts';
import { fr } from '../language/typography.ts';

/** « Paramètres › Connecteur »: by what the ENT signs in to a platform, and how somebody grants it an access. */
export const ACCESS_TEXTS = {
  way: fr`Comment le serveur se connecte`,
  grant: fr`Accès accordé sur la plateforme (OAuth)`,
  grantHint: fr`sans mot de passe ; se retire sur la plateforme`,
  password: fr`Compte et mot de passe`,
  application: fr`L’exploitant de la plateforme crée une application pour cet ENT : un identifiant, un secret, des modules permis, et une adresse de retour. L’accès s’accorde ensuite avec le compte de machine, administrateur local de cet établissement ; il faut aussi deux groupes libres vides nommés « zz-connecteur-test », et, pour les rubriques, un fil d’actualités ou un blog de ce nom. Le secret part au serveur, qui le garde chiffré ; il n’est gardé ni montré ici.`,
  clientId: fr`Identifiant de l’application`,
  clientSecret: fr`Secret de l’application`,
  redirect: 'Adresse de retour',
  redirectHint: fr`telle que l’exploitant l’a enregistrée ; aucune page n’a besoin d’y répondre`,
  modules: fr`Modules demandés, en plus de l’annuaire, de la communication et des applications`,
  begin: fr`Demander l’accès`,
  pageTitle: fr`Accorder l’accès sur la plateforme`,
  pageHow: fr`Ouvrez la page de la plateforme, connectez-vous-y avec le compte du connecteur, et acceptez. Votre navigateur est ramené à l’adresse de retour, même si rien ne s’y affiche : copiez alors toute l’adresse de sa barre, et collez-la ici dans les dix minutes. Elle ne sert qu’une fois, et à ce serveur seulement.`,
  openPage: fr`Ouvrir la page de la plateforme`,
  copyPage: fr`Copier son adresse`,
  copied: fr`Adresse copiée.`,
  returned: fr`Adresse où le navigateur a été ramené`,
  end: fr`Relier et tester`,
  endAgain: fr`Renouveler et tester`,
  cancel: 'Annuler',
  renew: fr`Renouveler l’accès…`,
  signIn: 'Connexion',
  notGranted: fr`Modules non accordés`,
  byHand: fr`ce qu’ils portent se fait à la main`,
} as const;

/** Modules that an access may reach beside those without which nothing is read, and what each is for. */
export const ACCESS_MODULES: Readonly<Record<string, string>> = {
  actualites: fr`fils d’actualités (actualites) : droits sur les rubriques`,
  blog: fr`blogs (blog) : droits sur les rubriques`,
  diary: fr`cahier de textes (diary) : inspections`,
  viescolaire: fr`vie scolaire (viescolaire) : remplacements, si l’établissement le demande`,
  infra: fr`version de la plateforme (infra) : sans elle, elle n’est qu’observée`,
};

/** By what the ENT signs in, and since when. */
export function signInWords({ way, since }: NonNullable<ConnectorView['signIn']>, now: string): string {
  if (way === 'password') return fr`compte et mot de passe`;
  return since === null ? fr`accès accordé sur la plateforme` : fr`accès accordé sur la plateforme, ${formatMoment(since, now)} ; il se renouvelle par programme`;
}

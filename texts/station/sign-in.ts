import type { SignInState } from '../../contract/console/access.contract.ts';
import type { ConsoleSession } from '../../contract/console/console.contract.ts';
import { fr } from '../language/typography.ts';

/** The words of the choice of an account. */
export const SIGN_IN_TEXTS = {
  title: 'Console ENT',
  purpose: fr`Cette console prépare les réglages de votre ENT, même sans connexion. Rien n’est modifié dans l’ENT sans votre accord.`,
  choose: fr`ENT de démonstration : choisissez un compte.`,
  accounts: 'Comptes de démonstration',
  noAccount: fr`Aucun compte n’est connu sur ce poste et l’ENT ne répond pas. Vérifiez que l’ENT est démarré, puis réessayez.`,
  retry: 'Réessayer',
  proveTitle: 'Identification',
  prove: 'Se connecter',
  proveHow: fr`La page d’identification de votre ENT s’ouvre dans votre navigateur. La console ne voit pas votre mot de passe.`,
  waiting: fr`En attente du navigateur`,
  openAgain: fr`Ouvrir la page d’identification`,
  cancel: 'Annuler',
  knownTitle: fr`Comptes connus sur ce poste`,
  backTitle: fr`Identification terminée`,
  back: fr`Vous pouvez fermer cette page et revenir à la console.`,
  signingIn: fr`Connexion en cours`,
  receiving: fr`Connexion à l’ENT et première réception des données`,
} as const;

/** Why a sign-in by the browser did not end well. */
export const SIGN_IN_FAILURES: Readonly<Record<Extract<SignInState, { kind: 'failed' }>['reason'], string>> = {
  'timed-out': fr`L’identification n’a pas abouti à temps. Rien n’est perdu : recommencez.`,
  refused: fr`L’identification a été abandonnée ou refusée. Rien n’est perdu : recommencez.`,
  'unknown-account': fr`Cette identité n’a pas d’accès à la console. Demandez une invitation à un administrateur de votre ENT.`,
  unreachable: fr`L’ENT n’a pas répondu à la fin de l’identification. Rien n’est perdu : vérifiez la connexion, puis recommencez.`,
};

/** Where the key of the local data is kept, said to who uses this computer. */
export const KEY_SENTENCES: Readonly<Record<ConsoleSession['keyStorage'], string>> = {
  os: fr`Les données de ce poste sont chiffrées ; la clé est gardée par le système.`,
  passphrase: fr`Les données de ce poste sont chiffrées ; la clé est protégée par votre phrase secrète.`,
  file: fr`Les données de ce poste sont chiffrées ; la clé est dans un fichier de ce poste, que seul votre compte peut lire.`,
};

/** The address of the ENT one is about to talk to. */
export function entAddress(url: string): string {
  return fr`Adresse de l’ENT : ${url}`;
}

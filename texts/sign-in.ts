import type { ConsoleSession } from '../contract/console/console.contract.ts';
import { fr } from './typography.ts';

/** The words of the choice of an account. */
export const SIGN_IN_TEXTS = {
  title: 'Console ENT',
  purpose: fr`Cette console prépare les réglages de votre ENT, même sans connexion. Rien n’est modifié dans l’ENT sans votre accord.`,
  choose: fr`ENT de démonstration : choisissez un compte.`,
  accounts: 'Comptes de démonstration',
  noAccount: fr`Aucun compte n’est connu sur ce poste et l’ENT ne répond pas. Vérifiez que l’ENT est démarré, puis réessayez.`,
  retry: 'Réessayer',
  signingIn: fr`Connexion en cours`,
  receiving: fr`Connexion à l’ENT et première réception des données`,
} as const;

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

import type { ArchivePasswordFault } from '../../domain/paper/archive-password.ts';
import { formatNumber, fr } from '../language/typography.ts';

/** The words of a file that leaves protected (rel:C-P9). */
export const PROTECTION_TEXTS = {
  protect: fr`Protéger par un mot de passe`,
  hint: fr`Le fichier part dans une archive ZIP chiffrée (AES-256).`,
  password: 'Mot de passe',
  again: fr`Mot de passe, une seconde fois`,
  rule: fr`Au moins 12 caractères, sans accent. Il n’est gardé nulle part : sans lui, ce fichier ne s’ouvre plus.`,
  different: fr`Les deux mots de passe sont différents. Saisissez deux fois le même.`,
  opens: fr`7-Zip et les logiciels d’archives qui lisent le chiffrement AES l’ouvrent ; l’Explorateur de Windows peut ne pas le faire.`,
  otherWay: fr`Donnez le mot de passe par un autre moyen que le fichier, de vive voix ou par téléphone.`,
  printed: fr`Ici, le navigateur imprime lui-même : son PDF ne peut pas être protégé. Rien n’a été écrit : choisissez un autre format, ou retirez la protection.`,
  tooLarge: (most: number) => fr`Ce fichier dépasse ce que la console protège en une fois (${formatNumber(most)} Mo). Rien n’a été écrit : filtrez la liste, ou retirez la protection.`,
  onePerson: fr`Données d’une personne`,
} as const;

/** What is wrong with the password of an archive, and what to do. */
export const PASSWORD_FAULTS: Readonly<Record<ArchivePasswordFault, string>> = {
  short: fr`Ce mot de passe est trop court. Choisissez-en un d’au moins 12 caractères.`,
  long: fr`Ce mot de passe est trop long. Choisissez-en un de 200 caractères au plus.`,
  accents: fr`Certains logiciels ne liraient pas ce mot de passe. Choisissez des lettres sans accent, des chiffres et des signes courants.`,
};

import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import { fr } from '../language/typography.ts';

/** Why a host cannot open the console, with what its sentence needs. */
export type HostRefusal =
  | { readonly kind: 'key-lost' | 'key-damaged'; readonly keyFile: string }
  | { readonly kind: 'os-store-unprotected'; readonly backend: string }
  | { readonly kind: 'os-store-changed'; readonly before: string; readonly now: string }
  | { readonly kind: 'forbidden-argument'; readonly argument: string }
  | { readonly kind: 'ent-in-clear'; readonly address: string }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'corrupted' | 'foreign'; readonly folder: string }
  | {
      readonly kind:
        | 'passphrase-needed'
        | 'passphrase-wrong'
        | 'os-store-refuses'
        | 'key-in-os-store'
        | 'no-folder'
        | 'locked'
        | 'wrong-key'
        | 'newer'
        | 'disk-full'
        | 'read-only'
        | 'io'
        | 'driver-altered'
        | 'console-died'
        | 'training-not-started';
    };

/** What the window asks before a page where something is written is closed. */
export const HOST_QUESTION = {
  message: fr`Ce que vous avez écrit n’est pas dans le brouillon : il sera perdu.`,
  stay: 'Rester',
  leave: fr`Quitter sans garder`,
} as const;

const SENTENCES: ByKind<HostRefusal, [], string> = {
  'key-lost': ({ keyFile }) =>
    fr`La clé qui ouvre ces données n’est plus sur cet ordinateur. Rien n’est effacé. Remettez le fichier ${keyFile} à sa place, ou choisissez un autre dossier avec --data.`,
  'key-damaged': ({ keyFile }) =>
    fr`Le fichier de la clé est illisible. Rien n’est effacé. Remettez une copie intacte de ${keyFile}, ou choisissez un autre dossier avec --data.`,
  'os-store-unprotected': ({ backend }) =>
    fr`Le coffre de mots de passe de ce système ne protège pas la clé (${backend}). Rien n’a été écrit. Activez celui de votre session (trousseau de GNOME, KWallet…), puis rouvrez la console.`,
  'os-store-changed': ({ before, now }) =>
    fr`La clé a été confiée au coffre ${before} et ce système utilise maintenant ${now}. Rien n’est perdu. Rouvrez la session qui utilise ${before}.`,
  'forbidden-argument': ({ argument }) => fr`L’option ${argument} affaiblirait la console : elle est refusée. Relancez sans elle.`,
  'ent-in-clear': ({ address }) =>
    fr`La console ne rejoint pas ${address} : sans chiffrement, des noms d’élèves circuleraient en clair sur le réseau. Rien n’a été envoyé. Donnez à --ent l’adresse https:// de cet ENT, qui la sert avec --tls-cert et --tls-key.`,
  'port-taken': ({ port }) => fr`Le port ${String(port)} est déjà pris par un autre programme. Rien n’a changé. Choisissez-en un autre avec --port, ou laissez la console choisir.`,
  corrupted: ({ folder }) =>
    fr`Les données locales sont abîmées et la console ne les ouvre pas. Ce que l’ENT a reçu est intact. Gardez une copie du dossier ${folder}, puis relancez avec un autre dossier (--data).`,
  foreign: ({ folder }) => fr`Le dossier ${folder} contient les données d’un autre programme. Rien n’y a été touché. Choisissez un autre dossier avec --data.`,
  'passphrase-needed': () => fr`Ces données sont protégées par une phrase secrète. Relancez avec --passphrase.`,
  'passphrase-wrong': () => fr`Ce n’est pas la bonne phrase secrète. Rien n’est perdu. Relancez et saisissez-la de nouveau.`,
  'os-store-refuses': () => fr`Le coffre de mots de passe du système refuse de rendre la clé. Rien n’est perdu. Déverrouillez votre session, puis relancez.`,
  'key-in-os-store': () => fr`Ces données s’ouvrent avec la fenêtre de l’application, qui en a confié la clé au système. Rien n’est perdu. Ouvrez l’application, ou choisissez un autre dossier avec --data.`,
  'no-folder': () => fr`Aucun dossier de données n’est indiqué. Rien n’a été ouvert. Ouvrez Console ENT comme à l’habitude, ou donnez ce dossier avec --data.`,
  locked: () => fr`La console est déjà ouverte avec ces données. Rien n’a changé. Revenez à sa fenêtre, ou choisissez un autre dossier avec --data.`,
  'wrong-key': () => fr`La clé de cet ordinateur n’ouvre pas ces données. Rien n’est effacé. Remettez la clé d’origine, ou choisissez un autre dossier avec --data.`,
  newer: () => fr`Ces données viennent d’une version plus récente de la console. Rien n’y a été touché. Installez cette version pour les ouvrir.`,
  'disk-full': () => fr`Le disque est plein. Ce qui était enregistré est intact. Libérez de la place, puis relancez.`,
  'read-only': () => fr`Le dossier des données ne peut pas être écrit. Ce qui était enregistré est intact. Rétablissez le droit d’écriture, ou choisissez un autre dossier avec --data.`,
  io: () => fr`Le disque a répondu par une erreur. Ce qui était enregistré est intact. Vérifiez le disque, puis relancez.`,
  'driver-altered': () => fr`Le programme qui ouvre les données de ce poste n’est pas celui qui a été publié : il n’a pas été lancé. Vos données sont intactes. Réinstallez la console, et signalez-le à qui l’administre.`,
  'training-not-started': () => fr`La formation n’a pas pu démarrer sur cet ordinateur. Votre établissement et vos données n’ont pas changé. Rouvrez Console ENT, qui revient à votre établissement ; si cela se répète, signalez-le à qui administre ce poste.`,
  'console-died': () => fr`La console s’est arrêtée plusieurs fois de suite. Ce qui était enregistré est intact. Relancez-la, et signalez-le si cela recommence.`,
};

/** What happened, what is safe and what to do, when a host cannot open the console. */
export function hostSentence(refusal: HostRefusal): string {
  return callByKind<HostRefusal, [], string>(SENTENCES, refusal);
}

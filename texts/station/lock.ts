import type { ConsoleLock, StationProtection } from '../../contract/console/station.contract.ts';
import { formatDayHour, formatHour } from '../language/dates.ts';
import { agree, capital, countOf, fr, NOUNS } from '../language/typography.ts';

const KEPT = fr`Vos modifications sont gardées sur ce poste.`;

const REASONS: Readonly<Record<ConsoleLock['reason'], (at: string) => string>> = {
  idle: () => fr`Console verrouillée faute d’activité. ${KEPT}`,
  asked: () => fr`Console verrouillée. ${KEPT}`,
  'lease-over': (at) => fr`L’ENT n’a pas répondu à ce poste depuis trop longtemps : l’usage hors connexion s’est terminé le ${at}. ${KEPT}`,
  'lease-unproven': () => fr`Rien sur ce poste ne prouve que l’ENT l’autorise à travailler sans lui. ${KEPT}`,
  'clock-back': (at) => fr`L’horloge de ce poste a reculé : elle a déjà affiché le ${at}. ${KEPT} Remettez-la à l’heure, ou connectez-vous quand l’ENT répond.`,
  'clock-ahead': (at) => fr`L’horloge de ce poste est très en avance : la dernière heure connue est le ${at}. ${KEPT} Remettez-la à l’heure, ou connectez-vous quand l’ENT répond.`,
  'no-store': () => fr`Aucun coffre de mots de passe de ce système ne garde la clé des données. Choisissez une phrase secrète : elle les protégera, et la console la demandera à chaque ouverture.`,
  passphrase: () => fr`Les données de ce poste sont protégées par une phrase secrète. Elles restent fermées jusqu’à ce que vous la donniez.`,
};

const NEEDS: Readonly<Record<ConsoleLock['needs'], string>> = {
  passphrase: fr`Donnez la phrase secrète pour reprendre.`,
  'new-passphrase': '',
  'sign-in': fr`Choisissez votre compte pour reprendre.`,
  ent: fr`Choisissez votre compte : l’ENT doit répondre pour rouvrir.`,
};

/** Why the console is locked, that nothing is lost, and what opens it again. */
export function lockSentence({ reason, at, needs }: ConsoleLock): string {
  const why = REASONS[reason](at === null ? '?' : formatDayHour(at));
  return saysAll(reason, needs) ? why : fr`${why} ${NEEDS[needs]}`;
}

/** A wrong clock says by itself the two ways out. */
function saysAll(reason: ConsoleLock['reason'], needs: ConsoleLock['needs']): boolean {
  return reason === 'passphrase' || reason === 'no-store' || (reason.startsWith('clock') && needs === 'ent');
}

/** « Verrouillage à 10:42, faute d’activité. » */
export function lockSoonSentence(at: string): string {
  return fr`Verrouillage à ${formatHour(at)}, faute d’activité.`;
}

/** « Hors connexion possible jusqu’au 18 nov. 2026 à 08:00 » */
export function leaseWords(endsAt: string): string {
  return fr`Hors connexion possible jusqu’au ${formatDayHour(endsAt)}`;
}

/** The words of a locked console and of « Paramètres › Sécurité de ce poste ». */
export const LOCK_TEXTS = {
  passphrase: 'Phrase secrète',
  show: 'Montrer ou cacher ce qui est saisi',
  unlock: 'Déverrouiller',
  unlocking: fr`Ouverture des données`,
  stay: 'Continuer',
  tab: 'Sécurité de ce poste',
  data: 'Données de ce poste',
  current: 'Phrase secrète actuelle',
  next: 'Nouvelle phrase secrète',
  again: fr`Nouvelle phrase secrète, une seconde fois`,
  different: fr`Les deux phrases sont différentes. Saisissez deux fois la même.`,
  nextHelp: fr`Au moins 12 caractères. Personne ne peut la retrouver : sans elle, les modifications non envoyées de ce poste sont perdues.`,
  firstHelp: fr`Au moins 12 caractères. Personne ne peut la retrouver : gardez-la ailleurs que sur ce poste.`,
  first: 'Ouvrir la console',
  set: 'Protéger par une phrase secrète',
  change: 'Changer la phrase secrète',
  remove: 'Retirer la phrase secrète',
  setDone: fr`La phrase secrète est en place : la console la demandera à chaque ouverture et après chaque verrouillage.`,
  removeDone: fr`La phrase secrète est retirée.`,
  removeEffect: fr`La clé revient au coffre du système, ou à un fichier de ce poste s’il n’en a pas. Une copie de ce poste s’ouvrirait alors sans phrase secrète.`,
  same: fr`La clé elle-même ne change pas : une ancienne copie du fichier de clé ouvre encore ces données.`,
  lock: 'Verrouillage',
  minutes: 'Minutes sans activité avant le verrouillage',
  minutesHelp: fr`De 1 à 60. Le verrouillage ne peut pas être supprimé.`,
  minutesWrong: fr`Donnez un nombre entier de 1 à 60.`,
  lockNow: 'Verrouiller maintenant',
  shared: fr`Ce poste est partagé`,
  sharedHelp: fr`Rien n’y reste de qui le quitte : à la déconnexion, au verrouillage et à l’arrêt, l’annuaire, les réglages reçus et le nom sont effacés. Se connecter demande alors que l’ENT réponde. Des modifications non envoyées restent chiffrées, pour leur auteur seul.`,
  sharedOn: fr`Ce poste est partagé. Ce que d’autres comptes y avaient laissé est effacé, sauf leurs modifications non envoyées.`,
  sharedOff: fr`Ce poste n’est plus partagé : ce que l’ENT envoie y reste, chiffré, après la déconnexion.`,
  leaveTitle: fr`Quitter ce poste partagé`,
  leave: 'Se déconnecter',
  offline: 'Usage hors connexion',
  days: 'Jours d’usage sans réponse de l’ENT',
  daysHelp: fr`De 1 à 30, pour tout l’établissement, une fois envoyé. Passé ce délai, la console se verrouille sans rien effacer.`,
  daysReadOnly: fr`Seul l’administrateur ENT change cette durée.`,
} as const;

/** « 3 modifications ne sont pas envoyées. … » */
export function leaveQuestion(count: number): string {
  return fr`${capital(countOf(count, NOUNS.change))} ${agree(count, fr`n’est pas envoyée`, fr`ne sont pas envoyées`)} à l’ENT. ${agree(count, 'Elle reste', 'Elles restent')} sur ce poste, ${agree(count, 'chiffrée', 'chiffrées')}, et ${agree(count, fr`ne se rouvrira`, fr`ne se rouvriront`)} que pour vous. Tout le reste est effacé.`;
}

/** Minutes and days as the fields take them, with their unit beside. */
export const LOCK_UNITS = { minutes: 'minutes', days: 'jours' } as const;

/** Where the key is, with the name of the store that closes it. */
export function protectionSentence({ storage, backend }: Pick<StationProtection, 'storage' | 'backend'>): string {
  if (storage === 'passphrase') return fr`Les données de ce poste sont chiffrées ; la clé est protégée par votre phrase secrète.`;
  if (storage === 'file') return fr`Les données de ce poste sont chiffrées ; la clé est dans un fichier de ce poste, que seul votre compte peut lire. Une copie complète du disque suffirait à les ouvrir : préférez une phrase secrète.`;
  return fr`Les données de ce poste sont chiffrées ; la clé est gardée par le système (${backend ?? 'coffre'}).`;
}

/** Why a passphrase could not be given, set or taken away. */
export const KEY_FAILURES = {
  'passphrase-wrong': fr`Ce n’est pas la bonne phrase secrète. Rien n’est perdu. Saisissez-la de nouveau.`,
  'passphrase-needed': fr`Donnez d’abord la phrase secrète actuelle.`,
  'passphrase-short': fr`Cette phrase est trop courte. Choisissez-en une d’au moins 12 caractères.`,
  'store-unprotected': fr`Le coffre du système ne protège pas la clé. La phrase secrète reste en place.`,
  'key-file': fr`Le fichier de la clé est absent ou illisible. Rien n’a changé.`,
} as const;

/** « 7 jours » */
export function leaseDaysWords(days: number): string {
  return countOf(days, NOUNS.day);
}

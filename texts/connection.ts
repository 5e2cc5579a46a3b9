import type { SyncStatus } from '../contract/console/school-snapshot.ts';
import { daysSince, formatDayAndMonth, formatHour, formatMoment } from './dates.ts';
import { countOf, figureOf, fr, NOUNS } from './typography.ts';

/** What the connection chip says, in the order of importance of ux §2.2. */
export interface ConnectionWords {
  readonly icon: 'refused' | 'conflict' | 'clock' | 'key' | 'offline' | 'unreachable' | 'disk' | 'old' | 'sending' | 'to-send' | 'up-to-date';
  readonly tone: 'error' | 'conflict' | 'warning' | 'offline' | 'info' | 'plain';
  readonly label: string;
}

/** What the chip needs to know beside the state of the exchange. */
export interface ConnectionCounts {
  readonly draft: number;
  readonly conflicts: number;
  readonly refused: number;
}

/** Data older than this many days are said to be old. */
const OLD_AFTER_DAYS = 7;

/** The words of the connection chip; `now` is an ISO 8601 instant. */
export function connectionWords(status: SyncStatus, counts: ConnectionCounts, now: string): ConnectionWords {
  return trouble(status, now) ?? attention(status, counts, now) ?? calm(status, counts.draft, now);
}

function trouble(status: SyncStatus, now: string): ConnectionWords | undefined {
  const since = status.since === null ? '' : fr` · depuis ${formatHour(status.since)}`;
  switch (status.connection) {
    case 'online':
      return undefined;
    case 'offline':
      return { icon: 'offline', tone: 'offline', label: fr`Hors connexion${since}` };
    case 'session-expired':
      return { icon: 'key', tone: 'warning', label: fr`Session expirée · se reconnecter` };
    case 'too-old':
      return { icon: 'unreachable', tone: 'warning', label: fr`Console à mettre à jour pour cet ENT` };
    case 'garbage':
      return { icon: 'unreachable', tone: 'warning', label: fr`Réponse de l’ENT incompréhensible${retry(status, now)}` };
    case 'disk-full':
      return { icon: 'disk', tone: 'error', label: fr`Disque de ce poste plein` };
    case 'read-only':
      return { icon: 'disk', tone: 'error', label: fr`Disque de ce poste en lecture seule` };
    case 'io':
      return { icon: 'disk', tone: 'error', label: fr`Erreur du disque de ce poste` };
    case 'server-error':
      return { icon: 'unreachable', tone: 'warning', label: fr`Erreur de l’ENT${retry(status, now)}` };
    case 'unreachable':
      return { icon: 'unreachable', tone: 'warning', label: fr`Serveur injoignable${retry(status, now)}` };
  }
}

function retry({ retryAt }: SyncStatus, now: string): string {
  const seconds = retryAt === null ? 0 : Math.round((Date.parse(retryAt) - Date.parse(now)) / 1000);
  return seconds < 1 ? '' : fr` · nouvel essai à ${formatHour(retryAt ?? now)}`;
}

function attention(status: SyncStatus, counts: ConnectionCounts, now: string): ConnectionWords | undefined {
  if (counts.conflicts > 0) return { icon: 'conflict', tone: 'conflict', label: fr`${figureOf(counts.conflicts, NOUNS.conflict)} à résoudre` };
  if (counts.refused > 0) {
    return { icon: 'refused', tone: 'error', label: counts.refused === 1 ? fr`1 modification refusée` : fr`${counts.refused} modifications refusées` };
  }
  if (status.activity === 'sending') return { icon: 'sending', tone: 'info', label: fr`Envoi en cours` };
  if (status.inOutbox > 0) return { icon: 'clock', tone: 'info', label: fr`Vérification en cours` };
  if (status.receivedAt !== null && daysSince(status.receivedAt, now) >= OLD_AFTER_DAYS) {
    return { icon: 'old', tone: 'warning', label: fr`Données du ${formatDayAndMonth(status.receivedAt)} · actualiser` };
  }
  return undefined;
}

/** What waits in the draft is said beside, in its own badge. */
function calm(status: SyncStatus, draft: number, now: string): ConnectionWords {
  const at = status.receivedAt === null ? '' : fr` · à jour ${upToDate(status.receivedAt, now)}`;
  return { icon: draft > 0 ? 'to-send' : 'up-to-date', tone: 'plain', label: fr`Connecté${at}` };
}

function upToDate(receivedAt: string, now: string): string {
  const moment = formatMoment(receivedAt, now);
  return moment.startsWith('aujourd’hui') ? fr`à ${formatHour(receivedAt)}` : moment;
}

/** « une modification en attente », for the header. */
export function pendingWords(count: number): string {
  return fr`${figureOf(count, NOUNS.change)} en attente`;
}

/** What the badge of Synchronisation says aloud. */
export function syncBadgeWords(draft: number, conflicts: number): string {
  return conflicts > 0 ? fr`${countOf(conflicts, NOUNS.conflict)} à résoudre` : fr`${countOf(draft, NOUNS.change)} en attente`;
}

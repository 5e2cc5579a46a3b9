import type { SyncStatus } from '../../contract/console/school-snapshot.ts';
import { daysSince, formatDayAndMonth, formatHour, formatMoment } from '../language/dates.ts';
import { leaseWords } from '../station/lock.ts';
import { countOf, figureOf, fr, NOUNS } from '../language/typography.ts';

/** What the connection chip says, in the order of importance of ux §2.2. */
export interface ConnectionWords {
  readonly icon: 'refused' | 'conflict' | 'clock' | 'key' | 'offline' | 'unreachable' | 'disk' | 'old' | 'lease' | 'sending' | 'to-send' | 'up-to-date';
  readonly tone: 'error' | 'conflict' | 'warning' | 'offline' | 'info' | 'plain';
  readonly label: string;
  /** What is said aloud when it changes: without the hours, which would have it said again for nothing. */
  readonly said: string;
}

/** What the chip needs to know beside the state of the exchange. */
export interface ConnectionCounts {
  readonly hasDraft: boolean;
  readonly conflicts: number;
  readonly refused: number;
}

/** Data older than this many days are said to be old. */
const OLD_AFTER_DAYS = 7;

/** A lease that ends within two days is near its end (ux §2.2; the length is inferred). */
const LEASE_NEAR_MS = 2 * 86_400_000;

/** The words of the connection chip; `now` is an ISO 8601 instant. */
export function connectionWords(status: SyncStatus, counts: ConnectionCounts, now: string): ConnectionWords {
  return trouble(status, now) ?? attention(status, counts, now) ?? calm(status, counts.hasDraft, now);
}

type Look = Omit<ConnectionWords, 'said'>;

type Trouble = Exclude<SyncStatus['connection'], 'online'>;

/** Beside the icon: `after` says what follows the label, since when or until when. */
const TROUBLES: Readonly<Record<Trouble, Look & { readonly after?: 'since' | 'retry' }>> = {
  offline: { icon: 'offline', tone: 'offline', label: 'Hors connexion', after: 'since' },
  'session-expired': { icon: 'key', tone: 'warning', label: fr`Session expirée · se reconnecter` },
  'no-school': { icon: 'unreachable', tone: 'warning', label: fr`Aucun établissement à l’adresse de cet ENT` },
  'too-old': { icon: 'unreachable', tone: 'warning', label: fr`Console à mettre à jour pour cet ENT` },
  garbage: { icon: 'unreachable', tone: 'warning', label: 'Réponse de l’ENT incompréhensible', after: 'retry' },
  'server-error': { icon: 'unreachable', tone: 'warning', label: 'Erreur de l’ENT', after: 'retry' },
  unreachable: { icon: 'unreachable', tone: 'warning', label: 'Serveur injoignable', after: 'retry' },
  busy: { icon: 'clock', tone: 'warning', label: 'ENT très sollicité', after: 'retry' },
  'disk-full': { icon: 'disk', tone: 'error', label: 'Disque de ce poste plein' },
  'read-only': { icon: 'disk', tone: 'error', label: 'Disque de ce poste en lecture seule' },
  io: { icon: 'disk', tone: 'error', label: 'Erreur du disque de ce poste' },
};

function trouble(status: SyncStatus, now: string): ConnectionWords | undefined {
  if (status.connection === 'online') return undefined;
  if (isNearEnd(status, now)) return sayAll({ icon: 'lease', tone: 'warning', label: leaseWords(status.leaseEndsAt ?? now) });
  const { after, label, ...look } = TROUBLES[status.connection];
  const since = status.since === null ? '' : fr` · depuis ${formatHour(status.since)}`;
  return { ...look, said: label, label: label + (after === undefined ? '' : after === 'since' ? since : retry(status, now)) };
}

function retry({ retryAt }: SyncStatus, now: string): string {
  const seconds = retryAt === null ? 0 : Math.round((Date.parse(retryAt) - Date.parse(now)) / 1000);
  return seconds < 1 ? '' : fr` · nouvel essai à ${formatHour(retryAt ?? now)}`;
}

function attention(status: SyncStatus, counts: ConnectionCounts, now: string): ConnectionWords | undefined {
  const look = attentionLook(status, counts, now);
  return look === undefined ? receiving(status) : sayAll(look);
}

/** Nothing of its label moves with the hour. */
function sayAll(look: Look): ConnectionWords {
  return { ...look, said: look.label };
}

function attentionLook(status: SyncStatus, counts: ConnectionCounts, now: string): Look | undefined {
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

/** A whole load goes on: what is shown meanwhile is what was there before, or nothing yet. */
function receiving({ activity, arriving }: SyncStatus): ConnectionWords | undefined {
  if (activity !== 'loading' || arriving === undefined) return undefined;
  const said = arriving.resumed === true ? fr`Reprise du chargement` : fr`Chargement en cours`;
  return { icon: 'clock', tone: 'info', said, label: fr`${said} · ${figureOf(arriving.people, NOUNS.person)}` };
}

/** Without the ENT, an end that is near matters more than why it does not answer. */
function isNearEnd({ leaseEndsAt }: SyncStatus, now: string): boolean {
  return leaseEndsAt !== undefined && Date.parse(leaseEndsAt) - Date.parse(now) < LEASE_NEAR_MS;
}

/** What waits in the draft is said beside, in its own badge. */
function calm(status: SyncStatus, hasDraft: boolean, now: string): ConnectionWords {
  const at = status.receivedAt === null ? '' : fr` · à jour ${upToDate(status.receivedAt, now)}`;
  return { icon: hasDraft ? 'to-send' : 'up-to-date', tone: 'plain', label: fr`Connecté${at}`, said: 'Connecté' };
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

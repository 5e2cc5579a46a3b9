import type { SyncStatus } from '../../contract/console/school-snapshot.ts';
import type { Workspace } from '../console/workspace.ts';
import type { ExchangeFailure, Link } from './scheduler.ts';
import type { SyncExchange } from './sync-desk.ts';
import { readReceivedAt } from './sync.store.ts';

/** What a status is said from. */
export interface StatusSources {
  readonly workspace: Pick<Workspace, 'state' | 'store' | 'recovered'>;
  readonly exchange: SyncExchange;
  readonly link: Link;
  readonly leaseEndsAt: string | undefined;
}

/** Says where the exchange with the ENT stands. */
export function syncStatus({ workspace: { state, store, recovered }, exchange, link, leaseEndsAt }: StatusSources): SyncStatus {
  // A load of minutes that goes on after a cut: what stopped the one before it is over.
  const { failure, since, retryAt } = exchange.isHeard ? ANSWERED : link;
  return {
    connection: link.offline ? 'offline' : CONNECTION[failure ?? 'none'],
    activity: exchange.activity,
    since,
    receivedAt: readReceivedAt(store),
    retryAt,
    inOutbox: state.outbox.filter(({ outcome }) => outcome === undefined).length,
    heldRemovals: exchange.heldRemovals,
    lost: state.lost.length,
    ...(exchange.arriving !== undefined && (exchange.activity === 'loading' || state.directoryCursor === null) ? { arriving: exchange.arriving } : {}),
    ...(leaseEndsAt === undefined ? {} : { leaseEndsAt }),
    ...(recovered ? { recovered } : {}),
  };
}

const ANSWERED = { failure: null, since: null, retryAt: null } as const;

const CONNECTION: Readonly<Record<ExchangeFailure | 'none', SyncStatus['connection']>> = {
  none: 'online',
  unreachable: 'unreachable',
  busy: 'busy',
  garbage: 'garbage',
  'server-error': 'server-error',
  'session-expired': 'session-expired',
  'too-old': 'too-old',
  'no-school': 'no-school',
  'too-large': 'server-error',
  'unknown-account': 'session-expired',
  'disk-full': 'disk-full',
  'read-only': 'read-only',
  io: 'io',
};

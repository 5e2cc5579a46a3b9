import { mayOpenAgain, maySignIn, type ConnectorTrouble } from '../../../domain/connectors/connector-trouble.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { ByHandConnector, Credential, PlatformConnector, PlatformSession } from '../platform-connector.ts';
import type { ReadGround } from '../../../domain/connectors/sheet/sheet-reading.ts';
import type { SyncPorts } from '../../sync/sync-ports.ts';
import type { ConnectorPorts } from './connector-ports.ts';
import { createPlatformPeace } from './platform-peace.ts';
import { noteState, REFUSED } from './acting.ts';
import { readConnector } from './connector-record.ts';
import { readKept, type KeptSecret } from './kept-secret.ts';
import { renewAccess, type HeldAccess } from './joining/renew-access.ts';
import { survivingSession } from './joining/surviving-session.ts';

/** A session of a platform lives about half an hour (§2.1): it is opened again before. */
const SESSION_MS = 20 * 60_000;

/** A session that the platform did not know before, or one that closes an access. */
export type Reopening = 'anew' | 'closing';

/** The open sessions of a school, one per platform. */
export interface PlatformSessions {
  /** Opens one with an account that a person just gave. */
  open(connector: PlatformConnector, address: string, credential: Credential): Promise<Result<PlatformSession, ConnectorTrouble>>;
  /**
   * The one that is open, or one that the kept account or access opens; the one that is open, ended there before its time, is opened again by itself, once an hour at most; of a platform without a program, one on its last reading. `anew`: one that the
   * platform did not know before; `closing`: of an access that is over, which a platform that is left alone is asked all the same.
   */
  reopen(connector: PlatformConnector | ByHandConnector, how?: Reopening): Promise<Result<PlatformSession, ConnectorTrouble>>;
  forget(id: string): void;
}

interface Opened {
  readonly session: PlatformSession;
  readonly at: number;
  /** The access that it bears: of another one, it is over. */
  readonly token: string | undefined;
}

/** An access is renewed before it ends: a sending that begins lasts. */
const BEFORE_END_MS = 5 * 60_000;

/** Young enough, and of the access that is held now. */
function isFresh({ at, token }: Opened, kept: KeptSecret | undefined, now: Date): boolean {
  const held = kept === undefined || 'login' in kept ? undefined : kept.access.token;
  return now.getTime() - at < SESSION_MS && token === held;
}

function holds(access: HeldAccess, now: Date): boolean {
  return Date.parse(access.until) - now.getTime() > BEFORE_END_MS;
}

/** Keeps the open sessions in memory, never on a disk. */
export function createPlatformSessions(given: ConnectorPorts): PlatformSessions {
  const { ports, platforms, now } = given;
  const peace = createPlatformPeace(given);
  const opened = new Map<string, Opened>();
  const refusals: string[] = [];
  const open: PlatformSessions['open'] = async (connector, address, credential) => {
    if (!maySignIn(refusals, now(), 'person')) return refuse('resting');
    const session = await connector.open(peace.transportTo(connector.id, address), credential, platforms.waiting);
    if (!session.ok) {
      if (session.refusal.kind === 'signedOut') refusals.push(now().toISOString());
      return refuse(session.refusal.kind);
    }
    opened.set(connector.id, { session: session.value, at: now().getTime(), token: 'token' in credential ? credential.token : undefined });
    return accept(session.value);
  };
  /** By the account, or by the access that is held, else by one that is renewed: one that the platform forgot is renewed once. */
  const openKept = async (connector: PlatformConnector, address: string, kept: KeptSecret | undefined, how?: Reopening): Promise<Result<PlatformSession, ConnectorTrouble>> => {
    if (kept === undefined) return refuse('locked');
    if ('login' in kept) return open(connector, address, kept);
    if (how !== 'anew' && holds(kept.access, now())) {
      const session = await open(connector, address, kept.access);
      if (session.ok || session.refusal !== 'signedOut') return session;
    }
    const renewed = await renewAccess({ ...given, platforms: { ...platforms, transportTo: (to) => peace.transportTo(connector.id, to) } }, connector);
    return renewed.ok ? open(connector, address, renewed.value) : renewed;
  };
  const reopenedAt = new Map<string, number>();
  /** A refusal counts as any other: no second one follows within the hour. */
  const openAgain = async (connector: PlatformConnector): Promise<PlatformSession | undefined> => {
    const record = ports().school.connectors.find(connector.id);
    if (record === undefined || !mayOpenAgain(reopenedAt.get(connector.id), readConnector(record).state.refusals, now())) return undefined;
    reopenedAt.set(connector.id, now().getTime());
    const session = await openKept(connector, record.address, readKept(given, connector.id));
    if (!session.ok && REFUSED.has(session.refusal)) noteState(given, connector.id, { refusals: [now().toISOString()] });
    return session.ok ? session.value : undefined;
  };
  return {
    open: async (connector, address, credential) => {
      peace.end(connector.id);
      return open(connector, address, credential);
    },
    reopen: async (connector, how) => {
      const record = ports().school.connectors.find(connector.id);
      if (record === undefined) return refuse('absent');
      const { state } = readConnector(record);
      if ('read' in connector) return accept(connector.read(readGround(ports()), state.reading));
      const resting = peace.why(connector.id, how === 'closing');
      if (resting !== undefined) return refuse(resting);
      const kept = readKept(given, connector.id);
      const known = opened.get(connector.id);
      if (how !== 'anew' && known !== undefined && isFresh(known, kept, now())) return accept(survivingSession(known.session, async () => openAgain(connector)));
      return maySignIn(state.refusals, now(), 'program') ? openKept(connector, record.address, kept, how) : refuse('resting');
    },
    forget: (id) => void opened.delete(id),
  };
}

/** The school that a reading is set beside: who is in it, and what it is called. */
function readGround({ school, uai, directory }: SyncPorts): ReadGround {
  return { uai, name: directory.school()?.name ?? '', people: school.rows.list('person').map(({ id }) => id) };
}

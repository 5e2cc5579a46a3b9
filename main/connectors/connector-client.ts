import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { AccessPage, ConnectorSent, ConnectorTaken, ConnectorView, DryRun, Observation, RestrictionRun, SentSteps, type AccessAsking, type AccessReturn, type ConnectorAccess, type ConnectorMatch, type ConnectorMatches, type ConnectorModeWish, type ConnectorSending, type ConnectorSettling, type ConnectorTaking, type ConnectorTimingWish } from '../../contract/ent/connectors.ts';
import { SheetView, type GivenReading, type SheetTick } from '../../contract/ent/sheet.ts';
import { JoinedPlatform, StillOpen } from '../../domain/connectors/limits/platform-limits.ts';
import { ConnectorTrouble, type ConnectorId } from '../../domain/connectors/connector-trouble.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import { askOr, createApi, type EntAddress } from '../sync/ent/ent-client.ts';

/** Why an act on a platform is not done. */
export type ConnectorRefusal = { readonly kind: 'trouble'; readonly trouble: ConnectorTrouble } | { readonly kind: 'step-up' | 'not-allowed' };
/** The ENT is still at it: its answer is asked for by that name. */
interface Lasting {
  readonly kind: 'working';
  readonly work: string;
}

type Answer<T> = Promise<Result<T, ConnectorRefusal>>;

/** What the console asks of its ENT about real platforms. Answers are checked; an ENT that fails throws `EntTrouble`. */
export interface ConnectorClient {
  list(): Answer<readonly ConnectorView[]>;
  connect(access: ConnectorAccess): Answer<ConnectorView>;
  askAccess(asking: AccessAsking): Answer<AccessPage>;
  takeAccess(returned: AccessReturn): Answer<ConnectorView>;
  disconnect(id: ConnectorId): Answer<unknown>;
  probe(id: ConnectorId): Answer<ConnectorView>;
  observe(id: ConnectorId): Answer<Observation>;
  match(match: ConnectorMatch): Answer<unknown>;
  matchSeveral(said: ConnectorMatches): Answer<unknown>;
  settle(settling: ConnectorSettling): Answer<unknown>;
  take(taking: ConnectorTaking): Answer<ConnectorTaken>;
  dryRun(id: ConnectorId): Answer<DryRun>;
  restriction(id: ConnectorId): Answer<RestrictionRun>;
  send(sending: ConnectorSending): Answer<ConnectorSent>;
  setMode(wish: ConnectorModeWish): Answer<ConnectorView>;
  setTiming(wish: ConnectorTimingWish): Answer<ConnectorView>;
  steps(id: ConnectorId): Answer<SentSteps>;
  joined(): Answer<readonly JoinedPlatform[]>;
  stillOpen(): Answer<readonly StillOpen[]>;
  sheet(id: ConnectorId): Answer<SheetView>;
  tick(tick: SheetTick): Answer<SheetView>;
  giveReading(given: GivenReading): Answer<Observation>;
}

const Nothing = z.object({});

/** Connects to the connectors of an ENT; nothing is sent before the first call. */
export function createConnectorClient(address: EntAddress): ConnectorClient {
  const api = createApi(address);
  /** What lasts longer than one waits for an answer is asked for again, as long as the ENT works at it. */
  const askPlatform = async <T>(shape: z.ZodType<T>, call: () => Promise<unknown>): Answer<T> => {
    for (let asks = call; ; ) {
      const answer = await askOr(shape, asks, refusalOf);
      if (answer.ok) return answer;
      const { refusal } = answer;
      if (refusal.kind !== 'working') return refuse(refusal);
      asks = () => api.longWork({ work: refusal.work });
    }
  };
  return {
    list: () => askPlatform(ConnectorView.array(), () => api.connectors()),
    connect: (access) => askPlatform(ConnectorView, () => api.connect(access)),
    askAccess: (asking) => askPlatform(AccessPage, () => api.askAccess(asking)),
    takeAccess: (returned) => askPlatform(ConnectorView, () => api.takeAccess(returned)),
    disconnect: (id) => askPlatform(Nothing, () => api.disconnect({ id })),
    probe: (id) => askPlatform(ConnectorView, () => api.probeConnector({ id })),
    observe: (id) => askPlatform(Observation, () => api.observeConnector({ id })),
    match: (match) => askPlatform(Nothing, () => api.matchConnector(match)),
    matchSeveral: ({ id, matches }) => askPlatform(Nothing, () => api.matchSeveral({ id, matches: [...matches] })),
    settle: (settling) => askPlatform(Nothing, () => api.settleConnector({ ...settling, units: [...settling.units] })),
    take: (taking) => askPlatform(ConnectorTaken, () => api.takeFromPlatform({ ...taking, units: [...taking.units] })),
    dryRun: (id) => askPlatform(DryRun, () => api.dryRunConnector({ id })),
    restriction: (id) => askPlatform(RestrictionRun, () => api.restrictionRun({ id })),
    send: (sending) => askPlatform(ConnectorSent, () => api.sendToPlatform({ ...sending, changes: [...sending.changes] })),
    setTiming: ({ id, timing }) => askPlatform(ConnectorView, () => api.setConnectorTiming({ id, timing: { ...timing, readAt: [...timing.readAt], windows: [...timing.windows] } })),
    steps: (id) => askPlatform(SentSteps, () => api.sentSteps({ id })),
    joined: () => askPlatform(JoinedPlatform.array(), () => api.joinedPlatforms()),
    stillOpen: () => askPlatform(StillOpen.array(), () => api.stillOpen()),
    sheet: (id) => askPlatform(SheetView, () => api.connectorSheet({ id })),
    tick: (tick) => askPlatform(SheetView, () => api.tickSheet({ ...tick, lines: [...tick.lines] })),
    giveReading: (given) => askPlatform(Observation, () => api.giveReading(given)),
    setMode: (wish) => askPlatform(ConnectorView, () => api.setConnectorMode(wish)),
  };
}

const Told = z.object({ trouble: ConnectorTrouble });

const Working = z.object({ work: z.string() });

function refusalOf(cause: unknown): ConnectorRefusal | Lasting | undefined {
  if (!(cause instanceof ORPCError)) return undefined;
  if (cause.code === 'STEP_UP') return { kind: 'step-up' };
  if (cause.code === 'REFUSED') return { kind: 'not-allowed' };
  const working = cause.code === 'WORKING' ? Working.safeParse(cause.data).data : undefined;
  if (working !== undefined) return { kind: 'working', work: working.work };
  const told = cause.code === 'CONNECTOR' ? Told.safeParse(cause.data).data : undefined;
  return told === undefined ? undefined : { kind: 'trouble', trouble: told.trouble };
}

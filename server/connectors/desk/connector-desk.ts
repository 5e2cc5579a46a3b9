import type { AccessAsking, AccessPage, AccessReturn, ConnectorAccess, ConnectorMatch, ConnectorMatches, ConnectorModeWish, ConnectorSending, ConnectorSent, ConnectorSettling, ConnectorTaken, ConnectorTaking, ConnectorTimingWish, ConnectorView, DryRun, Observation, RestrictionRun, SentSteps } from '../../../contract/ent/connectors.ts';
import type { GivenReading, SheetTick, SheetView } from '../../../contract/ent/sheet.ts';
import type { EntAccount } from '../../../contract/ent/ent.contract.ts';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import { ConnectorId } from '../../../domain/connectors/connector-trouble.ts';
import type { Capabilities } from '../../../domain/connectors/capabilities.ts';
import { isSent, modeIn, modesOf } from '../../../domain/connectors/connector-mode.ts';
import { asChosen } from '../../../domain/connectors/replacements/as-chosen.ts';
import type { JoinedPlatform, StillOpen } from '../../../domain/connectors/limits/platform-limits.ts';
import { RubriqueRole } from '../../../domain/rights/role.ts';
import { roleLosses } from '../../../domain/connectors/spaces/share-roles.ts';
import { accept, refuse } from '../../../domain/kernel/result.ts';
import { closeEnded } from '../closings/close-ended.ts';
import { stillOpen } from '../closings/still-open.ts';
import { CONNECTORS, noteState, told, viewOf, writesNow, type Acting, type Answer } from './acting.ts';
import { connect } from './joining/connect.ts';
import type { ConnectorPorts } from './connector-ports.ts';
import { readConnector } from './connector-record.ts';
import { askAccess, takeAccess } from './joining/grant-access.ts';
import { knownIds } from './reading/known-ids.ts';
import { keepMatches } from './reading/match.ts';
import { observationOf, readBeside } from './reading/observe.ts';
import { restrictionRun } from './sending/restriction.ts';
import { readIfDue, waitsForPerson } from './automatic.ts';
import { probe } from './joining/probe.ts';
import { leaveByItself } from './sending/leave-by-itself.ts';
import { dryRun, send } from './sending/send.ts';
import { sentSteps } from './sending/sent-steps.ts';
import { giveReading } from './reading/give-reading.ts';
import { keepUnsent, readSheet, tickSheet } from './sheet.ts';
import { take } from './reading/take.ts';
import { createPlatformSessions } from './platform-sessions.ts';

/** What an administrator does with the connectors of a school; one act of a platform at a time. */
export interface ConnectorDesk {
  /** As somebody sees them. */
  list(by?: EntAccount): readonly ConnectorView[];
  connect(by: EntAccount, access: ConnectorAccess): Promise<Answer<ConnectorView>>;
  /** Begins the grant of an access by somebody, on a page of the platform. */
  askAccess(by: EntAccount, asking: AccessAsking): Answer<AccessPage>;
  /** Ends it, with where their browser was brought back. */
  takeAccess(by: EntAccount, returned: AccessReturn): Promise<Answer<ConnectorView>>;
  /** Forgets the account; what was agreed on stays. */
  disconnect(by: EntAccount, id: ConnectorId): Promise<Answer<null>>;
  probe(id: ConnectorId): Promise<Answer<ConnectorView>>;
  /** Reads the platform whole; writes nothing, there nor in the settings. */
  observe(id: ConnectorId): Promise<Answer<Observation>>;
  match(by: EntAccount, match: ConnectorMatch): Promise<Answer<null>>;
  matchSeveral(by: EntAccount, said: ConnectorMatches): Promise<Answer<null>>;
  settle(by: EntAccount, settling: ConnectorSettling): Promise<Answer<null>>;
  /** What would be sent and done by hand; writes nothing. */
  dryRun(id: ConnectorId): Promise<Answer<DryRun>>;
  /** What the restricted mode would do there; writes nothing. */
  restriction(id: ConnectorId): Promise<Answer<RestrictionRun>>;
  /** Sends changes of a dry run, as far as the mode of each kind lets. */
  send(by: EntAccount, sending: ConnectorSending): Promise<Answer<ConnectorSent>>;
  /** Takes here what was changed there alone. */
  take(by: EntAccount, taking: ConnectorTaking): Promise<Answer<ConnectorTaken>>;
  setMode(by: EntAccount, wish: ConnectorModeWish): Promise<Answer<ConnectorView>>;
  /** When it works by itself, and when it writes nothing. */
  setTiming(by: EntAccount, wish: ConnectorTimingWish): Promise<Answer<ConnectorView>>;
  steps(id: ConnectorId): SentSteps;
  /** Reads the platforms whose hour has come. */
  readIfDue(): Promise<void>;
  /** Closes the accesses that are over, before whatever else waits for the platform (connectors.md §8.7). */
  closeAccesses(): Promise<void>;
  /** Sends what the school lets leave by itself, accesses that begin among it. */
  leaveByItself(): Promise<void>;
  /** The platforms that the school is joined to, with what each can hold. */
  joined(): readonly JoinedPlatform[];
  /** Accesses that could not be closed. */
  stillOpen(): readonly StillOpen[];
  /** What is to be put there by hand, as it stands now. */
  sheet(id: ConnectorId): Answer<SheetView>;
  /** Says that lines of the sheet are done, or takes it back. */
  tick(by: EntAccount, tick: SheetTick): Answer<SheetView>;
  /** Takes a reading of a platform without a program, and sets it beside the school; changes no setting. */
  giveReading(by: EntAccount, given: GivenReading): Promise<Answer<Observation>>;
}

/** Platforms that this ENT reads and writes by itself: of the others, nothing is new until somebody brings it. */
const WITH_PROGRAM = ConnectorId.options.filter((id) => 'open' in CONNECTORS[id]);

/** Opens the desk of the school of each call. */
export function createConnectorDesk(given: ConnectorPorts): ConnectorDesk {
  const acting: Acting = { ...given, sessions: createPlatformSessions(given) };
  // One act of a platform at a time, whichever desk of the school it is asked of.
  const alone = async <T>(id: ConnectorId, work: () => Promise<T>, rank?: 'first'): Promise<T> => given.turns(`${given.ports().uai} ${id}`, work, rank);
  return {
    list: (by) => Object.values(CONNECTORS).map((connector) => viewOf(acting, connector, by)),
    connect: (by, access) => alone(access.id, () => connect(acting, by, access)),
    askAccess: (by, asking) => askAccess(acting, by, asking),
    takeAccess: (by, returned) => alone(returned.id, () => takeAccess(acting, by, returned)),
    disconnect: (by, id) =>
      alone(id, async () => {
        acting.sessions.forget(id);
        return told(acting, { by, id, act: { act: 'disconnect' } }, () => acting.ports().school.connectors.remove(id));
      }),
    probe: (id) => alone(id, () => probe(acting, id, 'person')),
    observe: (id) =>
      alone(id, async () => {
        const read = await readBeside(acting, id);
        return read.ok ? accept(observationOf(read.value, acting.now().toISOString())) : read;
      }),
    match: (by, { id, ...match }) => alone(id, async () => keepMatches(acting, by, { id, matches: [match] })),
    matchSeveral: (by, said) => alone(said.id, async () => keepMatches(acting, by, said)),
    settle: (by, settling) => alone(settling.id, () => settle(acting, by, settling)),
    dryRun: (id) => alone(id, () => dryRun(acting, id)),
    restriction: (id) => alone(id, () => restrictionRun(acting, id)),
    send: (by, sending) => alone(sending.id, () => send(acting, by, sending)),
    take: (by, taking) => alone(taking.id, () => take(acting, by, taking)),
    setMode: (by, wish) => alone(wish.id, async () => setMode(acting, by, wish)),
    setTiming: (by, wish) => alone(wish.id, async () => setTiming(acting, by, wish)),
    steps: (id) => sentSteps(acting, id),
    readIfDue: async () => {
      for (const id of WITH_PROGRAM) await alone(id, () => readIfDue(acting, id));
    },
    closeAccesses: async () => {
      for (const id of WITH_PROGRAM) await alone(id, () => closeEnded(acting, id), 'first');
    },
    leaveByItself: async () => {
      for (const id of WITH_PROGRAM) await alone(id, async () => (writesNow(acting, id) ? leaveByItself(acting, id) : undefined));
    },
    joined: () =>
      Object.values(CONNECTORS).map((connector) => viewOf(acting, connector)).filter(({ connected }) => connected)
        .map((view) => ({ id: view.id, capabilities: heldNow(acting, view.id, view), authorisedUntil: view.timing.authorisedUntil, isStopped: waitsForPerson(view.trouble) })),
    stillOpen: () => stillOpen(acting),
    sheet: (id) => readSheet(acting, id),
    tick: (by, ticked) => tickSheet(acting, by, ticked),
    giveReading: (by, reading) => alone(reading.id, () => giveReading(acting, by, reading)),
  };
}

/**
 * Says which value holds where nobody agreed on one, by taking the other one for what was agreed on: the gap is then a change of the side
 * that is said, which leaves, or comes, as any other.
 */
async function settle(acting: Acting, by: EntAccount, { id, units, side }: ConnectorSettling): Promise<Answer<null>> {
  const read = await readBeside(acting, id);
  if (!read.ok) return read;
  const asked = new Set(units.map(unitKey));
  const read_at = acting.now().toISOString();
  const base = read.value.compared.gaps
    .filter(({ unit, standing }) => asked.has(unitKey(unit)) && (standing === 'apart' || standing === 'conflict'))
    .map(({ unit, mine, theirs }) => ({ unit: unitKey(unit), value: JSON.stringify(side === 'here' ? theirs : mine), read_at }));
  return told(acting, { by, id, act: { act: 'settle' } }, () => acting.ports().school.connectors.putBase(id, base));
}

function setMode(acting: Acting, by: EntAccount, { id, unit, mode }: ConnectorModeWish): Answer<ConnectorView> {
  const { onlyObserved } = viewOf(acting, CONNECTORS[id]);
  if (onlyObserved !== null && isSent(mode)) return refuse(onlyObserved);
  // A replacement that left by itself could not be taken back.
  if ((mode === 'off' || unit === 'replacement') && !modesOf(unit).includes(mode)) return refuse('platformRule');
  const done = told(acting, { by, id, act: { act: 'mode', unit, mode } }, () => {
    const { connectors } = acting.ports().school;
    const record = connectors.find(id);
    if (record === undefined) return;
    const before = readConnector(record).modes;
    // A console of before reads no `off`: it is what nothing says.
    connectors.put({ ...record, modes: JSON.stringify({ ...before, [unit]: mode === 'off' ? undefined : mode }) });
    if (unit === 'replacement' && isSent(modeIn(before, unit)) && !isSent(mode)) keepUnsent(acting, id);
  });
  return done.ok ? accept(viewOf(acting, CONNECTORS[id])) : done;
}

/** What a platform holds of this school: rights of rubriques are put there by hand as long as no space stands for any of them. */
function heldNow({ ports }: Acting, id: ConnectorId, { capabilities: known, modes }: ConnectorView): Capabilities {
  const capabilities = asChosen(known, modes);
  const { rubriqueAccess } = capabilities.units;
  if (rubriqueAccess?.write !== 'lossy') return capabilities;
  const kinds = [...new Set(knownIds(ports().school.connectors.ids(id)).spaces.values())];
  const losses = [...rubriqueAccess.losses.filter(({ field }) => !RubriqueRole.safeParse(field).success), ...roleLosses(kinds)];
  return { ...capabilities, units: { ...capabilities.units, rubriqueAccess: kinds.length === 0 ? { ...rubriqueAccess, write: 'sheet' } : { ...rubriqueAccess, losses } } };
}

/** From now on: an hour that has passed today is not caught up. */
function setTiming(acting: Acting, by: EntAccount, { id, timing }: ConnectorTimingWish): Answer<ConnectorView> {
  const { authorisedUntil = viewOf(acting, CONNECTORS[id]).timing.authorisedUntil } = timing;
  const done = told(acting, { by, id, act: { act: 'timing' } }, () => noteState(acting, id, { timing: { ...timing, authorisedUntil }, lastTry: { at: acting.now().toISOString(), failures: 0 } }));
  return done.ok ? accept(viewOf(acting, CONNECTORS[id])) : done;
}

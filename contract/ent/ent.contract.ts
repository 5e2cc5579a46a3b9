import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { DeliveryAnswer, DeliveryHandover } from '../../domain/deliveries/delivery-import.ts';
import { School } from '../../domain/directory/school.ts';
import { AccountRefusal } from '../../domain/roles/account-rules.ts';
import { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import { SignedLease } from '../../domain/station/signed-lease.ts';
import { JournalIntegrity } from '../../domain/sync/journal-integrity.ts';
import { LiveHead, PullRequest, PushAnswer, PushRequest, SnapshotRequest, SyncLine } from '../../domain/sync/protocol.ts';
import { AccessAsking, AccessPage, AccessReturn, ConnectorAccess, ConnectorMatch, ConnectorMatches, ConnectorModeWish, ConnectorSending, ConnectorSent, ConnectorSettling, ConnectorTaken, ConnectorTaking, ConnectorTimingWish, ConnectorView, DryRun, Observation, RestrictionRun, SentSteps } from './connectors.ts';
import { JoinedPlatform, StillOpen } from '../../domain/connectors/limits/platform-limits.ts';
import { GivenReading, SheetTick, SheetView } from './sheet.ts';
import { ConnectorId, ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { Accesses, AccessRequest, GivenInvitation, HeldElsewhere, IdToken, KnownConsole, PeopleExport, ShownSession, SignInWays, TwoPersonsWish } from './identity.ts';

/** Somebody who may sign in; a fictitious school offers them to choose, another lists none. */
export const EntAccount = z.object({
  id: z.string().max(100),
  name: z.string().max(200),
  role: ConsoleRole,
  /** What the person is in the school, in a few words (« Principale »). */
  title: z.string().max(200),
});
export type EntAccount = Readonly<z.infer<typeof EntAccount>>;

/** Proof that somebody signed in; the token is secret and never written in a log. */
export const EntSession = z.object({ token: z.string().min(32).max(200), account: EntAccount });
export type EntSession = Readonly<z.infer<typeof EntSession>>;

/** The address of the request is that of no school: the ENT has several and it names none, or it has not the one that it names. */
const addressErrors = { NO_SCHOOL: { status: 404, data: z.object({ kind: z.enum(['several', 'unknown']) }) } } as const;

const errors = {
  ...addressErrors,
  /** Nobody, or nobody any more, stands behind the token. */
  UNAUTHORIZED: { status: 401, data: z.object({ reason: z.enum(['absent', 'expired']) }) },
  /** The ENT speaks another version of the protocol. */
  PROTOCOL: { status: 426, data: z.object({ min: z.number().int(), max: z.number().int() }) },
  /** Too much was asked: so many seconds to wait, which `Retry-After` says too. */
  TOO_MANY: { status: 429, data: z.object({ seconds: z.number().int().positive() }) },
} as const;

/** Who asks must prove who they are again, just now. */
const stepUpErrors = { ...errors, STEP_UP: { status: 403 } } as const;

/** An act on who may come in. */
const accessErrors = { ...stepUpErrors, REFUSED: { status: 409, data: AccountRefusal } } as const;

/** An act on the way to a platform; `CONNECTOR`: what stopped it, there or here. */
const connectorErrors = { ...stepUpErrors, REFUSED: { status: 409, data: AccountRefusal }, CONNECTOR: { status: 409, data: z.object({ trouble: ConnectorTrouble }) }, /** Not over yet: its answer is asked for by that name. */ WORKING: { status: 409, data: z.object({ work: z.string().max(60) }) } } as const;

const ofConnector = z.object({ id: ConnectorId });

const nothing = z.object({});

/** A procedure that streams lines of JSON: the schema of each line is `SyncLine`. */
const lines = z.object({
  headers: z.record(z.string(), z.string()),
  body: z
    .custom<AsyncIterable<Uint8Array>>((value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value)
    .meta({ title: 'SyncLine (NDJSON)' }),
});

/** All that a console may ask of an ENT; served over HTTP with its OpenAPI document. */
export const entContract = {
  about: oc
    .route({ method: 'GET', path: '/about', summary: 'School, epoch and protocol of this ENT' })
    .errors(addressErrors)
    .output(z.object({ school: School, epoch: z.string(), protocol: z.object({ min: z.number().int(), max: z.number().int() }) })),
  accounts: oc
    .route({ method: 'GET', path: '/accounts', summary: 'Accounts that may be chosen on a demo ENT' })
    .errors(addressErrors)
    .output(z.array(EntAccount)),
  signIn: oc
    .route({ method: 'POST', path: '/session', summary: 'Open a session by choosing a demo account' })
    .errors({ ...addressErrors, UNKNOWN_ACCOUNT: { status: 404 } })
    .input(z.object({ accountId: z.string().max(100), device: z.string().max(200) }))
    .output(EntSession),
  ways: oc.route({ method: 'GET', path: '/identity', summary: 'How one signs in to this ENT' }).errors(addressErrors).output(SignInWays),
  proveSession: oc
    .route({ method: 'POST', path: '/session/proof', summary: 'Open a session by a fresh statement of the identity provider' })
    .errors({ ...errors, UNKNOWN_ACCOUNT: { status: 404 } })
    .input(z.object({ idToken: IdToken, device: z.string().max(200) }))
    .output(EntSession),
  renewSession: oc
    .route({ method: 'POST', path: '/session/renewal', summary: 'Keep a session for longer by a later statement of the same sign-in' })
    .errors(errors)
    .input(z.object({ idToken: IdToken }))
    .output(EntAccount),
  sessions: oc
    .route({ method: 'GET', path: '/sessions', summary: 'Open sessions: one’s own, and all of the school for its administrators' })
    .errors(errors)
    .output(z.array(ShownSession)),
  closeSession: oc
    .route({ method: 'DELETE', path: '/sessions/{id}', summary: 'Close one of the sessions that are listed' })
    .errors(errors)
    .input(z.object({ id: z.string().max(64) }))
    .output(z.object({ closed: z.boolean() })),
  accesses: oc
    .route({ method: 'GET', path: '/accesses', summary: 'Who may come in (ENT administrators)' })
    .errors(accessErrors)
    .output(Accesses),
  invite: oc
    .route({ method: 'POST', path: '/accesses/invitations', summary: 'Invite somebody, who may take the place of an account' })
    .errors(accessErrors)
    .input(AccessRequest)
    .output(GivenInvitation),
  approveInvitation: oc
    .route({ method: 'POST', path: '/accesses/invitations/{id}/approval', summary: 'Agree to an invitation, as a second administrator' })
    .errors(accessErrors)
    .input(z.object({ id: z.string().max(64) }))
    .output(nothing),
  withdrawInvitation: oc
    .route({ method: 'DELETE', path: '/accesses/invitations/{id}', summary: 'Take an invitation back' })
    .errors(accessErrors)
    .input(z.object({ id: z.string().max(64) }))
    .output(nothing),
  removeAccount: oc
    .route({ method: 'DELETE', path: '/accesses/{id}', summary: 'Take an account out; its sessions end at once' })
    .errors(accessErrors)
    .input(z.object({ id: z.string().max(100) }))
    .output(nothing),
  changeRole: oc
    .route({ method: 'PUT', path: '/accesses/{id}/role', summary: 'Give another lesser role; its sessions end at once' })
    .errors(accessErrors)
    .input(z.object({ id: z.string().max(100), role: ConsoleRole }))
    .output(nothing),
  wantTwoPersons: oc
    .route({ method: 'PUT', path: '/accesses/two-persons', summary: 'Want two administrators for an act, or ask that one be enough again' })
    .errors(accessErrors)
    .input(TwoPersonsWish)
    .output(nothing),
  confirmProof: oc
    .route({ method: 'GET', path: '/session/freshness', summary: 'Whether who asks proved who they are a moment ago, or may raise so many lines of rights without it' })
    .errors(stepUpErrors)
    .input(z.object({ lines: z.coerce.number().int().nonnegative().optional() }))
    .output(nothing),
  exportPeople: oc
    .route({ method: 'POST', path: '/exports', summary: 'Tell, with a fresh proof, that a list of people leaves in a file' })
    .errors(stepUpErrors)
    .input(PeopleExport)
    .output(nothing),
  consoles: oc
    .route({ method: 'GET', path: '/consoles', summary: 'The consoles that this ENT answered (ENT administrators)' })
    .errors(accessErrors)
    .output(z.array(KnownConsole)),
  heldBy: oc
    .route({ method: 'POST', path: '/consoles/{id}/held', summary: 'Whom a lost console may bear, told to the journal (ENT administrators, with a fresh proof)' })
    .errors(accessErrors)
    .input(z.object({ id: z.string().max(100) }))
    .output(HeldElsewhere),
  connectors: oc
    .route({ method: 'GET', path: '/connectors', summary: 'Ways to real platforms: what each can do, and how it stands (ENT administrators)' })
    .errors(connectorErrors)
    .output(z.array(ConnectorView)),
  connect: oc
    .route({ method: 'PUT', path: '/connectors/{id}', summary: 'Sign in to a platform, probe it, and keep the account closed (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(ConnectorAccess)
    .output(ConnectorView),
  askAccess: oc
    .route({ method: 'POST', path: '/connectors/{id}/access', summary: 'The page of a platform where somebody grants an access to this ENT (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(AccessAsking)
    .output(AccessPage),
  takeAccess: oc
    .route({ method: 'PUT', path: '/connectors/{id}/access', summary: 'End that grant with where the browser was brought back; the access is kept closed (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(AccessReturn)
    .output(ConnectorView),
  disconnect: oc
    .route({ method: 'DELETE', path: '/connectors/{id}', summary: 'Forget the account on a platform; nothing else is lost' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(nothing),
  probeConnector: oc
    .route({ method: 'POST', path: '/connectors/{id}/probe', summary: 'Find out what a platform shows and takes; writes nothing' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(ConnectorView),
  observeConnector: oc
    .route({ method: 'POST', path: '/connectors/{id}/observation', summary: 'Read a platform whole and compare it with the school; writes nothing' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(Observation),
  matchConnector: oc
    .route({ method: 'PUT', path: '/connectors/{id}/match', summary: 'Say what is the same here and on the platform' })
    .errors(connectorErrors)
    .input(ConnectorMatch)
    .output(nothing),
  matchSeveral: oc
    .route({ method: 'PUT', path: '/connectors/{id}/matches', summary: 'Say of several at once what is the same here and on the platform' })
    .errors(connectorErrors)
    .input(ConnectorMatches)
    .output(nothing),
  settleConnector: oc
    .route({ method: 'PUT', path: '/connectors/{id}/settlement', summary: 'Say which value holds where nobody agreed on one; nothing is sent' })
    .errors(connectorErrors)
    .input(ConnectorSettling)
    .output(nothing),
  takeFromPlatform: oc
    .route({ method: 'POST', path: '/connectors/{id}/taking', summary: 'Take here what was changed on the platform alone, as an import' })
    .errors(connectorErrors)
    .input(ConnectorTaking)
    .output(ConnectorTaken),
  dryRunConnector: oc
    .route({ method: 'POST', path: '/connectors/{id}/dry-run', summary: 'What would be sent and done by hand, and who gains and loses; writes nothing' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(DryRun),
  restrictionRun: oc
    .route({ method: 'POST', path: '/connectors/{id}/restriction', summary: 'What the restricted mode would do there, who loses what, and what taking it back would do; writes nothing' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(RestrictionRun),
  sendToPlatform: oc
    .route({ method: 'POST', path: '/connectors/{id}/sending', summary: 'Send changes of a dry run, one step at a time (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(ConnectorSending)
    .output(ConnectorSent),
  joinedPlatforms: oc
    .route({ method: 'GET', path: '/platforms', summary: 'The platforms that the school is joined to, and what each can hold of its settings' })
    .output(z.array(JoinedPlatform)),
  stillOpen: oc
    .route({ method: 'GET', path: '/platforms/still-open', summary: 'Accesses of inspection that the ENT could not close on a platform, for those who may close them; nothing for the others' })
    .output(z.array(StillOpen).max(1_000)),
  connectorSheet: oc
    .route({ method: 'GET', path: '/connectors/{id}/sheet', summary: 'What is to be put on a platform by hand, and who said that it was done (ENT administrators)' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(SheetView),
  tickSheet: oc
    .route({ method: 'PUT', path: '/connectors/{id}/sheet/ticks', summary: 'Say that lines of the application sheet are done, or take it back' })
    .errors(connectorErrors)
    .input(SheetTick)
    .output(SheetView),
  giveReading: oc
    .route({ method: 'POST', path: '/connectors/{id}/reading', summary: 'Read an export of a platform that no program reaches, and compare it with the school; changes no setting' })
    .errors(connectorErrors)
    .input(GivenReading)
    .output(Observation),
  setConnectorMode: oc
    .route({ method: 'PUT', path: '/connectors/{id}/mode', summary: 'How far a connector goes with a kind of setting (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(ConnectorModeWish)
    .output(ConnectorView),
  setConnectorTiming: oc
    .route({ method: 'PUT', path: '/connectors/{id}/timing', summary: 'When a connector reads by itself, and when it writes nothing (ENT administrators, with a fresh proof)' })
    .errors(connectorErrors)
    .input(ConnectorTimingWish)
    .output(ConnectorView),
  sentSteps: oc
    .route({ method: 'GET', path: '/connectors/{id}/steps', summary: 'The steps that were sent to a platform, each with its state' })
    .errors(connectorErrors)
    .input(ofConnector)
    .output(SentSteps),
  longWork: oc
    .route({ method: 'GET', path: '/connectors/works/{work}', summary: 'The answer of a work that lasts: that of the act that began it' })
    .errors(connectorErrors)
    .input(z.object({ work: z.uuid() }))
    .output(z.unknown()),
  session: oc
    .route({ method: 'GET', path: '/session', summary: 'Who the token stands for' })
    .errors(errors)
    .output(EntAccount),
  lease: oc
    .route({ method: 'POST', path: '/session/lease', summary: 'Sign how long this account may work on without the ENT' })
    .errors(errors)
    .input(z.object({ clock: SignedLease.shape.clock }))
    .output(SignedLease),
  signOut: oc.route({ method: 'DELETE', path: '/session', summary: 'Close the session' }).errors(errors).output(z.object({})),
  push: oc
    .route({ method: 'POST', path: '/sync/push', summary: 'Send decided changes; answered after they are durable' })
    .errors({ ...errors, FORKED: { status: 409, data: z.object({ m: z.number().int() }) }, TOO_LARGE: { status: 413 } })
    .input(PushRequest)
    .output(PushAnswer),
  pull: oc
    .route({ method: 'GET', path: '/sync/pull', summary: 'What changed since a cursor (NDJSON)', outputStructure: 'detailed' })
    .errors(errors)
    .input(PullRequest.extend({ protocol: z.coerce.number().pipe(PullRequest.shape.protocol), acked: z.coerce.number().pipe(PullRequest.shape.acked) }))
    .output(lines),
  snapshot: oc
    .route({ method: 'POST', path: '/sync/snapshot', summary: 'One whole stream (NDJSON)', outputStructure: 'detailed' })
    .errors(errors)
    .input(SnapshotRequest)
    .output(lines),
  verifyJournal: oc
    .route({ method: 'GET', path: '/journal/integrity', summary: 'Compute the chain of the journal and its seals again' })
    .errors(errors)
    .output(JournalIntegrity),
  importFile: oc
    .route({ method: 'POST', path: '/import', summary: 'Apply a file of an upstream base to the school (ENT administrators)' })
    .errors({ ...errors, TOO_LARGE: { status: 413 } })
    .input(DeliveryHandover)
    .output(DeliveryAnswer),
  live: oc
    .route({ method: 'GET', path: '/sync/live', summary: 'How far each stream has gone, as it goes' })
    .errors(errors)
    .output(eventIterator(LiveHead)),
};

/** The schema of each line that `pull` and `snapshot` stream, published in the OpenAPI document. */
export const entLine = SyncLine;

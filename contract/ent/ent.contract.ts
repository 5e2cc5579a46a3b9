import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { DeliveryAnswer, DeliveryHandover } from '../../domain/deliveries/delivery-import.ts';
import { School } from '../../domain/directory/school.ts';
import { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import { SignedLease } from '../../domain/station/signed-lease.ts';
import { JournalIntegrity } from '../../domain/sync/journal-integrity.ts';
import { LiveHead, PullRequest, PushAnswer, PushRequest, SnapshotRequest, SyncLine } from '../../domain/sync/protocol.ts';
import { connectorContract } from './connectors.contract.ts';
import { accessErrors, addressErrors, errors, nothing, stepUpErrors } from './ent-errors.ts';
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
  ...connectorContract,
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

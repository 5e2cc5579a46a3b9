import { z } from 'zod';
import { Capabilities, Finding, UnitKind, UnitRef } from '../../domain/connectors/capabilities.ts';
import { ConnectorMode } from '../../domain/connectors/connector-mode.ts';
import { BeyondReason } from '../../domain/connectors/limits/beyond-links.ts';
import { ByHandReason } from '../../domain/connectors/plan/by-hand-reason.ts';
import { ChangeOutcome } from '../../domain/connectors/plan/outcome.ts';
import { Effect } from '../../domain/connectors/plan/effect.ts';
import { OnlyObserved } from '../../domain/connectors/only-observed.ts';
import { ListBefore } from '../../domain/connectors/spaces/list-before.ts';
import { ConnectorTiming } from '../../domain/connectors/timing.ts';
import { ConnectorId, ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { Collection, Proof } from '../../domain/connectors/proof.ts';
import { Json } from '../../domain/kernel/json.ts';

const Id = z.string().min(1).max(200);
const Name = z.string().max(500);
const Count = z.number().int().nonnegative();

/** Each collection, and whether it was read whole. */
const Proofs = z.partialRecord(Collection, Proof);

/** An access that ends, and which nothing on the platform closes. */
const PromisedClosing = z.object({
  unit: UnitRef,
  lastDay: z.string().max(10),
  /** Since when it should have been closed, ISO 8601; null as long as it is not over. */
  overdueSince: z.string().max(40).nullable(),
  /** How many times closing it failed, and why the last time. */
  tries: z.number().int().nonnegative(),
  failure: ConnectorTrouble.nullable(),
});

const Module = z.string().regex(/^[a-z][a-z0-9.-]{0,40}$/);

/** By what this ENT signs in to a platform, since when, and the modules that an access reaches, of those that were asked for: nothing of it opens anything. */
export const ConnectorSignIn = z.object({ way: z.enum(['password', 'grant']), since: z.string().max(40).nullable(), modules: z.array(Module).max(40), asked: z.array(Module).max(40) });

/** A way to a platform, as the administrator sees it: its account is never shown, not even by its name. */
export const ConnectorView = z.object({
  id: ConnectorId,
  /** Empty as long as there is none. */
  address: z.string().max(500),
  connected: z.boolean(),
  /** What stops it now. */
  trouble: ConnectorTrouble.nullable(),
  structure: z.object({ uai: z.string().max(20), name: Name }).nullable(),
  /** Declared by the program as long as there is no probe, then reduced to what it proved. */
  capabilities: Capabilities,
  probedAt: z.string().max(40).nullable(),
  findings: z.array(Finding).max(40),
  /** What is not there is only looked at. */
  modes: z.partialRecord(UnitKind, ConnectorMode),
  lastPull: z.object({ at: z.string().max(40), proofs: Proofs }).nullable(),
  /** Accesses that this server opened there and has to close. */
  closings: z.array(PromisedClosing).max(1_000),
  /** Groups of the school whose people the platform shows by no name, as its last whole reading says: they are reached by list only. */
  listOnly: z.array(Id).max(5_000),
  timing: ConnectorTiming,
  /** A large sending that one administrator asked for, and that waits for a second one. */
  waiting: z.object({ by: Name, mine: z.boolean(), until: z.string().max(40), changes: z.number().int() }).nullable(),
  signIn: ConnectorSignIn.nullable().default(null),
  /** Why it is only looked at, whatever was chosen of each kind. */
  onlyObserved: OnlyObserved.nullable().default(null),
  /** What the ENT did not send by itself for being large, and when: administrators send it. */
  held: z.object({ at: z.string().max(40), changes: Count }).nullable().default(null),
});
export type ConnectorView = Readonly<z.infer<typeof ConnectorView>>;

/** The account that the administrator of the platform made for this ENT; goes in, and never comes out. */
const AccountAccess = z.object({ id: z.literal('entcore'), address: z.url().max(500), login: z.string().min(1).max(200), password: z.string().min(1).max(500) });
/**
 * Somebody is about to grant an access on the platform itself, in place of a password: the application that its operator made for this ENT, or, to renew what was
 * granted before, the one that is kept.
 */
export const AccessAsking = z.object({
  id: z.literal('entcore'),
  application: z.object({ address: z.url().max(500), id: z.string().min(1).max(200), secret: z.string().min(1).max(500), redirect: z.url().max(500), modules: z.array(Module).max(20) }).optional(),
});
export type AccessAsking = Readonly<z.infer<typeof AccessAsking>>;

/** The page of the platform where somebody grants it. */
export const AccessPage = z.object({ page: z.url().max(4_000) });
export type AccessPage = Readonly<z.infer<typeof AccessPage>>;

/** The address where it brought their browser back: a code that holds once, ten minutes, and nothing without the secret of the application. */
export const AccessReturn = z.object({ id: z.literal('entcore'), returned: z.string().min(1).max(4_000) });
export type AccessReturn = Readonly<z.infer<typeof AccessReturn>>;

/** How a platform is joined; one that no program reaches has no account. */
export const ConnectorAccess = z.discriminatedUnion('id', [AccountAccess, z.object({ id: z.literal('sheet') })]);
export type AccountAccess = Readonly<z.infer<typeof AccountAccess>>;
export type ConnectorAccess = Readonly<z.infer<typeof ConnectorAccess>>;

/** A value that is not the same here and there; `apart`: never agreed on, so that somebody says which one holds. */
export const GapLine = z.object({ unit: UnitRef, standing: z.enum(['there', 'here', 'conflict', 'apart', 'unverified']), here: Json, there: Json });
export type GapLine = Readonly<z.infer<typeof GapLine>>;

/** What can be said to be the same here and there. */
export const MatchKind = z.enum(['person', 'inspector', 'group', 'line', 'service', 'role', 'space']);
export type MatchKind = z.infer<typeof MatchKind>;

/** What is only there, and what may be the same here. */
const Unmatched = z.object({ kind: MatchKind.exclude(['space']), remote: Id, name: Name, /** A proposal, to confirm; null where nothing is near. */ local: Id.nullable() });

/** What one reading of a platform comes to: nothing was written there, nor here. */
export const Observation = z.object({
  at: z.string().max(40),
  proofs: Proofs,
  counts: z.object({ people: z.number().int(), groups: z.number().int(), services: z.number().int(), links: z.number().int() }),
  people: z.object({ recognised: z.number().int(), unknown: z.number().int(), missing: z.number().int(), ambiguous: z.number().int() }),
  gaps: z.array(GapLine).max(5_000),
  /** Gaps that are not listed. */
  moreGaps: z.number().int().nonnegative(),
  /** Each cell of « Qui voit qui ? » that is there: its pairs of people, those who reach each other, those who do by name. */
  cells: z.array(z.object({ rule: Id, pairs: Count, reached: Count, named: Count })).max(5_000),
  unmatched: z.array(Unmatched).max(5_000),
  /** What is only there and is not listed: people. */
  moreUnmatched: Count.default(0),
  /** What stands by the word of somebody alone, who may take it back; `name` null: it is there no more. */
  recognised: z.array(Unmatched.extend({ name: Name.nullable(), local: Id })).max(5_000).default([]),
  /** Threads there, the rubrique that each stands for, or the one that may be proposed; `title` null: it is there no more. */
  spaces: z.array(z.object({ id: Id, title: Name.nullable(), rubrique: Id.nullable(), proposal: Id.nullable() })).max(5_000).default([]),
});
export type Observation = Readonly<z.infer<typeof Observation>>;

/** Somebody says what is the same here and there; `remote` null: nothing there is, and what was said before is taken back. */
export const ConnectorMatch = z.object({ id: ConnectorId, kind: MatchKind, local: Id, remote: Id.nullable() });
export type ConnectorMatch = Readonly<z.infer<typeof ConnectorMatch>>;

/** The same of several at once. */
export const ConnectorMatches = z.object({ id: ConnectorId, matches: z.array(ConnectorMatch.omit({ id: true })).min(1).max(1_000) });
export type ConnectorMatches = Readonly<z.infer<typeof ConnectorMatches>>;

/** Somebody says which of two values holds, of units that nobody agreed on. */
export const ConnectorSettling = z.object({ id: ConnectorId, units: z.array(UnitRef).min(1).max(1_000), side: z.enum(['here', 'there']) });
export type ConnectorSettling = Readonly<z.infer<typeof ConnectorSettling>>;

/** Units changed on the platform alone, to take here. */
export const ConnectorTaking = z.object({ id: ConnectorId, units: z.array(UnitRef).min(1).max(1_000) });
export type ConnectorTaking = Readonly<z.infer<typeof ConnectorTaking>>;

/** What was taken, and what a rule, a conflict or a deletion left as it is. */
export const ConnectorTaken = z.object({ taken: z.array(UnitRef).max(1_000), left: z.array(UnitRef).max(1_000) });
export type ConnectorTaken = Readonly<z.infer<typeof ConnectorTaken>>;

/** How far the connector goes with a kind of setting. */
export const ConnectorModeWish = z.object({ id: ConnectorId, unit: UnitKind, mode: ConnectorMode });
export type ConnectorModeWish = Readonly<z.infer<typeof ConnectorModeWish>>;

/** When a connector works by itself, and when it writes nothing; a console of before says nothing of its account, which stays as it was. */
export const ConnectorTimingWish = z.object({ id: ConnectorId, timing: ConnectorTiming.extend({ authorisedUntil: z.iso.date().nullable().optional() }) });
export type ConnectorTimingWish = Readonly<z.infer<typeof ConnectorTimingWish>>;

/** Steps that were sent, the last first; `kind` null: of a form that this version does not read; `before`: what the list that it replaced held, of the last ones. */
export const SentSteps = z.object({
  steps: z.array(z.object({ id: z.string().max(400), unit: UnitRef, kind: z.string().max(40).nullable(), state: z.string().max(20), at: z.string().max(40), before: ListBefore.optional() })).max(500),
  more: z.number().int().nonnegative(),
});
export type SentSteps = Readonly<z.infer<typeof SentSteps>>;

/** A change that would leave: what is expected there, what would be set, and what people gain and lose by it, in real figures. */
const PlannedLine = z.object({
  id: Id,
  unit: UnitRef,
  expect: Json,
  set: Json,
  direction: z.enum(['narrow', 'neutral', 'widen', 'mixed']),
  undo: z.enum(['exact', 'partial', 'never']),
  effect: Effect,
  /** Gives or takes more than was asked: leaves only when somebody accepts `effectKey`. */
  exceeds: z.boolean(),
  effectKey: z.string().max(40),
  /** Leaves only when somebody accepts `effectKey`, whatever it does. */
  mustRead: z.boolean(),
  /** Pairs of people for whom it would still not be so. */
  short: Count,
  mode: ConnectorMode,
});

/** A change that somebody makes on the platform itself, and why. */
const ByHandLine = z.object({ id: Id, unit: UnitRef, expect: Json, set: Json, reason: ByHandReason });

/** A cell of « Qui voit qui ? » that the platform has no place for: neither read nor written, left to the application sheet. */
const BeyondLine = z.object({ unit: UnitRef, set: Json, reason: BeyondReason });

/** What would be sent, what would be done by hand, what waits for a decision: nothing was written. */
export const DryRun = z.object({
  at: z.string().max(40),
  changes: z.array(PlannedLine).max(5_000),
  byHand: z.array(ByHandLine).max(5_000),
  beyond: z.array(BeyondLine).max(5_000),
  undecided: z.array(GapLine).max(5_000),
  /** Lines that are not listed, of all four. */
  more: Count.default(0),
});
export type DryRun = Readonly<z.infer<typeof DryRun>>;

/**
 * What the restricted mode would do there: the one in force here, or the console’s own where none is. Nothing was written, and nothing of it can be sent
 * from here: it leaves as a change, once the school has begun it.
 */
export const RestrictionRun = z.object({
  at: z.string().max(40),
  isInForce: z.boolean(),
  /** Cells that it hides there, and cells that the platform has no place for. */
  cells: Count,
  beyond: Count,
  steps: Count,
  effect: Effect,
  short: Count,
  undo: z.enum(['exact', 'partial', 'never']),
  /** Who loses what, by profile of the platform. */
  losses: z.array(z.object({ profile: z.string().max(40), people: Count, byList: Count, byName: Count })).max(40),
  /** What taking it back would do, from there. */
  back: Effect,
});
export type RestrictionRun = Readonly<z.infer<typeof RestrictionRun>>;

/** Changes of a dry run to send; `accepted`: the effect that is agreed to, where it is more than what was asked. */
export const ConnectorSending = z.object({ id: ConnectorId, changes: z.array(z.object({ id: Id, accepted: z.string().max(40).nullable() })).min(1).max(500) });
export type ConnectorSending = Readonly<z.infer<typeof ConnectorSending>>;

/** What became of each change, by its own state. */
export const ConnectorSent = z.object({ outcomes: z.array(z.object({ id: Id, outcome: ChangeOutcome })).max(500), stopped: ConnectorTrouble.nullable() });
export type ConnectorSent = Readonly<z.infer<typeof ConnectorSent>>;

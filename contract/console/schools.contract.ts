import { oc } from '@orpc/contract';
import { z } from 'zod';
import { SettingsRow } from './school-snapshot.ts';
import { LockReason } from './station.contract.ts';

const Count = z.number().int().min(0);

/** What this computer last saw of a school, for the account that it opens it with: figures, no name. */
export const SchoolSight = z.object({
  /** When, by the clock of this computer, ISO 8601. */
  at: z.string(),
  /** Changes that the ENT has not accepted yet: in the draft, and sent without an answer. */
  unsent: Count,
  /** Conflicts that the ENT holds. */
  conflicts: Count,
  /** Controls that found something at their last pass, by severity; null before the first one. */
  found: z.object({ blocking: Count, error: Count, warning: Count, advice: Count }).nullable(),
});
export type SchoolSight = Readonly<z.infer<typeof SchoolSight>>;

/** A school that this computer knows. */
export const StationSchool = z.object({
  /** How this computer knows its ENT. */
  id: z.string(),
  name: z.string(),
  uai: z.string().nullable(),
  entUrl: z.string(),
  /** Whether it is the one in front of the user. */
  isOpen: z.boolean(),
  /** Who would be in it at once. */
  account: z.string().nullable(),
  sight: SchoolSight.nullable(),
});
export type StationSchool = Readonly<z.infer<typeof StationSchool>>;

/** Why a school is not added, or not forgotten. */
export const SchoolTrouble = z.enum(['unsafe', 'unreachable', 'known', 'open', 'unsent', 'never', 'training', 'several-schools', 'no-such-school']);
export type SchoolTrouble = z.infer<typeof SchoolTrouble>;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  NOT_KEPT: { status: 507, data: z.object({ reason: z.enum(['disk-full', 'read-only', 'io']) }) },
  SCHOOL: { status: 409, data: z.object({ kind: SchoolTrouble }) },
} as const;

const Known = z.object({ id: z.string().max(500) });

/** The schools of this computer, one of which is in front of the user. */
export const schoolsContract = {
  /** The one that is open first, then by name. */
  list: oc.errors(errors).output(z.array(StationSchool)),
  /** Asks an ENT which school it is, and keeps its address; nobody is signed in there yet. */
  add: oc.errors(errors).input(z.object({ entUrl: z.string().max(500) })).output(StationSchool),
  /** Puts another school in front of the user; every page of this console is then to be opened again. */
  open: oc.errors(errors).input(Known).output(z.object({})),
  /** What another school may give as a model, as this computer last received it from its ENT. */
  model: oc.errors(errors).input(Known).output(z.object({ rows: z.array(SettingsRow), receivedAt: z.string().nullable() })),
  /** Takes a school off the list; its files stay on this computer, and come back with its address. */
  forget: oc.errors(errors).input(Known).output(z.object({})),
};

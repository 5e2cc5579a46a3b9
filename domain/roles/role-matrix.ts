import { z } from 'zod';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../sync/entity.ts';

/** Who uses the console (domain.md §2.8, decision: who edits). */
export const ConsoleRole = z.enum(['administrator', 'head', 'deputy', 'assignmentManager', 'trainer']);
export type ConsoleRole = z.infer<typeof ConsoleRole>;

/** Everybody reads everything; this is what a role may change. */
interface RoleRow {
  readonly edits: readonly SettingsEntity[];
  /** Where the line comes from. */
  readonly source: string;
}

/** What the ENT alone states, of its deliveries and of the GAR: nobody changes it. */
const STATED_BY_ENT: ReadonlySet<SettingsEntity> = new Set(['upstreamReport', 'garSubscription', 'departure', 'teacherTimetable']);

/** What is asked, and the acts that are the direction's own (S2-105, S2-070; decision: who edits), communication among them (S2-091); the head is most often the controller (rel:C-P6; inferred); reading strong rights over is the duty of who answers for the data (rel:C-P16; inferred). */
const DIRECTION_ACTS: readonly SettingsEntity[] = ['conflict', 'proposition', 'inspection', 'inspector', 'visa', 'assignmentManager', 'pixManager', 'rightsReview', 'announcement', 'answerers'];

/** The role matrix, as data: the console greys what it forbids, the ENT refuses it. Of conflicts, those about the rest of the line. */
export const ROLE_MATRIX: Readonly<Record<ConsoleRole, RoleRow>> = {
  administrator: { edits: SETTINGS_ENTITIES.filter((entity) => !STATED_BY_ENT.has(entity)), source: 'S2-091' },
  head: { edits: DIRECTION_ACTS, source: 'S2-091' },
  deputy: { edits: DIRECTION_ACTS, source: 'S2-091' },
  assignmentManager: { edits: ['conflict', 'garAssignment', 'licenceRecovery'], source: 'domain.md §2.8' },
  trainer: { edits: [], source: 'domain.md §2.8' },
};

/** Whether a role is of those who direct the school, and ask rather than change. */
export function isHeadRole(role: ConsoleRole): boolean {
  return role === 'head' || role === 'deputy';
}

/** Whether a role may change that kind of setting. */
export function mayEdit(role: ConsoleRole, entity: SettingsEntity): boolean {
  return ROLE_MATRIX[role].edits.includes(entity);
}

/** Whether a role may hand an upstream file over to the ENT: it changes the directory of the whole school (S2-091). */
export function mayImportFiles(role: ConsoleRole): boolean {
  return role === 'administrator';
}

/** Whether a role keeps trees of « Dépannage familles » on a computer: a DRANE writes them, an administrator receives them (« Déduit »). */
export function mayKeepHelpTrees(role: ConsoleRole): boolean {
  return role === 'administrator' || role === 'trainer';
}

/** Whether a role keeps what an export of the ENT says of accounts: who exports it, hence an administrator (« Déduit »). */
export function mayKeepAccounts(role: ConsoleRole): boolean {
  return role === 'administrator';
}

/** Whether a role may change anything at all, hence has a draft to send. */
export function maySend(role: ConsoleRole): boolean {
  return ROLE_MATRIX[role].edits.length > 0;
}

/** Whether a role invites, replaces and removes those who may sign in (decision: first administrator). */
export function mayManageAccounts(role: ConsoleRole): boolean {
  return role === 'administrator';
}

/** Whether a role proves who it is with two factors: everybody who changes something (C-P16, « droits forts »; « Déduit »). */
export function needsSecondFactor(role: ConsoleRole): boolean {
  return maySend(role);
}

/** Somebody who acts, as the ENT knows them now. */
export const Actor = z.object({
  accountId: z.string().min(1).max(100),
  name: z.string().max(200),
  role: ConsoleRole,
});
export type Actor = Readonly<z.infer<typeof Actor>>;

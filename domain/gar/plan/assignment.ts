import { z } from 'zod';
import { readOnce } from '../../sync/read-once.ts';
import type { Row, SettingsView } from '../../sync/row.ts';

/** Who a resource is given to (G7): a class or any group, a level, a subject taught, a public, one person. */
export const AssignmentTarget = z.object({
  kind: z.enum(['group', 'level', 'subject', 'profile', 'person']),
  id: z.string().min(1).max(100),
});
export type AssignmentTarget = Readonly<z.infer<typeof AssignmentTarget>>;

/** What an assignment is about. */
export interface AssignmentKey {
  readonly subscriptionId: string;
  readonly target: AssignmentTarget;
}

/** The natural key of an assignment: two people who plan the same one meet in one row. */
export function assignmentId(subscriptionId: string, { kind, id }: AssignmentTarget): string {
  return `${subscriptionId}|${kind}:${id}`;
}

/** Reads the natural key of an assignment back; undefined when it is not one. */
export function parseAssignmentId(id: string): AssignmentKey | undefined {
  const bar = id.indexOf('|');
  const colon = id.indexOf(':', bar);
  const target = AssignmentTarget.safeParse({ kind: id.slice(bar + 1, colon), id: id.slice(colon + 1) }).data;
  return bar > 0 && colon > bar && target !== undefined ? { subscriptionId: id.slice(0, bar), target } : undefined;
}

/** `withheld`: somebody left out of what their class or profile receives, « choisissez qui retirer ». */
export const AssignmentState = z.enum(['none', 'assigned', 'withheld']);
export type AssignmentState = z.infer<typeof AssignmentState>;

/** A line done in the GAR console, ticked here: name of who did it, and when (ISO 8601). */
export const DoneInGar = z.object({ by: z.string().max(200), at: z.string().max(40) });
export type DoneInGar = Readonly<z.infer<typeof DoneInGar>>;

/** A line of the plan. */
export interface GarAssignment extends AssignmentKey {
  readonly state: AssignmentState;
  /** Null as long as it was not done in the GAR console, or since the plan changed. */
  readonly done: (DoneInGar & { readonly state: AssignmentState }) | null;
}

const Fields = z.object({
  state: AssignmentState.default('none'),
  done: DoneInGar.extend({ state: AssignmentState }).nullable().default(null),
});

/** Reads a row as a line of the plan; undefined when this version does not understand it. */
export function readAssignment(id: string, row: Row | undefined): GarAssignment | undefined {
  return row === undefined ? parseAssignment(id, NO_FIELDS) : readKept(id, row);
}

const NO_FIELDS = { fields: {} };
const readKept = readOnce(parseAssignment);

function parseAssignment(id: string, row: Pick<Row, 'fields'>): GarAssignment | undefined {
  const key = parseAssignmentId(id);
  const fields = Fields.safeParse(row.fields).data;
  return key === undefined || fields === undefined ? undefined : { ...key, ...fields };
}

/** Every line that the plan holds, or has held and that the GAR console may still hold. */
export function listAssignments(view: SettingsView): readonly GarAssignment[] {
  return [...view.list('garAssignment')].flatMap(([id, row]) => {
    const read = readAssignment(id, row);
    return read === undefined || (read.state === 'none' && read.done === null) ? [] : [read];
  });
}

/** The lines that the plan holds, by subscription, those of subscriptions that the GAR withdrew included: they stay (ADR 18). */
export function linesOfPlan(view: SettingsView): ReadonlyMap<string, readonly GarAssignment[]> {
  return Map.groupBy(listAssignments(view).filter(({ state }) => state !== 'none'), ({ subscriptionId }) => subscriptionId);
}

import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import { compareCodes } from '../kernel/order.ts';
import { readOnce } from '../sync/read-once.ts';
import type { Row, SettingsView } from '../sync/row.ts';

/** When the lesson book of a teacher is open to an inspector: first and last day; `to` null: no end (I4). */
export const AccessWindow = z.object({ from: z.string().max(10), to: z.string().max(10).nullable() });
export type AccessWindow = Readonly<z.infer<typeof AccessWindow>>;

/** Who opened or closed an access, and when (ISO 8601): the ENT states it (I3). */
export const InspectionAct = z.object({ accountId: z.string().max(100), name: z.string().max(200), at: z.string().max(40) });
export type InspectionAct = Readonly<z.infer<typeof InspectionAct>>;

/** Time-boxed reading of a teacher's lesson book by an inspector (domain.md §2.7); its key is the pair (I3). */
export const Inspection = z.object({
  teacherId: z.string().min(1).max(100),
  inspectorId: z.string().min(1).max(100),
  /** Day of the visit, or null where it is not known. */
  visit: z.string().max(10).nullable().default(null),
  window: AccessWindow.nullable().default(null),
  /** `prepared`: written by an administrator, to be opened by the direction, whose act it is (S2-091). */
  state: z.enum(['prepared', 'open', 'closed']),
  /** Day when the teacher was told, or null (INS-07). */
  informedOn: z.string().max(10).nullable().default(null),
  comment: z.string().max(500).default(''),
  /** Null as long as it never was. */
  opened: InspectionAct.nullable().default(null),
  closed: InspectionAct.nullable().default(null),
});
export type Inspection = Readonly<z.infer<typeof Inspection>>;

/** Days before and after the visit (S2-105: « environ une semaine avant, une semaine après »). */
export const WINDOW_DAYS = 7;

/** The window that the guide advises around a visit. */
export function advisedWindow(visit: string): { readonly from: string; readonly to: string } {
  return { from: addDays(visit, -WINDOW_DAYS), to: addDays(visit, WINDOW_DAYS) };
}

/** The natural key of an inspection. */
export function inspectionId(teacherId: string, inspectorId: string): string {
  return `${teacherId}|${inspectorId}`;
}

/** Reads the natural key back; undefined when it is not one. */
export function parseInspectionId(id: string): Pick<Inspection, 'teacherId' | 'inspectorId'> | undefined {
  const bar = id.indexOf('|');
  const isKey = bar > 0 && bar < id.length - 1 && !id.includes('|', bar + 1);
  return isKey ? { teacherId: id.slice(0, bar), inspectorId: id.slice(bar + 1) } : undefined;
}

/** Reads a row as an inspection; undefined when it is not one, or not yet one. */
export function readInspection(id: string, row: Row | undefined): Inspection | undefined {
  return row === undefined ? parseInspection(id, NO_FIELDS) : readKept(id, row);
}

const NO_FIELDS = { fields: {} };
const readKept = readOnce(parseInspection);

function parseInspection(id: string, { fields }: Pick<Row, 'fields'>): Inspection | undefined {
  const key = parseInspectionId(id);
  return key === undefined ? undefined : Inspection.safeParse({ ...fields, ...key }).data;
}

/** An inspection whose window is known: it has a place on the timeline. */
export type PlannedInspection = Inspection & { readonly window: AccessWindow };

/** Every inspection with a window, closed ones included, by first day. */
export function listInspections(view: SettingsView): readonly PlannedInspection[] {
  return [...view.list('inspection')]
    .flatMap(([id, row]) => readInspection(id, row) ?? [])
    .filter((one): one is PlannedInspection => one.window !== null)
    .toSorted((a, b) => compareCodes(a.window.from, b.window.from) || compareCodes(keyOf(a), keyOf(b)));
}

function keyOf({ teacherId, inspectorId }: Inspection): string {
  return inspectionId(teacherId, inspectorId);
}

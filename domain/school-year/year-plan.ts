import type { WhereToCorrect } from '../controls/control.ts';
import type { ControlSource } from '../controls/control-source.ts';
import type { Intended } from '../draft/intended.ts';
import type { Degree } from '../school/first-degree.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { readChecklistMark, type ChecklistMark } from './checklist-item.ts';
import { CHECKLIST, type ChecklistId } from './checklists.data.ts';
import { YEAR_MOMENTS, type MomentId } from './calendar.data.ts';

/** The first month of a school year: in August the imports of the next one begin. */
const FIRST_MONTH = 8;

/** The school year of a day (`YYYY-MM-DD`): « 2026-2027 ». */
export function schoolYearOf(day: string): string {
  const first = firstCivilYear(day);
  return `${first}-${first + 1}`;
}

function firstCivilYear(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= FIRST_MONTH ? year : year - 1;
}

/** Something to do this year, and whether it is done. */
export interface PlannedItem {
  readonly id: ChecklistId;
  readonly where: WhereToCorrect;
  readonly source: ControlSource;
  /** The controls that find what of it is still to do. */
  readonly controls: readonly string[];
  /** Undefined: still to do. */
  readonly mark: ChecklistMark | undefined;
}

/** A time of this school year. */
export interface PlannedMoment {
  readonly id: MomentId;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Where its days come from. */
  readonly source: (typeof YEAR_MOMENTS)[number]['source'];
  readonly state: 'past' | 'now' | 'next';
  readonly items: readonly PlannedItem[];
  readonly done: number;
}

/** The school year around a day (`YYYY-MM-DD`), with what is ticked; what is about bases of the other degree is left out. */
export function yearPlan(view: SettingsView, day: string, degree: Degree): readonly PlannedMoment[] {
  const year = schoolYearOf(day);
  const first = firstCivilYear(day);
  return YEAR_MOMENTS.flatMap(({ id, from, to, source, items: ids }) => {
    const [start, end] = [dayIn(first, from), dayIn(first, to)];
    const items = ids.filter((item) => concerns(item, degree)).map((item): PlannedItem => ({ id: item, ...CHECKLIST[item], mark: readChecklistMark(view.find('checklistItem', keyOf(year, item))) }));
    const moment: PlannedMoment = {
      id,
      from: start,
      to: end,
      source,
      state: end < day ? 'past' : day < start ? 'next' : 'now',
      items,
      done: items.filter(({ mark }) => mark !== undefined).length,
    };
    return items.length === 0 ? [] : [moment];
  });
}

function concerns(item: ChecklistId, degree: Degree): boolean {
  const row = CHECKLIST[item];
  return !('only' in row) || row.only === degree;
}

/** Ticks something as done by somebody (`mark`), or as still to do (null); undefined when it is already so. */
export function tickItem(view: SettingsView, day: string, item: ChecklistId, mark: ChecklistMark | null): Intended | undefined {
  const id = keyOf(schoolYearOf(day), item);
  const was = fieldValue(view.find('checklistItem', id), 'checklistItem', 'done');
  return (was === null) === (mark === null)
    ? undefined
    : {
        intention: { kind: 'checklist.set', item, done: mark !== null },
        changes: [{ entity: 'checklistItem', id, edits: [{ field: 'done', was, set: mark }] }],
        atomic: false,
      };
}

function keyOf(year: string, item: ChecklistId): string {
  return `${year}|${item}`;
}

/** A day of the year (`MM-DD`) in the school year that begins in a civil year. */
function dayIn(first: number, day: string): string {
  return `${Number(day.slice(0, 2)) >= FIRST_MONTH ? first : first + 1}-${day}`;
}

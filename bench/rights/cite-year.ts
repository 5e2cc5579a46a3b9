import { assignmentId } from '../../domain/gar/plan/assignment.ts';
import { inspectionId } from '../../domain/inspections/inspection.ts';
import { addDays } from '../../domain/kernel/days.ts';
import type { SeedRow } from '../../server/seed/seed-school.ts';
import { barPlace, TIMELINE } from '../timeline-bars.ts';

/** Whom the year of a cité scolaire is about, by identifier. */
export interface CiteYear {
  readonly teachers: readonly string[];
  readonly classes: readonly string[];
  /** Profile and groups of those who have left since September. */
  readonly leavers: readonly { readonly profile: string; readonly groupIds: readonly string[] }[];
  /** The day around which replacements and inspections lie, `YYYY-MM-DD`. */
  readonly day: string;
}

/** How many subscriptions the budget counts for a cité scolaire (issue, Speed), and the classes that each is for. */
export const SUBSCRIPTIONS = 400;
const CLASSES_EACH = 6;
const INSPECTIONS = 60;

/** Everything that the year brings beside rights: subscriptions and their plan, leavers, replacements, inspections. */
export function citeYear(year: CiteYear): readonly SeedRow[] {
  return [...garRows(year), ...leaverRows(year), ...replacementRows(year), ...inspectionRows(year)];
}

/** Half of the lines were done in the GAR console in September. */
export function garRows({ classes }: Pick<CiteYear, 'classes'>): readonly SeedRow[] {
  const done = { state: 'assigned', by: 'Anne Roux', at: '2026-09-15T08:00:00.000Z' };
  return Array.from({ length: SUBSCRIPTIONS }, (_, s): readonly SeedRow[] => [
    {
      entity: 'garSubscription',
      id: `s${s}`,
      fields: { resourceId: `ark:/bench/${s}`, title: `Ressource ${s}`, from: '2026-09-01', to: '2027-07-31', publics: ['student', 'teacher'], licences: { student: 900, teacher: 'unlimited' } },
    },
    ...Array.from({ length: CLASSES_EACH }, (__, n): SeedRow => {
      const id = classes[(s * 7 + n) % classes.length] ?? '';
      return { entity: 'garAssignment', id: assignmentId(`s${s}`, { kind: 'group', id }), fields: n % 2 === 0 ? { state: 'assigned', done } : { state: 'assigned' } };
    }),
    { entity: 'garAssignment', id: assignmentId(`s${s}`, { kind: 'profile', id: 'teacher' }), fields: { state: 'assigned', done } },
  ]).flat();
}

function leaverRows({ leavers }: CiteYear): readonly SeedRow[] {
  return leavers.map(({ profile, groupIds }, i) => ({ entity: 'departure', id: `parti-${i}`, fields: { profile, groupIds: [...groupIds], leftOn: '2026-10-01' } }));
}

/** The bars of B13, around the day. */
function replacementRows({ teachers, day }: CiteYear): readonly SeedRow[] {
  return Array.from({ length: TIMELINE.bars }, (_, i): SeedRow => {
    const { teacher, start, days } = barPlace(i);
    const from = addDays(day, start);
    const substituteId = teachers[TIMELINE.teachers + (i % TIMELINE.teachers)] ?? '';
    return { entity: 'replacement', id: `remplacement-${i}`, fields: { absentId: teachers[teacher] ?? '', substituteId, period: { from, to: addDays(from, days) }, state: 'active' } };
  });
}

function inspectionRows({ teachers, day }: CiteYear): readonly SeedRow[] {
  return Array.from({ length: INSPECTIONS }, (_, i): SeedRow => {
    const from = addDays(day, i - INSPECTIONS / 2);
    return { entity: 'inspection', id: inspectionId(teachers[i] ?? '', `inspecteur-${i % 6}`), fields: { visit: addDays(from, 7), window: { from, to: addDays(from, 14) }, state: 'prepared' } };
  });
}

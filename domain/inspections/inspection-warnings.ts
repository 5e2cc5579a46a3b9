import type { ConnectorId } from '../connectors/connector-trouble.ts';
import { lastsBeyond, opensAccesses } from '../connectors/inspections/account-lasts.ts';
import type { JoinedPlatform } from '../connectors/limits/platform-limits.ts';
import { daysBetween, holds, overlap } from '../kernel/days.ts';
import { listReplacements, type PlannedReplacement } from '../replacements/replacement.ts';
import type { Holiday } from '../school-year/holiday.ts';
import { holidaysOf, readSchoolCalendar } from '../school-year/school-calendar.ts';
import type { Directory } from '../sync/decision-context.ts';
import type { SettingsView } from '../sync/row.ts';
import type { InspectionWish } from './inspection-gestures.ts';
import { listInspections, WINDOW_DAYS, type PlannedInspection } from './inspection.ts';
import { frozenBy } from './visas/lesson-books.ts';
import { listVisas, type Visa } from './visas/visa.ts';

/** What is worth saying before a lesson book is opened; none of it forbids anything. */
export type InspectionWarning =
  | { readonly kind: 'endless' }
  | { readonly kind: 'longer'; readonly days: number }
  | { readonly kind: 'visit-outside'; readonly visit: string }
  | { readonly kind: 'authorisation'; readonly platform: ConnectorId; readonly until: string }
  | { readonly kind: 'account-stopped'; readonly platform: ConnectorId }
  | { readonly kind: 'already-open'; readonly inspection: PlannedInspection }
  | { readonly kind: 'visa'; readonly teacherId: string; readonly visa: Visa }
  | { readonly kind: 'replaced'; readonly replacement: PlannedReplacement }
  | { readonly kind: 'visit-in-holidays'; readonly holiday: Holiday }
  | { readonly kind: 'holidays'; readonly holiday: Holiday };

/** Where each warning comes from; the guide says nothing of holidays nor of replacements (domain.md §2.7, interplay). */
export const WARNING_SOURCES: Readonly<Record<InspectionWarning['kind'], { readonly ref: string; readonly inferred: boolean }>> = {
  endless: { ref: 'S2-105', inferred: false },
  longer: { ref: 'S2-105', inferred: false },
  'visit-outside': { ref: 'S2-105', inferred: false },
  authorisation: { ref: 'connectors.md §7.9', inferred: true },
  'account-stopped': { ref: 'connectors.md §7.9', inferred: true },
  'already-open': { ref: 'O-11', inferred: false },
  visa: { ref: 'S2-042', inferred: false },
  replaced: { ref: 'domain.md §2.7', inferred: true },
  'visit-in-holidays': { ref: 'domain.md §2.7', inferred: true },
  holidays: { ref: 'domain.md §2.7', inferred: true },
};

/** What a wish is compared with: everything that the view holds of the same days. */
export interface WarningGround {
  readonly inspections: readonly PlannedInspection[];
  readonly visas: readonly Visa[];
  readonly replacements: readonly PlannedReplacement[];
  readonly holidays: readonly Holiday[];
  /** Those where this ENT opens and closes accesses. */
  readonly platforms: readonly JoinedPlatform[];
  /** What somebody teaches; nothing where nobody knows. */
  readonly subjectsOf: (personId: string) => readonly string[];
}

/** Reads the ground of the warnings. */
export function warningGround(view: SettingsView, directory: Pick<Directory, 'findPerson'>, platforms: readonly JoinedPlatform[] = []): WarningGround {
  const subjectsOf = (id: string): readonly string[] => directory.findPerson(id)?.subjects ?? [];
  return { inspections: listInspections(view), visas: listVisas(view), replacements: listReplacements(view), holidays: holidaysOf(readSchoolCalendar(view)), platforms: platforms.filter(opensAccesses), subjectsOf };
}

type Wished = Pick<InspectionWish, 'teacherIds' | 'inspectorIds' | 'visit' | 'window'>;

/** What is worth saying of a wish, the window first, then the platforms, each teacher, then the calendar. */
export function inspectionWarnings(ground: WarningGround, wish: Wished): readonly InspectionWarning[] {
  return [...aboutWindow(wish), ...aboutPlatforms(ground, wish), ...aboutPairs(ground, wish), ...wish.teacherIds.flatMap((id) => aboutTeacher(ground, wish, id)), ...aboutHolidays(ground, wish)];
}

function aboutWindow({ visit, window }: Wished): readonly InspectionWarning[] {
  const days = window.to === null ? undefined : daysBetween(window.from, window.to);
  return [
    ...(days === undefined ? [{ kind: 'endless' } as const] : []),
    ...(days !== undefined && days > 2 * WINDOW_DAYS ? [{ kind: 'longer', days: days + 1 } as const] : []),
    ...(visit !== null && !holds(window, visit) ? [{ kind: 'visit-outside', visit } as const] : []),
  ];
}

/** What would not open there at its hour, or could not be closed at its end. */
function aboutPlatforms({ platforms }: WarningGround, { window }: Wished): readonly InspectionWarning[] {
  return platforms.flatMap(({ id, authorisedUntil, isStopped }): readonly InspectionWarning[] => [
    ...(authorisedUntil === null || window.to === null || lastsBeyond(authorisedUntil, window.to) ? [] : [{ kind: 'authorisation', platform: id, until: authorisedUntil } as const]),
    ...(isStopped ? [{ kind: 'account-stopped', platform: id } as const] : []),
  ]);
}

function aboutPairs({ inspections }: WarningGround, { teacherIds, inspectorIds }: Wished): readonly InspectionWarning[] {
  return inspections
    .filter(({ state, teacherId, inspectorId }) => state === 'open' && teacherIds.includes(teacherId) && inspectorIds.includes(inspectorId))
    .map((inspection) => ({ kind: 'already-open', inspection }));
}

/** A visa without a teacher is on the lesson book of everybody who teaches its subject. */
function aboutTeacher({ visas, replacements, subjectsOf }: WarningGround, { window }: Wished, teacherId: string): readonly InspectionWarning[] {
  const frozen = frozenBy(visas, { id: teacherId, subjects: [...subjectsOf(teacherId)] }, window);
  const replaced = replacements.filter(({ absentId, period }) => absentId === teacherId && overlap(window, period));
  return [
    ...frozen.map((visa) => ({ kind: 'visa', teacherId, visa }) as const),
    ...replaced.map((replacement) => ({ kind: 'replaced', replacement }) as const),
  ];
}

/** Without an end, every holiday to come would be in the window: only that of the visit is said. */
function aboutHolidays({ holidays }: WarningGround, { visit, window }: Wished): readonly InspectionWarning[] {
  return holidays.flatMap((holiday): readonly InspectionWarning[] => {
    if (visit !== null && holds(holiday, visit)) return [{ kind: 'visit-in-holidays', holiday }];
    return window.to !== null && overlap(window, holiday) ? [{ kind: 'holidays', holiday }] : [];
  });
}

import type { Person } from '../../domain/directory/person.ts';
import { inspectionId } from '../../domain/inspections/inspection.ts';
import { addDays } from '../../domain/kernel/days.ts';
import { TIMETABLE_SETTINGS_ID } from '../../domain/timetable/timetable-settings.ts';
import { accessId } from '../../domain/sync/row.ts';
import type { BuiltDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import { demoAccounts } from '../import/first/demo-accounts.ts';
import { classRubriqueId } from '../import/first/first-settings.ts';
import { demoLessons } from './demo-lessons.ts';
import type { SeedRow } from './seed-school.ts';

/**
 * Replacements and inspections of the demonstration (domain.md §7.2): EDT holds the replacements, one was entered here all
 * the same, one has ended and left a right, both with lessons recorded; the week of each teacher; one inspection has no end, and one inspector has no account.
 */
export function demoTimetable(built: BuiltDirectory, day: string): readonly SeedRow[] {
  const teachers = built.people.filter(({ profile, groupIds }) => profile === 'teacher' && groupIds.some((id) => id.startsWith('ens:')));
  const receiver = built.people.find(({ profile }) => profile === 'administrative');
  const settings = { master: 'edt', tool: 'edt', mode: 'automatic', everyDays: 7, receiverId: receiver?.id ?? null };
  return [{ entity: 'timetableSettings', id: TIMETABLE_SETTINGS_ID, fields: settings }, ...demoLessons(teachers, day), ...replacements(teachers, day), ...inspections(teachers, day, openedBy(built))];
}

/** Who is absent and who replaces, by their places among the teachers; days from the first start, those with recorded lessons too (P4, P5). */
const REPLACEMENTS = [
  { id: 'demo-en-cours', absent: 5, substitute: 20, from: -10, to: 25, origin: 'edt', sessions: [-9, -6, -2] },
  { id: 'demo-redondant', absent: 5, substitute: 20, from: 4, to: 25, origin: 'ent', sessions: [] },
  { id: 'demo-termine', absent: 3, substitute: 13, from: -40, to: -12, origin: 'ent', sessions: [-37, -33, -19] },
] as const;

function replacements(teachers: readonly Person[], day: string): readonly SeedRow[] {
  return REPLACEMENTS.flatMap(({ id, absent, substitute, from, to, origin, sessions }): readonly SeedRow[] => {
    const [who, by] = [teachers[absent], teachers[substitute]];
    if (who === undefined || by === undefined) return [];
    const fields = { absentId: who.id, substituteId: by.id, period: { from: addDays(day, from), to: addDays(day, to) }, state: 'active', origin, sessions: sessions.map((one) => addDays(day, one)) };
    return [{ entity: 'replacement', id, fields }, ...(to < 0 ? rightLeft(who, by) : [])];
  });
}

/** A right that the substitute had on one class of the absent teacher, and keeps. */
function rightLeft(absent: Person, substitute: Person): readonly SeedRow[] {
  const team = absent.groupIds.find((id) => id.startsWith('ens:') && !substitute.groupIds.includes(id));
  if (team === undefined) return [];
  const rubrique = classRubriqueId(team.replace('ens:', 'c:'));
  return [{ entity: 'access', id: accessId(rubrique, { kind: 'person', id: substitute.id }), fields: { role: 'publisher' } }];
}

/** Inspectors are of the academy: no delivery of a school names them. The platform is that of the guide. */
const INSPECTIONS = [
  { teacher: 12, inspector: 'demo-ipr-anglais', name: 'Hélène Astruc (IA-IPR d’anglais)', platforms: ['Mon ENT Occitanie'], visit: 3, window: { from: -4, to: null }, state: 'open' },
  { teacher: 15, inspector: 'demo-ipr-svt', name: 'Yann Delmas (IA-IPR de SVT)', platforms: [], visit: 12, window: { from: 5, to: 19 }, state: 'prepared' },
] as const;

/** Whose act opening is: the head's (S2-091). */
function openedBy(built: BuiltDirectory): { readonly accountId: string; readonly name: string } | undefined {
  const head = demoAccounts(built).find(({ role }) => role === 'head');
  return head === undefined ? undefined : { accountId: head.id, name: head.name };
}

function inspections(teachers: readonly Person[], day: string, opener: ReturnType<typeof openedBy>): readonly SeedRow[] {
  return INSPECTIONS.flatMap(({ teacher, inspector, name, platforms, visit, window: { from, to }, state }): readonly SeedRow[] => {
    const who = teachers[teacher];
    if (who === undefined) return [];
    const checked = Object.fromEntries(platforms.map((platform) => [platform, addDays(day, -30)]));
    const fields = {
      visit: addDays(day, visit),
      window: { from: addDays(day, from), to: to === null ? null : addDays(day, to) },
      state,
      informedOn: state === 'open' ? addDays(day, from) : null,
      opened: state === 'open' && opener !== undefined ? { ...opener, at: `${addDays(day, from)}T08:30:00.000Z` } : null,
    };
    return [
      { entity: 'inspector', id: inspector, fields: { name, platforms: checked, state: 'active' } },
      { entity: 'inspection', id: inspectionId(who.id, inspector), fields },
    ];
  });
}

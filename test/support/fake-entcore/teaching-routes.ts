import { addEdges, type FakeReplacement, type FakeTeaching, type FakeWorld } from './world.ts';
import { empty, json, REFUSED, SILENCE, type FakeAnswer } from './fake-request.ts';
import type { FakeRoute, RouteGiven } from './fake-route.ts';

// Who replaces whom (E24), written from what the public sources of the module say: a row sent twice is there twice, who replaces enters the class at once
// whatever the days, no end takes them out, what is answered names no row, and some errors and silences come once all is written.

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is read and written of them. */
export const TEACHING_ROUTES: readonly FakeRoute[] = [
  ['GET', /^\/viescolaire\/services$/, (given) => {
    const structure = given.query.get('idEtablissement');
    if (structure === null) return empty(400);
    return isAllowed(given, structure) ? json(given.world.teachings.flatMap((one) => showTeaching(given, one))) : REFUSED;
  }],
  ['POST', /^\/viescolaire\/multiteaching\/create$/, create],
  ['PUT', /^\/viescolaire\/multiteaching\/delete$/, end],
];

function isAllowed({ by, options }: RouteGiven, structure: string): boolean {
  return by.structure === structure && options.paramServices;
}

/** A service whose class or group is of no known type is in no answer; a row that was taken off neither. */
function showTeaching({ world, options }: RouteGiven, { teacher, subject, group }: FakeTeaching): readonly unknown[] {
  const type = world.classes.some(({ id }) => id === group) ? 'Class' : world.groups.get(group)?.type;
  if (type === undefined || world.typeless.has(group)) return [];
  const rows = world.replacements.filter((one) => one.teacher === teacher && one.subject === subject && one.group === group && one.coTeaching !== null);
  const show = (row: FakeReplacement): unknown => showRow(row, options.dates);
  return [{
    id_groupe: group, id_enseignant: teacher, id_matiere: subject, modalite: 'S', evaluable: true, coefficient: 1, typeGroupe: type, is_visible: true, is_manual: false,
    coTeachers: rows.filter(({ coTeaching }) => coTeaching === true).map(show), substituteTeachers: rows.filter(({ coTeaching }) => coTeaching === false).map(show),
  }];
}

function showRow({ id, structure, teacher, substitute, group, subject, start, end: last, entered, coTeaching }: FakeReplacement, dates: 'moment' | 'day' | 'words'): unknown {
  const shape = (day: string | null): string | null => {
    if (day === null || dates === 'day') return day;
    return dates === 'moment' ? `${day}T00:00:00.000` : day.split('-').toReversed().join('/');
  };
  return {
    structure_id: structure, main_teacher_id: teacher, second_teacher_id: substitute, group_id: group, subject_id: subject, idsAndIdsGroups: [{ id, idGroup: group }],
    start_date: shape(start), end_date: shape(last), entered_end_date: shape(entered), isCoteaching: coTeaching, is_visible: true,
  };
}

function create(given: RouteGiven): FakeAnswer {
  const { world, body, options } = given;
  const structure = text(body['structure_id']);
  if (!isAllowed(given, structure)) return REFUSED;
  // One day that is missing leaves a row without any.
  const days = [body['start_date'], body['end_date'], body['entered_end_date']].map((day) => text(day) || null);
  const [start = null, last = null, entered = null] = days.includes(null) ? [] : days;
  const pairs = list(body['second_teacher_ids']).flatMap((substitute) => list(body['class_or_group_ids']).map((group) => [text(substitute), text(group)] as const));
  for (const [substitute, group] of pairs) {
    world.nextId += 1;
    world.replacements.push({ id: world.nextId, structure, teacher: text(body['main_teacher_id']), substitute, group, subject: text(body['subject_id']), start, end: last, entered, coTeaching: body['co_teaching'] === true });
    if (!options.losesEntry) enter(world, substitute, group);
  }
  return answerAfterRows(given);
}

function answerAfterRows({ body, options }: RouteGiven): FakeAnswer {
  if (options.afterRows === 'silence') return SILENCE;
  return options.afterRows === 'error' ? json({ error: 'courses' }, 400) : json([list(body['second_teacher_ids'])]);
}

/** Who replaces enters the class at once, or the group, and nothing of this module takes them out. */
function enter(world: FakeWorld, id: string, group: string): void {
  const user = world.users.get(id);
  if (user === undefined) return;
  const isClass = world.classes.some((one) => one.id === group);
  if (isClass && !user.classes.includes(group)) user.classes.push(group);
  const entered = isClass ? [...world.groups.values()].find(({ classId, filter }) => classId === group && filter === user.type) : world.groups.get(group);
  if (entered === undefined || entered.members.has(id)) return;
  entered.members.add(id);
  addEdges(entered, id);
}

function end(given: RouteGiven): FakeAnswer {
  const { world, query, body, options } = given;
  if (!isAllowed(given, query.get('structureId') ?? '')) return REFUSED;
  const ids = list(body['ids']);
  if (ids.length === 0) return empty(400);
  const rows = world.replacements.filter(({ id, coTeaching }) => ids.includes(id) && coTeaching !== null);
  for (const row of rows) row.coTeaching = null;
  // With the module of competences, nothing answers where nothing is found.
  return rows.length === 0 && options.competences ? SILENCE : json({ rows: rows.length });
}

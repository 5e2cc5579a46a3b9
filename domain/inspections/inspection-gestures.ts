import type { Intended } from '../draft/intended.ts';
import { setFields } from '../draft/set-fields.ts';
import type { SettingsView } from '../sync/row.ts';
import type { Inspector } from './inspector.ts';
import { inspectionId, parseInspectionId, readInspection, type AccessWindow, type Inspection } from './inspection.ts';

/** What is opened: several teachers to several inspectors at once (I3). */
export interface InspectionWish {
  readonly teacherIds: readonly string[];
  readonly inspectorIds: readonly string[];
  /** Day of the visit, or null. */
  readonly visit: string | null;
  readonly window: AccessWindow;
  readonly comment: string;
}

/** Opens lesson books to inspectors (the direction), or prepares those that are not open (an administrator); undefined when nothing would change. */
export function openInspections(view: SettingsView, wish: InspectionWish, state: 'prepared' | 'open'): Intended | undefined {
  const { teacherIds, inspectorIds, visit, window, comment } = wish;
  const wanted = { visit, window: windowJson(window), comment, state, informedOn: null };
  const all = teacherIds.flatMap((teacher) => inspectorIds.map((inspector) => inspectionId(teacher, inspector)));
  // Preparing again what is open would close it.
  const ids = all.filter((id) => state === 'open' || readInspection(id, view.find('inspection', id))?.state !== 'open');
  const changes = ids.flatMap((id) => setFields(view, 'inspection', id, wanted));
  const first = parseInspectionId(ids[0] ?? '');
  const [teacher, inspector] = [first?.teacherId ?? '', first?.inspectorId ?? ''];
  return changes.length === 0
    ? undefined
    : { intention: { kind: 'inspection.open', teacher, inspector, inspections: ids.length, prepared: state === 'prepared', ...windowJson(window) }, changes, atomic: true };
}

/** Moves the window of an inspection, and the visit where another day of it is given; undefined when it is already so. */
export function moveWindow(view: SettingsView, { teacherId, inspectorId }: Inspection, window: AccessWindow, visit?: string | null): Intended | undefined {
  const changes = setFields(view, 'inspection', inspectionId(teacherId, inspectorId), { window: windowJson(window), visit });
  return changes.length === 0
    ? undefined
    : { intention: { kind: 'inspection.window', teacher: teacherId, inspector: inspectorId, ...windowJson(window) }, changes, atomic: true };
}

/** « Fermer maintenant » : closes the access; undefined when it is closed. */
export function closeInspection(view: SettingsView, { teacherId, inspectorId }: Inspection): Intended | undefined {
  return setState(view, { teacherId, inspectorId }, 'closed');
}

/** The direction opens what an administrator has prepared. */
export function openPrepared(view: SettingsView, { teacherId, inspectorId }: Inspection): Intended | undefined {
  return setState(view, { teacherId, inspectorId }, 'open');
}

function setState(view: SettingsView, { teacherId, inspectorId }: Pick<Inspection, 'teacherId' | 'inspectorId'>, state: 'open' | 'closed'): Intended | undefined {
  const changes = setFields(view, 'inspection', inspectionId(teacherId, inspectorId), { state });
  return changes.length === 0 ? undefined : { intention: { kind: 'inspection.state', teacher: teacherId, inspector: inspectorId, state }, changes, atomic: true };
}

/** Notes that the teacher was told on a day, or was not (null); undefined when it is already so. */
export function tellTeacher(view: SettingsView, { teacherId, inspectorId }: Inspection, informedOn: string | null): Intended | undefined {
  const changes = setFields(view, 'inspection', inspectionId(teacherId, inspectorId), { informedOn });
  return changes.length === 0 ? undefined : { intention: { kind: 'inspection.told', teacher: teacherId, told: informedOn !== null }, changes, atomic: true };
}

function windowJson({ from, to }: AccessWindow): { readonly from: string; readonly to: string | null } {
  return { from, to };
}

/** Writes down an inspector whom the directory does not hold, under a new identifier. */
export function addInspector(id: string, name: string, email: string): Intended {
  const edits = [
    { field: 'name', was: '', set: name },
    { field: 'email', was: '', set: email },
    { field: 'state', was: 'absent', set: 'active' },
  ];
  return { intention: { kind: 'inspector.add', inspector: { id, name } }, changes: [{ entity: 'inspector', id, edits }], atomic: true };
}

/** Notes that somebody checked an inspector's account on a platform, on a day, or that there is none (null); undefined when it is already so (S2-107). */
export function checkAccount(view: SettingsView, { id, name, platforms }: Inspector, platform: string, day: string | null): Intended | undefined {
  const others = Object.fromEntries(Object.entries(platforms).filter(([known]) => known !== platform));
  const changes = setFields(view, 'inspector', id, { platforms: day === null ? others : { ...others, [platform]: day } });
  return changes.length === 0 ? undefined : { intention: { kind: 'inspector.account', inspector: { id, name }, platform, checked: day !== null }, changes, atomic: true };
}

import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { isSettingsEntity } from '../../../domain/sync/entity.ts';
import type { JournalEdit, JournalEntry, JournalStatus } from '../../../domain/sync/journal-entry.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { compareRights } from '../../school/derive.ts';
import type { SchoolState } from '../../school/school-state.ts';

/** How many people gained and lost something by one line. */
export interface LineEffect {
  readonly gained: number;
  readonly lost: number;
}

/** Which lines wrote what they tell; the others moved nobody's rights. */
const WRITING: ReadonlySet<JournalStatus> = new Set<JournalStatus>(['applied', 'restricted', 'resolved']);
const MOVING: ReadonlySet<string> = new Set(['access', 'rubrique', 'schoolGroup', 'membership']);

/** Whether a line may have moved somebody's rights. */
export function movesRights({ status, edits }: JournalEntry): boolean {
  return WRITING.has(status) && edits.some(({ entity }) => MOVING.has(entity));
}

/**
 * Who gained and who lost by a line alone, as the school's settings were when the ENT wrote it: what the ENT says now,
 * with every later line taken back. `later`: all of them, newest first. People are those of today's directory.
 */
export function rewoundEffect({ directory, school, base }: Pick<SchoolState, 'directory' | 'school' | 'base'>, later: readonly JournalEntry[], line: JournalEntry): LineEffect {
  const ground = { directory, inherits: school?.rightsInheritance ?? false };
  const taken = [...later, line].filter(movesRights).flatMap(({ edits }) => edits.toReversed().flatMap((edit) => changeOf(edit, edit.after, edit.before)));
  const then = layChanges(base, taken);
  const before = rightsOf(ground, then);
  const after = rightsOf(ground, layChanges(then, line.edits.flatMap((edit) => changeOf(edit, edit.before, edit.after))), before);
  const { gainedPeople, lostPeople } = compareRights(before, after, permissionsOf(school));
  return { gained: gainedPeople.length, lost: lostPeople.length };
}

function changeOf({ entity, id, field }: JournalEdit, was: Change['edits'][number]['was'], set: Change['edits'][number]['set']): readonly Change[] {
  return isSettingsEntity(entity) && MOVING.has(entity) ? [{ entity, id, edits: [{ field, was, set }] }] : [];
}

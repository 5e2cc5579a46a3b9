import { rightsOf } from '../../../domain/school/school-rights.ts';
import { isSettingsEntity } from '../../../domain/sync/entity.ts';
import type { JournalEdit, JournalEntry, JournalStatus } from '../../../domain/sync/journal-entry.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { WholeEffect } from '../../../texts/changes/effects.ts';
import { movesPeople, wholeEffect } from '../../school/edits/effect-of.ts';
import type { SchoolState } from '../../school/store/school-state.ts';

/** Which lines wrote what they tell; the others moved nobody's rights. */
const WRITING: ReadonlySet<JournalStatus> = new Set<JournalStatus>(['applied', 'restricted', 'resolved']);

/** Whether a line may have moved somebody: rights, messaging, services, resources of the GAR. */
export function mayMove({ status, edits }: JournalEntry): boolean {
  return WRITING.has(status) && edits.some(movesPeople);
}

/**
 * Who gained and who lost by a line alone, as the school's settings were when the ENT wrote it: what the ENT says now,
 * with every later line taken back. `later`: all of them, newest first. People are those of today's directory.
 */
export function rewoundEffect({ directory, school, base }: Pick<SchoolState, 'directory' | 'school' | 'base'>, later: readonly JournalEntry[], line: JournalEntry): WholeEffect {
  const ground = { directory, inherits: school?.rightsInheritance ?? false };
  const taken = [...later, line].filter(mayMove).flatMap(({ edits }) => edits.toReversed().flatMap((edit) => changeOf(edit, edit.after, edit.before)));
  const then = layChanges(base, taken);
  const changes = line.edits.flatMap((edit) => changeOf(edit, edit.before, edit.after));
  return wholeEffect({ school, before: then, rightsBefore: rightsOf(ground, then) }, changes, line.at);
}

function changeOf({ entity, id, field }: JournalEdit, was: Change['edits'][number]['was'], set: Change['edits'][number]['set']): readonly Change[] {
  return isSettingsEntity(entity) && movesPeople({ entity, field }) ? [{ entity, id, edits: [{ field, was, set }] }] : [];
}

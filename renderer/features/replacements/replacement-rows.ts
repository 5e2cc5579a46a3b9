import { canReplace } from '../../../domain/controls/rpl/replacement-facts.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { samePair } from '../../../domain/replacements/decide-replacement.ts';
import { replacementState } from '../../../domain/replacements/replacement-state.ts';
import { listReplacements, type PlannedReplacement } from '../../../domain/replacements/replacement.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import type { Conflict } from '../../../domain/sync/conflict.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { REPLACEMENT_TEXTS, STATE_WORDS, substituteLabel } from '../../../texts/replacements.ts';
import { gridName, sentenceName } from '../../ui/person-name.tsx';
import type { BarKind, TimelineBar, TimelineRow } from '../../ui/timeline/timeline-model.ts';

interface RowsGround {
  readonly view: SettingsView;
  readonly directory: DirectoryIndex;
  readonly conflicts: readonly Conflict[];
  readonly today: string;
}

/** The teachers by name, each with the replacements where they are absent; those who have none only when `all`. */
export function replacementRows(ground: RowsGround, all: boolean): readonly TimelineRow[] {
  const byAbsent = Map.groupBy(listReplacements(ground.view), ({ absentId }) => absentId);
  const rows = [...byAbsent].map(([absentId, replacements]) => ({
    id: absentId,
    label: nameOf(ground.directory.findPerson(absentId)),
    bars: replacements.map((one) => barOf(ground, replacements, one)),
  }));
  const others = all ? teachersOf(ground.directory).filter(({ id }) => !byAbsent.has(id)) : [];
  return [...rows, ...others.map((person): TimelineRow => ({ id: person.id, label: gridName(person), bars: [] }))].toSorted((a, b) => a.label.localeCompare(b.label, 'fr'));
}

/** The teachers of a school. */
export function teachersOf({ people }: DirectoryIndex): readonly Person[] {
  return people.filter(({ profile }) => profile === 'teacher');
}

function nameOf(person: Person | undefined): string {
  return person === undefined ? REPLACEMENT_TEXTS.gone : gridName(person);
}

function barOf(ground: RowsGround, beside: readonly PlannedReplacement[], one: PlannedReplacement): TimelineBar {
  const kind = kindOf(ground, beside, one);
  const substitute = ground.directory.findPerson(one.substituteId);
  const classes = one.scope.classIds.map((id) => ground.directory.findGroup(id)?.name ?? id);
  return { id: one.id, ...one.period, kind, word: STATE_WORDS[kind], label: substituteLabel(substitute === undefined ? REPLACEMENT_TEXTS.gone : sentenceName(substitute), classes, one.period.to < ground.today || canReplace(ground, one.substituteId)) };
}

/** What comes from the timetable is locked whatever its days; what two people or two entries dispute is seen first. */
function kindOf({ conflicts, today }: RowsGround, beside: readonly PlannedReplacement[], one: PlannedReplacement): BarKind {
  if (one.origin === 'edt') return 'locked';
  const isDisputed = conflicts.some(({ edits }) => edits.some(({ entity, id }) => entity === 'replacement' && id === one.id));
  return isDisputed || samePair(beside, one).length > 0 ? 'conflict' : replacementState(one, today);
}

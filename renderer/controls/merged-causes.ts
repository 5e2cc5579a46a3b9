import { runControl, runControls, findingKey, findingsOf } from '../../domain/controls/run-controls.ts';
import type { ControlGround } from '../../domain/controls/control-ground.ts';
import { mergedProblems, type MergedProblem } from '../../domain/controls/merged-problems.ts';
import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import { rightsOf } from '../../domain/school/school-rights.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import { layChanges } from '../../domain/sync/overlay.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { mergedRows } from '../school/store/merged-rows.ts';
import type { MergedRow } from '../school/store/merged-row.ts';
import type { MergedCause, SchoolState } from '../school/store/school-state.ts';
import { controlPass, passWithoutDraft } from './control-results.ts';

/** Rows of two values: what one of them was before somebody else changed it is the other one. */
const TOGGLED: Readonly<Partial<Record<SettingsEntity, string>>> = { visibilityRule: 'visible', membership: 'member', moderator: 'moderates', allClasses: 'granted' };

/** More rows than this are not an administrator at work but an import. */
const MOST_ROWS = 500;

/** The problems that neither the draft nor what others sent meanwhile makes alone, each with who did what. */
export function mergedCauses(state: SchoolState): readonly MergedCause[] {
  const theirs = mergedRows(state).filter(({ entity }) => TOGGLED[entity] !== undefined);
  if (theirs.length === 0 || theirs.length > MOST_ROWS) return [];
  const merged = controlPass(state);
  const mine = runControls(groundOf(merged.ground, layChanges(state.view, theirs.flatMap(undoing))));
  return mergedProblems({ theirs: passWithoutDraft(state).results, mine, merged: merged.results }).map((problem) => causeOf(state, problem, theirs));
}

/** The change that takes back what somebody else did. */
export function undoing({ entity, id, row }: MergedRow): readonly Change[] {
  const field = TOGGLED[entity];
  const now = field === undefined ? undefined : row.fields[field];
  return field === undefined || typeof now !== 'boolean' ? [] : [{ entity, id, edits: [{ field, was: now, set: !now }] }];
}

function groundOf(ground: ControlGround, view: SettingsView): ControlGround {
  return { ...ground, view, side: rightsOf(ground.side.ground, view, ground.side) };
}

/** Who did what: the rows of others, and the entries of the draft, without which it would not be found. */
function causeOf(state: SchoolState, problem: MergedProblem, theirs: readonly MergedRow[]): MergedCause {
  const { ground } = controlPass(state);
  const entries = waitingEntries(state.draft);
  const without = (changes: readonly Change[]): boolean => !isFound(groundOf(ground, layChanges(state.view, changes)), problem);
  const rows = theirs.filter((row) => without(undoing(row)));
  const mine = entries.filter((entry) => without(entry.changes.map(reversed)));
  return { control: problem.control.id, finding: problem.finding, theirs: rows.length === 0 ? theirs : rows, entryIds: (mine.length === 0 ? entries : mine).map(({ id }) => id) };
}

function reversed({ entity, id, edits }: Change): Change {
  return { entity, id, edits: edits.map(({ field, was, set }) => ({ field, was: set, set: was })) };
}

function isFound(ground: ControlGround, { control, finding }: MergedProblem): boolean {
  const key = findingKey(finding);
  return findingsOf(runControl(ground, control)).some((one) => findingKey(one) === key);
}

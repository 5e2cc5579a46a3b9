import type { SchoolSight } from '../../contract/console/schools.contract.ts';
import type { ControlSight } from '../../domain/controls/control-history.ts';
import type { Severity } from '../../domain/controls/control.ts';
import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import { openConflicts } from '../../domain/sync/conflict.ts';
import type { OpenSchool } from '../console/open-school.ts';

/** What waits in the school that is open. */
function waiting({ workspace: { draft, state } }: Pick<OpenSchool, 'workspace'>): Pick<SchoolSight, 'unsent' | 'conflicts'> {
  const unanswered = state.outbox.filter(({ outcome }) => outcome === undefined).length;
  return { unsent: waitingEntries(draft()).length + unanswered, conflicts: openConflicts(state.base).length };
}

/** What is seen of the school that is open; a pass of the controls counts until the next one. */
export function sightOf(school: Pick<OpenSchool, 'workspace'>, at: string, found: SchoolSight['found']): SchoolSight {
  return { at, ...waiting(school), found };
}

/** How many controls of a pass find something, by severity: in the school as it is with its draft. */
export function countFound(sights: readonly ControlSight[]): NonNullable<SchoolSight['found']> {
  const speaking = sights.filter(({ state }) => state === 'found' || state === 'made');
  const count = (wanted: Severity): number => speaking.filter(({ severity }) => severity === wanted).length;
  return { blocking: count('blocking'), error: count('error'), warning: count('warning'), advice: count('advice') };
}

/** Whether both say the same, but for the hour: what is the same need not be written again after each edit. */
export function isSameSight(a: SchoolSight | null, b: SchoolSight): boolean {
  return a !== null && JSON.stringify({ ...a, at: '' }) === JSON.stringify({ ...b, at: '' });
}

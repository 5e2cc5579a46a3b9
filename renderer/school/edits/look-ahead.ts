import type { Intended } from '../../../domain/draft/intended.ts';
import type { Impact } from '../../../domain/rights/impact.ts';
import type { Refusal } from '../../../domain/rubriques/refusal.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import { decideChange } from '../../../domain/sync/decide-change.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { effectOfChanges } from '../store/derive.ts';
import type { SchoolState } from '../store/school-state.ts';

/** What the rules say of an action, on the school with the draft. */
export function refusalOf(state: { readonly view: SettingsView } & Pick<SchoolState, 'directory' | 'actor'>, { changes, atomic }: Pick<Intended, 'changes' | 'atomic'>): Refusal | undefined {
  const { view: before, directory, actor } = state;
  if (actor === null) {
    return undefined;
  }
  const now = new Date().toISOString();
  const whole = layChanges(before, changes);
  for (const change of changes) {
    const after = atomic ? whole : layChanges(before, [change]);
    const refusal = decideChange({ before, after, directory, now }, actor, change);
    if (refusal !== undefined) {
      return refusal;
    }
  }
  return undefined;
}

/** Who would gain and who would lose by an action that is not done yet. */
export function consequenceOf({ view, rightsNow, school }: Pick<SchoolState, 'view' | 'rightsNow' | 'school'>, { changes }: Pick<Intended, 'changes'>): Impact {
  return effectOfChanges({ before: view, rightsBefore: rightsNow }, changes, permissionsOf(school));
}

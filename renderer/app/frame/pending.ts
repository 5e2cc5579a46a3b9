import type { SettingsView } from '../../../domain/sync/row.ts';
import { mergedInDraft } from '../../features/sync/conflicts/merged-card.ts';
import { closedMothers } from '../../features/sync/conflicts/closed-mother.ts';
import { openRefusals } from '../../features/sync/sent/send-fate.ts';
import type { SchoolState } from '../../school/store/school-state.ts';

/** Conflicts to settle, as the tab of Synchronisation counts them: held by the ENT, foreseen in the draft, mothers closed, problems of the merge. */
export const countConflicts = oncePerView((state) => state.conflicts.length + state.foreseen.length + closedMothers(state).length + mergedInDraft(state).length);

/** Refusals that still matter, as the tab of Synchronisation counts them. */
export const countRefused = oncePerView(({ sent, view, marks }) => openRefusals(sent, view, marks).length);

/** Every change of the draft, of what was sent or of the ENT's word makes another view, and what is given up other marks, and a pass of the controls other problems of the merge: several badges count once. */
function oncePerView(count: (state: SchoolState) => number): (state: SchoolState) => number {
  const known = new WeakMap<SettingsView, { readonly marks: SchoolState['marks']; readonly merged: SchoolState['merged']; readonly count: number }>();
  return (state) => {
    const last = known.get(state.view);
    if (last?.marks === state.marks && last.merged === state.merged) return last.count;
    const counted = count(state);
    known.set(state.view, { marks: state.marks, merged: state.merged, count: counted });
    return counted;
  };
}

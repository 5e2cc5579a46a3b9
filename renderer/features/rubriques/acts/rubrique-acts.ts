import { closeSubtree, restoreSubtree, setVisibility } from '../../../../domain/rubriques/rubrique-gestures.ts';
import type { Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import type { Desk } from '../desk/desk.tsx';
import { record } from './rights-acts.ts';

/** Everything one does to a whole rubrique. */
export type RubriqueAct = 'create' | 'rename' | 'move' | 'copy' | 'open' | 'close' | 'archive' | 'unarchive' | 'restore' | 'delete';

/** The acts that a rubrique's state allows, in the order of the menu; the rules may still refuse with a sentence. */
export function actsFor({ state, parentId, visibility }: Rubrique): readonly RubriqueAct[] {
  if (state === 'trashed') return ['restore'];
  if (state === 'archived') return ['unarchive', 'delete'];
  const openOrClose: RubriqueAct = visibility === 'publique' ? 'close' : 'open';
  // The root has no mother to move under, and the school keeps it.
  return parentId === null ? ['create', 'rename', 'copy', openOrClose] : ['create', 'rename', 'move', 'copy', openOrClose, 'archive', 'delete'];
}

/** Does an act, or opens the dialog that it needs. */
export function doAct(desk: Desk, act: RubriqueAct, rubrique: Rubrique): void {
  const { view } = desk.school.getState();
  switch (act) {
    case 'open':
    case 'close':
      return void record(desk, setVisibility(view, rubrique, act === 'open' ? 'publique' : 'privee', false));
    case 'archive':
      return void record(desk, closeSubtree(view, rubrique, 'archived'));
    case 'unarchive':
    case 'restore':
      return void record(desk, restoreSubtree(view, rubrique));
    default:
      return desk.screen.setState({ dialog: { kind: act, rubriqueId: rubrique.id } });
  }
}

/** Opens a rubrique to everyone with the private mothers above it. */
export function openWithMothers(desk: Desk, rubrique: Rubrique): void {
  record(desk, setVisibility(desk.school.getState().view, rubrique, 'publique', true));
}

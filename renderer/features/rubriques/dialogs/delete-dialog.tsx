import { useMemo } from 'react';
import { closeSubtree } from '../../../../domain/rubriques/rubrique-gestures.ts';
import { subtreeOf, type Rubrique } from '../../../../domain/rubriques/rubrique.ts';
import { RUBRIQUE_DIALOGS } from '../../../../texts/rubriques/rubriques.ts';
import { consequenceOf } from '../../../school/edits/look-ahead.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { useDesk } from '../desk/desk.tsx';
import { record } from '../acts/rights-acts.ts';

/** More titles than this are only counted. */
const MOST_TITLES = 12;

/** Says what goes with a rubrique, and who loses an access, before it is deleted. */
export function DeleteDialog({ rubrique, onClose }: { readonly rubrique: Rubrique; readonly onClose: () => void }) {
  const desk = useDesk();
  const state = desk.school.getState();
  const { intended, subtree, lost } = useMemo(() => {
    const act = closeSubtree(state.view, rubrique, 'trashed');
    const goes = new Set(act.changes.map(({ id }) => id));
    return {
      intended: act,
      subtree: subtreeOf(state.view, rubrique.id).filter(({ id }) => goes.has(id)),
      lost: consequenceOf(state, act).lostPeople.length,
    };
  }, [state, rubrique]);
  const confirm = (): void => {
    record(desk, intended);
    onClose();
  };
  return (
    <ConfirmDialog title={RUBRIQUE_DIALOGS.delete(rubrique.title)} action={RUBRIQUE_DIALOGS.deleteAction} isDangerous onConfirm={confirm} onCancel={onClose}>
      <p>{RUBRIQUE_DIALOGS.deleteWhole(rubrique.title, subtree.length)}</p>
      {subtree.length > 1 ? <ul className="subtree-list">{subtree.slice(1, MOST_TITLES + 1).map(({ id, title }) => <li key={id}>{title}</li>)}{subtree.length > MOST_TITLES + 1 ? <li>…</li> : null}</ul> : null}
      <p><strong>{RUBRIQUE_DIALOGS.deleteLost(lost)}</strong></p>
      <p className="quiet">{RUBRIQUE_DIALOGS.deleteRestore}</p>
    </ConfirmDialog>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { renameGroup, restoreGroup, trashGroup } from '../../../domain/directory/group-gestures.ts';
import type { SchoolGroup } from '../../../domain/directory/school-group.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { deletionConsequence, GROUP_TEXTS } from '../../../texts/people/groups.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { consequenceOf } from '../../school/edits/look-ahead.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { NameDialog } from '../../ui/dialogs/name-dialog.tsx';
import { openedByGroup } from './opened-by-group.ts';
import { useRefusal } from '../use-refusal.ts';

/** Renames, deletes and restores a free group; the ENT fixes the others, and says why when asked. */
export function GroupActions({ group }: { readonly group: SchoolGroup }) {
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'schoolGroup'));
  const { record } = useActions();
  const { refusal, attempt } = useRefusal(group.id);
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null);
  if (!canEdit || group.kind !== 'free') return null;
  const close = (): void => setDialog(null);
  return (
    <section className="inspector-section sheet-actions">
      {group.state === 'trashed' ? (
        <Button onClick={() => attempt(record(restoreGroup(group)))}>{GROUP_TEXTS.restore}</Button>
      ) : (
        <>
          <Button onClick={() => setDialog('rename')}>{GROUP_TEXTS.rename}</Button>
          <Button onClick={() => setDialog('remove')}>{GROUP_TEXTS.remove}</Button>
        </>
      )}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      {dialog === 'rename' ? (
        <NameDialog title={GROUP_TEXTS.renameTitle} label={GROUP_TEXTS.name} action={GROUP_TEXTS.rename} initial={group.name} onClose={close} onName={(name) => attempt(record(renameGroup(group, name)))} />
      ) : null}
      {dialog === 'remove' ? <RemoveDialog group={group} onClose={close} onConfirm={() => attempt(record(trashGroup(group)))} /> : null}
    </section>
  );
}

interface RemoveDialogProps {
  readonly group: SchoolGroup;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

function RemoveDialog({ group, onClose, onConfirm }: RemoveDialogProps) {
  const store = useSchoolStore();
  const [sentence] = useState(() => {
    const state = store.getState();
    const { rightsNow } = state;
    const members = rightsNow.groupMembers[rightsNow.groupIndex.get(group.id) ?? -1]?.length ?? 0;
    const losers = consequenceOf(state, trashGroup(group)).lostPeople.length;
    return deletionConsequence(openedByGroup(rightsNow, group.id).length, members, losers);
  });
  const confirm = (): void => {
    onConfirm();
    onClose();
  };
  return (
    <ConfirmDialog title={`${GROUP_TEXTS.removeTitle} « ${group.name} »`} action={GROUP_TEXTS.removeAction} isDangerous onConfirm={confirm} onCancel={onClose}>
      {sentence}
    </ConfirmDialog>
  );
}

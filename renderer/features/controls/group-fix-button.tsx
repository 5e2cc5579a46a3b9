import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { groupFix } from '../../../domain/controls/run-controls.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { CONTROL_TEXTS_SCREEN, groupFixLabel, groupFixWords } from '../../../texts/situation/control-screen.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import type { ControlPass } from '../../controls/control-results.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { FixPreview } from '../../controls/fix-preview.tsx';

/** Names no control: the correction is of several. */
const ALL_CONTROLS = 'all';

/** « Corriger tout ce qui peut l’être… »: previewed, then one entry of the draft. */
export function GroupFixButton({ pass }: { readonly pass: ControlPass }) {
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'membership'));
  const fix = useMemo(() => groupFix(pass.ground, pass.results), [pass]);
  const [isAsking, setAsking] = useState(false);
  const { record } = useActions();
  const { refusal, attempt } = useRefusal('group');
  if (!canEdit || fix.changes.length === 0) return null;
  const put = (): void => {
    attempt(record({ intention: { kind: 'control.fix', control: ALL_CONTROLS, fixes: fix.changes.length }, changes: fix.changes, atomic: false }));
    setAsking(false);
  };
  return (
    <>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      <Button onClick={() => setAsking(true)}>{groupFixLabel(fix.controls.length)}</Button>
      {isAsking ? (
        <ConfirmDialog title={CONTROL_TEXTS_SCREEN.groupFixTitle} action={CONTROL_TEXTS_SCREEN.groupFixAction} onConfirm={put} onCancel={() => setAsking(false)}>
          <p>{groupFixWords(fix.controls.length, fix.changes.length)}</p>
          <FixPreview changes={fix.changes} />
        </ConfirmDialog>
      ) : null}
    </>
  );
}

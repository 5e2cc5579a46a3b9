import { LOCK_TEXTS, leaveQuestion } from '../../texts/station/lock.ts';
import { useActions, useSchool } from '../school/store/school-context.tsx';
import { ConfirmDialog } from '../ui/dialogs/confirm-dialog.tsx';
import { countUnsent } from '../school/edits/count-pending.ts';

/** Before somebody leaves a shared computer with changes that the ENT has not: what becomes of them is said first. */
export function LeaveShared({ onClose }: { readonly onClose: () => void }) {
  const { signOut } = useActions();
  const unsent = useSchool(countUnsent);
  return <ConfirmDialog title={LOCK_TEXTS.leaveTitle} action={LOCK_TEXTS.leave} onConfirm={signOut} onCancel={onClose}><p>{leaveQuestion(unsent)}</p></ConfirmDialog>;
}

import { useBlocker } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PLATFORM_EDITOR_TEXTS as TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { ConfirmDialog } from '../../../../ui/dialogs/confirm-dialog.tsx';

interface Leaving {
  /** Closes the form, once it was asked where something would be lost. */
  readonly leave: () => void;
  readonly question: ReactNode;
}

/** Asks before what was written is lost, whether one cancels, opens another tab, goes to another screen or closes the window. */
export function useLeaving(isChanged: boolean, onClose: () => void): Leaving {
  const [isAsked, setAsked] = useState(false);
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => isChanged, enableBeforeUnload: isChanged, withResolver: true });
  const stay = (): void => {
    setAsked(false);
    reset?.();
  };
  const isGoing = status === 'blocked';
  return {
    leave: () => (isChanged ? setAsked(true) : onClose()),
    question: isAsked || isGoing ? (
      <ConfirmDialog title={TEXTS.leave} action={TEXTS.leaveAct} onCancel={stay} onConfirm={isGoing ? proceed : onClose}><p>{TEXTS.leaveEffect}</p></ConfirmDialog>
    ) : null,
  };
}

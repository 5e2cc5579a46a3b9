import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Sandbox } from '../../../../contract/ent/training.contract.ts';
import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import { resetQuestion, SANDBOX_TEXTS } from '../../../../texts/training/sandbox.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import type { SandboxDesk } from '../../../training/use-sandbox.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';

/** Puts the school in front back, asked once with what is lost; what one would begin meanwhile would be lost too. */
export function ResetSandbox({ sandbox, ask }: { readonly sandbox: Sandbox; readonly ask: SandboxDesk['ask'] }) {
  const { training } = useActions();
  const unsent = useSchool(({ draft, status }) => waitingEntries(draft).length + status.inOutbox);
  const [state, setState] = useState<'idle' | 'asking' | 'doing'>('idle');
  const reset = (): void => {
    setState('doing');
    // Once it is done, the page is loaded anew.
    ask(() => training.reset().catch((error: unknown) => {
      setState('idle');
      throw error;
    }));
  };
  return (
    <>
      <div><Button onClick={() => setState('asking')}>{SANDBOX_TEXTS.reset}</Button></div>
      {state === 'idle' ? null : (
        <ConfirmDialog title={SANDBOX_TEXTS.reset} action={SANDBOX_TEXTS.resetAction} isDangerous doing={state === 'doing' ? SANDBOX_TEXTS.resetting : ''} onConfirm={reset} onCancel={() => setState('idle')}>
          <p>{resetQuestion(sandbox, unsent)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

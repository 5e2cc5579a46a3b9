import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Sandbox } from '../../../../contract/ent/training.contract.ts';
import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import { resetQuestion, SANDBOX_TEXTS } from '../../../../texts/training/sandbox.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import type { SandboxDesk } from '../../../training/use-sandbox.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';

/** Puts the school in front back, asked once with what is lost. */
export function ResetSandbox({ sandbox, ask }: { readonly sandbox: Sandbox; readonly ask: SandboxDesk['ask'] }) {
  const { training } = useActions();
  const unsent = useSchool(({ draft, status }) => waitingEntries(draft).length + status.inOutbox);
  const [isAsking, setAsking] = useState(false);
  const reset = (): void => {
    setAsking(false);
    ask(() => training.reset());
  };
  return (
    <>
      <div><Button onClick={() => setAsking(true)}>{SANDBOX_TEXTS.reset}</Button></div>
      {isAsking ? (
        <ConfirmDialog title={SANDBOX_TEXTS.reset} action={SANDBOX_TEXTS.resetAction} isDangerous onConfirm={reset} onCancel={() => setAsking(false)}>
          <p>{resetQuestion(sandbox, unsent)}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { CONNECTOR_TEXTS as TEXTS } from '../../../../texts/connectors/connector-screen.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { LeftClosings } from './closings.tsx';
import type { PartProps } from './part-props.ts';

/** Leaves a platform, once asked again. */
export function Disconnect({ view: { id, closings }, desk, onDone }: PartProps & { readonly onDone: () => void }) {
  const { connectors } = useActions();
  const [isAsked, setAsked] = useState(false);
  const go = (): void => {
    setAsked(false);
    void desk.act(() => connectors.disconnect({ id })).then(onDone);
  };
  return (
    <>
      <Button disabled={desk.isBusy} onClick={() => setAsked(true)}>{TEXTS.disconnect}</Button>
      {isAsked ? (
        <ConfirmDialog title={TEXTS.disconnectQuestion} action={TEXTS.disconnectAct} onConfirm={go} onCancel={() => setAsked(false)}>
          <p>{TEXTS.disconnectHow}</p>
          {closings.length === 0 ? null : <LeftClosings closings={closings} />}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { EXCHANGE_TEXTS } from '../../texts/changes/exchange.ts';
import { PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';
import { isMasked } from '../presentation/masking.ts';
import { useActions } from '../school/store/school-context.tsx';
import { SealedFileDialog } from './sealed-file-dialog.tsx';

/** « Donner à un autre poste… »: what is ticked leaves in a file, and stays here. */
export function GiveAway({ ids }: { readonly ids: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" title={isMasked() ? PRESENTATION_TEXTS.giveClosed : EXCHANGE_TEXTS.giveHint} disabled={ids.length === 0 || isMasked()} onClick={() => setOpen(true)}>{EXCHANGE_TEXTS.give}</Button>
      {isOpen ? <GiveDialog ids={ids} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function GiveDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const { exchange } = useActions();
  const [message, setMessage] = useState('');
  return (
    <SealedFileDialog title={EXCHANGE_TEXTS.giveTitle} make={() => exchange.make({ ids: [...ids], message })} words={{ failed: EXCHANGE_TEXTS.failed, nothing: EXCHANGE_TEXTS.nothing }} onClose={onClose}>
      <p>{EXCHANGE_TEXTS.giveIntro}</p>
      <Textarea label={EXCHANGE_TEXTS.message} description={EXCHANGE_TEXTS.messageHint} rows={3} maxLength={2000} value={message} onChange={(event) => setMessage(event.currentTarget.value)} />
    </SealedFileDialog>
  );
}

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { MadeFile } from '../../contract/console/exchange.contract.ts';
import { EXCHANGE_TEXTS, exchangeFileName } from '../../texts/changes/exchange.ts';
import { PRESENTATION_TEXTS } from '../../texts/frame/presentation.ts';
import { UI_TEXTS } from '../../texts/frame/ui.ts';
import { isMasked } from '../presentation/masking.ts';
import { useActions, useSchool } from '../school/school-context.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialogs/dialog.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { localDay } from '../ui/use-now.ts';

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

type Making = { readonly kind: 'asking' | 'making' | 'failed' | 'nothing' } | { readonly kind: 'made'; readonly made: MadeFile };

function GiveDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const { exchange } = useActions();
  const uai = useSchool(({ school }) => school?.uai ?? '');
  const [message, setMessage] = useState('');
  const [state, setState] = useState<Making>({ kind: 'asking' });
  const make = async (): Promise<Making> => {
    const made = await exchange.make({ ids: [...ids], message });
    if (made === null) return { kind: 'nothing' };
    saveFile(made.bytes, exchangeFileName(uai, localDay(new Date().toISOString())));
    return { kind: 'made', made };
  };
  const begin = (): void => {
    setState({ kind: 'making' });
    make().then(setState, () => setState({ kind: 'failed' }));
  };
  return (
    <Dialog title={EXCHANGE_TEXTS.giveTitle} size={520} onClose={onClose}>
      {state.kind === 'made' ? <Made made={state.made} onClose={onClose} /> : (
        <>
          <div className="dialog-body">
            <p>{EXCHANGE_TEXTS.giveIntro}</p>
            <Textarea label={EXCHANGE_TEXTS.message} description={EXCHANGE_TEXTS.messageHint} rows={3} maxLength={2000} value={message} onChange={(event) => setMessage(event.currentTarget.value)} />
            {state.kind === 'failed' ? <InlineNotice kind="error">{EXCHANGE_TEXTS.failed}</InlineNotice> : null}
            {state.kind === 'nothing' ? <InlineNotice kind="warning">{EXCHANGE_TEXTS.nothing}</InlineNotice> : null}
          </div>
          <div className="dialog-actions">
            <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
            <Button variant="filled" loading={state.kind === 'making'} onClick={begin}>{EXCHANGE_TEXTS.make}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** The key is shown once: it is kept nowhere. */
function Made({ made: { key, fingerprint }, onClose }: { readonly made: MadeFile; readonly onClose: () => void }) {
  return (
    <>
      <div className="dialog-body">
        <InlineNotice kind="success">{EXCHANGE_TEXTS.made}</InlineNotice>
        <dl className="exchange-secrets">
          <dt>{EXCHANGE_TEXTS.key}</dt>
          <dd><code>{key}</code> <CopyButton label={EXCHANGE_TEXTS.copyKey} done={EXCHANGE_TEXTS.keyCopied} text={key} /><p className="quiet">{EXCHANGE_TEXTS.keyHint}</p></dd>
          <dt>{EXCHANGE_TEXTS.fingerprint}</dt>
          <dd><code>{fingerprint}</code><p className="quiet">{EXCHANGE_TEXTS.fingerprintHint}</p></dd>
        </dl>
      </div>
      <div className="dialog-actions">
        <Button variant="filled" onClick={onClose}>{UI_TEXTS.close}</Button>
      </div>
    </>
  );
}

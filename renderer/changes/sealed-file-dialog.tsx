import { localDay } from '../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { MadeFile } from '../../contract/console/exchange.contract.ts';
import { EXCHANGE_TEXTS, exchangeFileName } from '../../texts/changes/exchange.ts';
import { UI_TEXTS } from '../../texts/frame/ui.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialogs/dialog.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { saveFile } from '../ui/save-file.ts';

type Making = { readonly kind: 'asking' | 'making' | 'failed' | 'nothing' } | { readonly kind: 'made'; readonly made: MadeFile };

interface SealedFileDialogProps {
  readonly title: string;
  /** Has the console make the file; null: there is nothing to put in it. */
  readonly make: () => Promise<MadeFile | null>;
  readonly words: { readonly failed: string; readonly nothing: string };
  readonly onClose: () => void;
  /** What is said, and asked, before it is made. */
  readonly children: ReactNode;
}

/** Makes an encrypted and signed file, saves it, then shows its key once. */
export function SealedFileDialog({ title, make, words, onClose, children }: SealedFileDialogProps) {
  const uai = useSchool(({ school }) => school?.uai ?? '');
  const [state, setState] = useState<Making>({ kind: 'asking' });
  const save = async (): Promise<Making> => {
    const made = await make();
    if (made === null) return { kind: 'nothing' };
    saveFile(made.bytes, exchangeFileName(uai, localDay(new Date().toISOString())));
    return { kind: 'made', made };
  };
  const begin = (): void => {
    setState({ kind: 'making' });
    save().then(setState, () => setState({ kind: 'failed' }));
  };
  return (
    <Dialog title={title} size={520} onClose={onClose}>
      {state.kind === 'made' ? <Made made={state.made} onClose={onClose} /> : (
        <>
          <div className="dialog-body">
            {children}
            {state.kind === 'failed' ? <InlineNotice kind="error">{words.failed}</InlineNotice> : null}
            {state.kind === 'nothing' ? <InlineNotice kind="warning">{words.nothing}</InlineNotice> : null}
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

import { Button } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Intended } from '../../domain/draft/intended.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { refusalSentence } from '../../texts/changes/refusals.ts';
import { useActions, useSchoolStore } from '../school/store/school-context.tsx';
import { Dialog } from '../ui/dialogs/dialog.tsx';
import { FormSent } from '../ui/fields/checked-field.tsx';
import { InlineNotice } from '../ui/inline-notice.tsx';
import { useRefusal } from './use-refusal.ts';

interface KeptFormProps {
  /** Of the row that is written: a refusal is told of it. */
  readonly id: string;
  readonly texts: { readonly form: string; readonly cancel: string; readonly keep: string };
  /** What keeping it changes; undefined where it changes nothing. */
  readonly plan: (view: SettingsView) => Intended | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A row that is written whole in a dialog, then kept in the draft, or refused with its sentence. */
export function KeptForm({ id, texts, plan, onClose, children }: KeptFormProps) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(id);
  const [isSent, setSent] = useState(false);
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    // Drawn first: each field knows whether what it holds fits.
    flushSync(() => setSent(true));
    const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong !== null) return wrong.focus();
    const intended = plan(store.getState().view);
    const answer = intended === undefined ? undefined : record(intended);
    attempt(answer);
    if (answer === undefined) onClose();
  };
  return (
    <Dialog title={texts.form} size={760} onClose={onClose}>
      <form className="dialog-body form-fields" noValidate onSubmit={keep}>
        <FormSent value={isSent}>{children}</FormSent>
        {refusal === undefined ? null : <InlineNotice kind="error">{refusalSentence(refusal)}</InlineNotice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button type="submit" variant="filled">{texts.keep}</Button>
        </div>
      </form>
    </Dialog>
  );
}

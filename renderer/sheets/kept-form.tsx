import { Button } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import type { Intended } from '../../domain/draft/intended.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { refusalSentence } from '../../texts/changes/refusals.ts';
import { useActions, useSchoolStore } from '../school/store/school-context.tsx';
import { Dialog } from '../ui/dialogs/dialog.tsx';
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
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const intended = plan(store.getState().view);
    const answer = intended === undefined ? undefined : record(intended);
    attempt(answer);
    if (answer === undefined) onClose();
  };
  return (
    <Dialog title={texts.form} size={760} onClose={onClose}>
      <form className="dialog-body form-fields" noValidate onSubmit={keep}>
        {children}
        {refusal === undefined ? null : <InlineNotice kind="error">{refusalSentence(refusal)}</InlineNotice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button type="submit" variant="filled">{texts.keep}</Button>
        </div>
      </form>
    </Dialog>
  );
}

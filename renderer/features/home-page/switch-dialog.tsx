import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { activateTiles, HOME_PAGE_ID, UNDERSTOOD } from '../../../domain/home-page/home-page.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { SWITCH_TEXTS as TEXTS } from '../../../texts/home-page/home-page.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { useWrongFocus } from '../../ui/fields/use-wrong-focus.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** Asks for the word that says that one knows: nothing brings the old page back (RUB-18). */
export function SwitchDialog({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(HOME_PAGE_ID);
  const form = useWrongFocus<HTMLFormElement>(refusal);
  const isUnconfirmed = refusal?.kind === 'home-page-unconfirmed';
  const confirm = (event: SubmitEvent): void => {
    event.preventDefault();
    const answer = record(activateTiles(store.getState().view, typed));
    attempt(answer);
    if (answer === undefined) onClose();
  };
  return (
    <Dialog title={TEXTS.title} size={560} onClose={onClose}>
      <form className="dialog-body form-fields" ref={form} noValidate onSubmit={confirm}>
        <p><strong>{TEXTS.consequence}</strong></p>
        <p>{TEXTS.safe} {TEXTS.advice}</p>
        <TextInput label={TEXTS.type(UNDERSTOOD)} value={typed} autoComplete="off" maxLength={40} error={isUnconfirmed ? refusalSentence(refusal) : undefined} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
        {refusal === undefined || isUnconfirmed ? null : <InlineNotice kind="error">{refusalSentence(refusal)}</InlineNotice>}
        <div className="dialog-actions">
          <Button data-autofocus onClick={onClose}>{UI_TEXTS.doNothing}</Button>
          <Button type="submit" variant="filled" className="danger">{TEXTS.confirm}</Button>
        </div>
      </form>
    </Dialog>
  );
}

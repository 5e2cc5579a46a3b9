import { Button, NativeSelect } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { LimitationReason, limitedPeople, setLimitation } from '../../../domain/privacy/limitation.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { LIMITATION_REASONS, LIMITATION_TEXTS as TEXTS } from '../../../texts/privacy/limitation.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { useMayEdit } from '../use-may-edit.ts';
import { useRefusal } from '../use-refusal.ts';

/** The way to limit the data of somebody (RGPD, art. 18), with its consequences before the draft keeps it; nothing for who may not. */
export function LimitPerson({ personId }: { readonly personId: string }) {
  const mayLimit = useMayEdit('limitation');
  const isWaiting = useSchool(({ view }) => limitedPeople(view).has(personId));
  const [isAsking, setAsking] = useState(false);
  if (isWaiting) return <p>{TEXTS.waiting}</p>;
  if (!mayLimit) return null;
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>{TEXTS.limit}</Button>
      {isAsking ? <LimitDialog personId={personId} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

const CHOICES = [{ value: '', label: TEXTS.choose }, ...LimitationReason.options.map((value) => ({ value, label: LIMITATION_REASONS[value] }))];

function LimitDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const [reason, setReason] = useState<LimitationReason>();
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(personId);
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    if (reason === undefined) return;
    const answer = record(setLimitation(store.getState().view, personId, reason));
    attempt(answer);
    if (answer === undefined) onClose();
  };
  return (
    <Dialog title={TEXTS.dialog} size={560} onClose={onClose}>
      <form className="dialog-body form-fields" noValidate onSubmit={keep}>
        <NativeSelect label={TEXTS.reason} data={CHOICES} value={reason ?? ''} onChange={({ currentTarget: { value } }) => setReason(LimitationReason.safeParse(value).data)} />
        <p>{TEXTS.effect}</p>
        <p>{TEXTS.kept} {TEXTS.proof}</p>
        {refusal === undefined ? null : <InlineNotice kind="error">{refusalSentence(refusal)}</InlineNotice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{TEXTS.cancel}</Button>
          <Button type="submit" variant="filled" disabled={reason === undefined}>{TEXTS.confirm}</Button>
        </div>
      </form>
    </Dialog>
  );
}

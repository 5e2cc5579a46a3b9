import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { planAnnouncement } from '../../../domain/communication/announcement-gestures.ts';
import type { Announcement } from '../../../domain/communication/announcement.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { COMMUNICATION_TEXTS as TEXTS } from '../../../texts/communication/communication.ts';
import { useActions, useSchoolStore } from '../../school/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { AnnouncementFields } from './announcement-fields.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { AudienceSummary } from './audience-summary.tsx';

interface AnnouncementDialogProps {
  readonly first: Announcement;
  readonly others: readonly Announcement[];
  readonly onClose: () => void;
}

/** A communication as it is written, with whom it would reach and what there is to know; kept in the draft. */
export function AnnouncementDialog({ first, others, onClose }: AnnouncementDialogProps) {
  const [wanted, setWanted] = useState(first);
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(first.id);
  const change = (fields: Partial<Announcement>): void => setWanted({ ...wanted, ...fields });
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const intended = planAnnouncement(store.getState().view, { ...wanted, title: wanted.title.trim() });
    const answer = intended === undefined ? undefined : record(intended);
    attempt(answer);
    if (answer === undefined) onClose();
  };
  return (
    <Dialog title={TEXTS.form} size={760} onClose={onClose}>
      <form className="dialog-body form-fields" noValidate onSubmit={keep}>
        <AnnouncementFields wanted={wanted} onChange={change} />
        <AudienceFields audience={wanted.audience} onChange={(audience) => change({ audience })} />
        <AudienceSummary wanted={wanted} others={others} />
        {refusal === undefined ? null : <InlineNotice kind="error">{refusalSentence(refusal)}</InlineNotice>}
        <div className="dialog-actions">
          <Button onClick={onClose}>{TEXTS.cancel}</Button>
          <Button type="submit" variant="filled">{TEXTS.keep}</Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState } from 'react';
import { planAnnouncement } from '../../../domain/communication/announcement-gestures.ts';
import type { Announcement } from '../../../domain/communication/announcement.ts';
import { COMMUNICATION_TEXTS as TEXTS } from '../../../texts/communication/communication.ts';
import { KeptForm } from '../../sheets/kept-form.tsx';
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
  const change = (fields: Partial<Announcement>): void => setWanted({ ...wanted, ...fields });
  return (
    <KeptForm id={first.id} texts={TEXTS} plan={(view) => planAnnouncement(view, { ...wanted, title: wanted.title.trim() })} onClose={onClose}>
      <AnnouncementFields wanted={wanted} onChange={change} />
      <AudienceFields audience={wanted.audience} onChange={(audience) => change({ audience })} />
      <AudienceSummary wanted={wanted} others={others} />
    </KeptForm>
  );
}

import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { plannedAnnouncements, type Announcement } from '../../../domain/communication/announcement.ts';
import { audienceOf } from '../../../domain/communication/audience.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { COMMUNICATION_TEXTS as TEXTS } from '../../../texts/communication/communication.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { useSchool } from '../../school/store/school-context.tsx';
import { useMayEdit } from '../../sheets/use-may-edit.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import { AnnouncementDialog } from './announcement-dialog.tsx';
import { announcementsPaper } from './announcements-paper.ts';
import { AnnouncementTable } from './announcement-table.tsx';
import { localNow, newAnnouncement } from './new-announcement.ts';

/** « Communication »: what the school announces, to whom and when, prepared before the ENT shows it. */
export function CommunicationScreen() {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const mayEdit = useMayEdit('announcement');
  const now = localNow(useNow());
  const announcements = useMemo(() => plannedAnnouncements(view), [view]);
  const { id } = useSearch({ from: '/communication' });
  // Where a control or a conflict leads: to the one that it is about.
  const [edited, setEdited] = useState<Announcement | undefined>(() => (mayEdit ? announcements.find((one) => one.id === id) : undefined));
  return (
    <Screen
      title={SCREEN_TITLES.communication}
      actions={(
        <>
          {announcements.length === 0 ? null : <ExportButton paper={() => announcementsPaper(announcements, now, ({ audience }) => audienceOf(directory, audience).length)} />}
          {mayEdit ? <Button onClick={() => setEdited(newAnnouncement(now))}>{TEXTS.create}</Button> : null}
        </>
      )}
      banner={<p className="quiet communication-purpose">{TEXTS.purpose} {TEXTS.source}. {mayEdit ? null : TEXTS.readOnly}</p>}
    >
      <div className="communication">
        {announcements.length === 0 ? <EmptyResult sentence={TEXTS.none} /> : <AnnouncementTable announcements={announcements} now={now} mayEdit={mayEdit} onEdit={setEdited} />}
      </div>
      {edited === undefined ? null : <AnnouncementDialog first={edited} others={announcements} onClose={() => setEdited(undefined)} />}
    </Screen>
  );
}

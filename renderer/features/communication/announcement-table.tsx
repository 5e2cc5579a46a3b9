import { useMemo, useState } from 'react';
import { phaseOf, type Announcement } from '../../../domain/communication/announcement.ts';
import { withdrawAnnouncement } from '../../../domain/communication/announcement-gestures.ts';
import { audienceOf } from '../../../domain/communication/audience.ts';
import { actOn, announcementPeriod, audienceWords, COMMUNICATION_TEXTS as TEXTS, KIND_LABELS, PHASE_LABELS, withdrawQuestion } from '../../../texts/communication/communication.ts';
import { formatNumber } from '../../../texts/language/typography.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';

interface AnnouncementTableProps {
  readonly announcements: readonly Announcement[];
  /** `YYYY-MM-DDTHH:MM`, by the clock of Paris. */
  readonly now: string;
  readonly mayEdit: boolean;
  readonly onEdit: (announcement: Announcement) => void;
}

const COLUMNS = ['title', 'kind', 'period', 'audience', 'people', 'phase', 'acts'] as const;

/** What is prepared, the first to be shown first. */
export function AnnouncementTable({ announcements, ...row }: AnnouncementTableProps) {
  return (
    <div className="column-table">
      <table aria-label={TEXTS.list}>
        <thead><tr>{COLUMNS.filter((column) => row.mayEdit || column !== 'acts').map((column) => <th key={column} scope="col">{TEXTS.columns[column]}</th>)}</tr></thead>
        <tbody>{announcements.map((one) => <Row key={one.id} announcement={one} {...row} />)}</tbody>
      </table>
    </div>
  );
}

interface RowProps extends Omit<AnnouncementTableProps, 'announcements'> {
  readonly announcement: Announcement;
}

function Row({ announcement, now, mayEdit, onEdit }: RowProps) {
  const { title, kind, channel, from, until, audience } = announcement;
  const directory = useSchool((state) => state.directory);
  const people = useMemo(() => audienceOf(directory, audience).length, [directory, audience]);
  return (
    <tr>
      <th scope="row"><bdi>{title}</bdi></th>
      <td>{KIND_LABELS[kind]}</td>
      <td>{announcementPeriod(channel, from, until)}</td>
      <td>{audienceWords(audience)}</td>
      <td>{formatNumber(people)}</td>
      <td>{PHASE_LABELS[phaseOf(announcement, now)]}</td>
      {mayEdit ? (
        <td className="communication-acts">
          <button type="button" className="link-button" aria-label={actOn(TEXTS.edit, title)} onClick={() => onEdit(announcement)}>{TEXTS.edit}</button>{' '}
          <Withdraw announcement={announcement} />
        </td>
      ) : null}
    </tr>
  );
}

function Withdraw({ announcement }: { readonly announcement: Announcement }) {
  const { record } = useActions();
  const store = useSchoolStore();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="link-button" aria-label={actOn(TEXTS.withdraw, announcement.title)} onClick={() => setAsked(true)}>{TEXTS.withdraw}</button>
      {isAsked ? (
        <ConfirmDialog
          title={withdrawQuestion(announcement.title)} action={TEXTS.withdraw} isDangerous onCancel={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            record(withdrawAnnouncement(store.getState().view, announcement));
          }}
        >
          <p>{TEXTS.withdrawLoses}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

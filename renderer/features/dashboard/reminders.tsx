import { Button } from '@mantine/core';
import { REMINDERS, type ReminderId } from '../../../domain/school-year/reminders.data.ts';
import { daysLate, noteReminder, REMINDER_IDS, reminderState } from '../../../domain/school-year/reminders.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { sourceLine } from '../../../texts/language/source-words.ts';
import { noteLabel, REMINDER_SENTENCES, REMINDER_TEXTS as TEXTS, reminderWords } from '../../../texts/year/reminders.ts';
import { signedNow } from '../../school/signed-now.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { DashboardPanel } from './dashboard-panel.tsx';

/** What comes back each year and each month, with who last did it; noting it is a change of the school, as ticking a task is. */
export function Reminders({ day }: { readonly day: string }) {
  return (
    <DashboardPanel title={TEXTS.title}>
      <ul className="dashboard-lines">{REMINDER_IDS.map((id) => <Reminder key={id} id={id} day={day} />)}</ul>
    </DashboardPanel>
  );
}

function Reminder({ id, day }: { readonly id: ReminderId; readonly day: string }) {
  const view = useSchool((state) => state.view);
  const canEdit = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'checklistItem'));
  const { record } = useActions();
  const store = useSchoolStore();
  const state = reminderState(view, id, day);
  const note = (): void => {
    const { view: now, actor } = store.getState();
    record(noteReminder(now, id, day, signedNow(actor)));
  };
  return (
    <li>
      <span className="dashboard-sentence">
        {state.isDue ? <StatusBadge kind="advice">{REMINDERS[id].control}</StatusBadge> : null} {REMINDER_SENTENCES[id]}<br />
        <span className="quiet">{reminderWords(state, daysLate(state, day))} {sourceLine(REMINDERS[id].source)}.</span>
      </span>
      {canEdit ? <Button aria-label={noteLabel(id)} onClick={note}>{TEXTS.note}</Button> : null}
    </li>
  );
}

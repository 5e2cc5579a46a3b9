import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { noteVisa, type VisaNote } from '../../../../domain/inspections/visas/visa-gestures.ts';
import { keepsLessonBook } from '../../../../domain/inspections/visas/lesson-books.ts';
import { VisaAuthor } from '../../../../domain/inspections/visas/visa.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { VISA_AUTHORS, VISA_TEXTS as TEXTS } from '../../../../texts/year/visas.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { endError } from '../../../ui/fields/end-error.ts';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { teacherChoices } from '../inspectors/inspectors.ts';
import { useInspectionActs } from '../use-inspections.ts';

const EMPTY: VisaNote = { teacherId: null, subject: null, from: '', to: '', by: 'direction' };
const AUTHORS = VisaAuthor.options.map((value) => ({ value, label: VISA_AUTHORS[value] }));

/** Writes down a visa: whose lesson book, which days, who placed it. */
export function VisaForm() {
  const [note, setNote] = useState(EMPTY);
  const { refusal, act } = useInspectionActs('visa');
  const set = (more: Partial<VisaNote>): void => setNote((old) => ({ ...old, ...more }));
  const add = (): void => {
    if (act((view) => noteVisa(view, crypto.randomUUID(), note))) setNote(EMPTY);
  };
  return (
    <div className="form-fields">
      <Whose note={note} onNote={set} />
      <div className="hour-pair">
        <DayField label={TEXTS.from} day={note.from} onDay={(from) => set({ from })} />
        <DayField label={TEXTS.to} day={note.to} error={endError(note.from, note.to)} onDay={(to) => set({ to })} />
        <NativeSelect label={TEXTS.by} data={AUTHORS} value={note.by} onChange={(event) => set({ by: VisaAuthor.parse(event.currentTarget.value) })} />
      </div>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      <Button disabled={note.from === '' || note.to === ''} onClick={add}>{TEXTS.add}</Button>
    </div>
  );
}

interface WhoseProps {
  readonly note: VisaNote;
  readonly onNote: (more: Partial<VisaNote>) => void;
}

/** A teacher or all of them; a subject of that teacher where there are several, or of the school (S2-040: « toutes, par matière, par enseignant »). */
function Whose({ note: { teacherId, subject }, onNote }: WhoseProps) {
  const directory = useSchool((state) => state.directory);
  const teachers = useMemo(() => [{ value: '', label: TEXTS.everybody }, ...teacherChoices({ directory })], [directory]);
  const taught = useMemo(() => [...new Set(directory.people.filter(keepsLessonBook).flatMap((one) => one.subjects))].toSorted((a, b) => a.localeCompare(b, 'fr')), [directory]);
  const subjects = teacherId === null ? taught : (directory.findPerson(teacherId)?.subjects ?? []);
  return (
    <>
      <NativeSelect label={TEXTS.teacher} data={teachers} value={teacherId ?? ''} onChange={(event) => onNote({ teacherId: event.currentTarget.value === '' ? null : event.currentTarget.value, subject: null })} />
      {subjects.length < 2 ? null : <NativeSelect label={TEXTS.subject} data={[{ value: '', label: TEXTS.everySubject }, ...subjects]} value={subject ?? ''} onChange={(event) => onNote({ subject: event.currentTarget.value === '' ? null : event.currentTarget.value })} />}
    </>
  );
}

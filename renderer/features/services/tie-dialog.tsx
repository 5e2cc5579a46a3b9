import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PrincipalRef } from '../../../domain/rubriques/principal.ts';
import { tieToStudent, type AccompanimentWish } from '../../../domain/services/service-gestures.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { SERVICE_TEXTS } from '../../../texts/rubriques/services.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import { PrincipalChoice, type Choosable } from '../../sheets/principal-choice.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { endError } from '../../ui/fields/end-error.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';

const STUDENTS: Choosable = { person: ({ profile }) => profile === 'student' };
const ADULTS: Choosable = { person: ({ profile }) => profile !== 'student' };
const KINDS = Object.entries(SERVICE_TEXTS.kinds).map(([value, label]) => ({ value, label }));

/** Ties an AESH or a foster family to a student. */
export function TieDialog({ onClose }: { readonly onClose: () => void }) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('tie');
  const [student, setStudent] = useState<PrincipalRef>();
  const [accompanist, setAccompanist] = useState<PrincipalRef>();
  const [kind, setKind] = useState<AccompanimentWish['kind']>('aesh');
  const [days, setDays] = useState({ from: '', to: '' });
  const tie = (): void => {
    if (student === undefined || accompanist === undefined) return;
    const wish = { accompanist: accompanist.id, student: student.id, kind, from: days.from === '' ? null : days.from, to: days.to === '' ? null : days.to };
    const answer = record(tieToStudent(store.getState().view, wish));
    attempt(answer);
    if (answer === undefined) onClose();
  };
  return (
    <Dialog title={SERVICE_TEXTS.tieTitle} onClose={onClose}>
      <div className="dialog-body form-fields">
        <PrincipalChoice takesFocus label={SERVICE_TEXTS.student} placeholder={SERVICE_TEXTS.choose} among={STUDENTS} value={student} onChange={setStudent} />
        <PrincipalChoice label={SERVICE_TEXTS.accompanist} placeholder={SERVICE_TEXTS.choose} among={ADULTS} value={accompanist} onChange={setAccompanist} />
        <NativeSelect label={SERVICE_TEXTS.kind} value={kind} data={KINDS} onChange={(event) => setKind(kindOf(event.currentTarget.value))} />
        <DayField label={SERVICE_TEXTS.from} day={days.from} onDay={(from) => setDays({ ...days, from })} />
        <DayField label={SERVICE_TEXTS.to} day={days.to} error={endError(days.from, days.to)} onDay={(to) => setDays({ ...days, to })} />
        <p className="source-line">{SERVICE_TEXTS.aeshSource}</p>
        {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={student === undefined || accompanist === undefined} onClick={tie}>{SERVICE_TEXTS.tie}</Button>
      </div>
    </Dialog>
  );
}

function kindOf(value: string): AccompanimentWish['kind'] {
  return value === 'fosterFamily' || value === 'other' ? value : 'aesh';
}

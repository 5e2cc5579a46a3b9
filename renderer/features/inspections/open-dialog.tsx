import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { openInspections, type InspectionWish } from '../../../domain/inspections/inspection-gestures.ts';
import { advisedWindow } from '../../../domain/inspections/inspection.ts';
import { INSPECTION_TEXTS as TEXTS } from '../../../texts/year/inspections.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { inspectorChoices, teacherChoices } from './inspectors/inspectors.ts';
import { MissingAccount } from './inspectors/missing-account.tsx';
import { NewInspector } from './inspectors/new-inspector.tsx';
import { PeopleField } from './people-field.tsx';
import { useInspectionActs, useInspectionRole } from './use-inspections.ts';
import { WarningList } from './warning-list.tsx';
import { WindowFields } from './window-fields.tsx';

const EMPTY: InspectionWish = { teacherIds: [], inspectorIds: [], visit: null, window: { from: '', to: null }, comment: '' };

/** Opens the lesson books of teachers to inspectors around a visit, or prepares it for the direction. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { opens } = useInspectionRole();
  const { refusal, act } = useInspectionActs('open');
  const [wish, setWish] = useState(EMPTY);
  const set = (more: Partial<InspectionWish>): void => setWish((old) => ({ ...old, ...more }));
  const setVisit = (day: string): void => set(day === '' ? { visit: null } : { visit: day, window: advisedWindow(day) });
  const isWhole = wish.teacherIds.length > 0 && wish.inspectorIds.length > 0 && wish.window.from !== '';
  const open = (): void => {
    if (act((view) => openInspections(view, { ...wish, comment: wish.comment.trim() }, opens ? 'open' : 'prepared'))) onClose();
  };
  return (
    <Dialog title={TEXTS.open} onClose={onClose} size={620}>
      <div className="dialog-body form-fields">
        <Who wish={wish} onWish={set} />
        <DayField label={TEXTS.visit} note={TEXTS.advised} day={wish.visit ?? ''} onDay={setVisit} />
        <WindowFields window={wish.window} onChange={(window) => set({ window })} />
        <TextInput label={TEXTS.comment} value={wish.comment} maxLength={500} onChange={(event) => set({ comment: event.currentTarget.value })} />
        <WarningList title={TEXTS.warnings} wish={wish} />
        {opens ? null : <p className="quiet">{TEXTS.prepareNote}</p>}
        {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={!isWhole} onClick={open}>{opens ? TEXTS.openNow : TEXTS.prepare}</Button>
      </div>
    </Dialog>
  );
}

interface WhoProps {
  readonly wish: InspectionWish;
  readonly onWish: (more: Partial<InspectionWish>) => void;
}

/** Several teachers and several inspectors: each of the ones is opened to each of the others (I3). */
function Who({ wish: { teacherIds, inspectorIds }, onWish }: WhoProps) {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const teachers = useMemo(() => teacherChoices({ directory }), [directory]);
  const inspectors = useMemo(() => inspectorChoices({ directory, view }), [directory, view]);
  const missing = inspectors.filter(({ value, hasAccount }) => !hasAccount && inspectorIds.includes(value));
  return (
    <>
      <PeopleField label={TEXTS.teachers} takesFocus choices={teachers} value={teacherIds} onChange={(ids) => onWish({ teacherIds: ids })} />
      <PeopleField label={TEXTS.inspectors} choices={inspectors} value={inspectorIds} onChange={(ids) => onWish({ inspectorIds: ids })} />
      <NewInspector onAdd={(id) => onWish({ inspectorIds: [...inspectorIds, id] })} />
      <MissingAccount inspectors={missing.map(({ label, email }) => ({ name: label, email }))} />
    </>
  );
}

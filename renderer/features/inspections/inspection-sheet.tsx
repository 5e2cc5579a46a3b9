import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { closeInspection, moveWindow, openPrepared, tellTeacher } from '../../../domain/inspections/inspection-gestures.ts';
import { isLeftOpen } from '../../../domain/inspections/inspection-state.ts';
import { advisedWindow, type InspectionAct } from '../../../domain/inspections/inspection.ts';
import { readInspector } from '../../../domain/inspections/inspector.ts';
import { formatDay } from '../../../texts/language/dates.ts';
import { authorWords, closedSentence, informedWords, INSPECTION_TEXTS as TEXTS, pendingSentence, phaseSentence, teacherMessage } from '../../../texts/year/inspections.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { StatusBadge, type StatusKind } from '../../ui/status-badge.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CheckedAccounts } from './inspectors/checked-accounts.tsx';
import { closedBy, openedBy, type InspectionRow } from './inspection-rows.ts';
import { MissingAccount } from './inspectors/missing-account.tsx';
import { useInspectionActs, useInspectionRole } from './use-inspections.ts';
import { WarningList } from './warning-list.tsx';
import { WindowFields } from './window-fields.tsx';

const BADGES: Readonly<Record<InspectionRow['phase'], StatusKind>> = {
  prepared: 'inferred', foreseen: 'inferred', open: 'success', endless: 'warning', over: 'warning', closed: 'upstream',
};

type Keep = ReturnType<typeof useInspectionActs>['act'];

/** One inspection: its state in words, what can be done now, its days, who opened it, whether the teacher knows. */
export function InspectionSheet({ inspection }: { readonly inspection: InspectionRow }) {
  const { id, teacher, phase, visit, window } = inspection;
  const { canEdit, opens } = useInspectionRole();
  const { refusal, act } = useInspectionActs(id);
  return (
    <article className="sheet" aria-label={teacher}>
      <h2 className="inspector-title"><bdi>{teacher}</bdi></h2>
      <p>
        <StatusBadge kind={BADGES[phase]}>{TEXTS.states[phase]}</StatusBadge>{' '}
        {inspection.isChanged ? <StatusBadge kind="changed">{TEXTS.notYetSent}</StatusBadge> : null}
      </p>
      <p>{stateSentence(inspection)}</p>
      {canEdit ? <Acts inspection={inspection} opens={opens} act={act} /> : null}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      <Account inspection={inspection} />
      <Facts inspection={inspection} />
      {canEdit && phase !== 'closed' ? <Days key={`${id} ${visit} ${window.from} ${window.to}`} inspection={inspection} act={act} /> : null}
      <CheckedAccounts inspectorId={inspection.inspectorId} canEdit={canEdit} act={act} />
      <Informed inspection={inspection} canEdit={canEdit} act={act} />
    </article>
  );
}

/** What it is for the ENT; what waits to be sent opens and closes nothing yet. */
function stateSentence(inspection: InspectionRow): string {
  const { phase, state, window, isStateChanged, opened } = inspection;
  const act = closedBy(inspection);
  if (act !== undefined) return closedSentence(act.at, act.name, opened !== null);
  return isStateChanged && state !== 'prepared' ? pendingSentence(state) : phaseSentence(phase, window.from, window.to);
}

interface PartProps {
  readonly inspection: InspectionRow;
  readonly act: Keep;
}

function Acts({ inspection, opens, act }: PartProps & { readonly opens: boolean }) {
  const { phase, visit, isTooLong } = inspection;
  // Without a visit, nothing says around which day.
  const shorter = isTooLong && phase !== 'closed' && visit !== null ? advisedWindow(visit) : undefined;
  return (
    <div className="sheet-actions">
      {phase === 'prepared' && opens ? <Button variant="filled" onClick={() => act((view) => openPrepared(view, inspection))}>{TEXTS.openNow}</Button> : null}
      {phase === 'prepared' ? <Button onClick={() => act((view) => closeInspection(view, inspection))}>{TEXTS.giveUp}</Button> : null}
      {isLeftOpen(phase) || phase === 'foreseen' ? <Button onClick={() => act((view) => closeInspection(view, inspection))}>{TEXTS.close}</Button> : null}
      {shorter === undefined ? null : <Button onClick={() => act((view) => moveWindow(view, inspection, shorter))}>{TEXTS.shorten}</Button>}
    </div>
  );
}

/** The inspector of an open access may have no account here yet. */
function Account({ inspection: { inspectorId, inspector, hasAccount, phase } }: { readonly inspection: InspectionRow }) {
  const view = useSchool((state) => state.view);
  if (hasAccount || phase === 'closed') return null;
  return <MissingAccount inspectors={[{ name: inspector, email: readInspector(inspectorId, view.find('inspector', inspectorId))?.email ?? '' }]} />;
}

function Facts({ inspection }: { readonly inspection: InspectionRow }) {
  const { id, inspector, visit, comment } = inspection;
  const [opener, closer] = [openedBy(inspection), closedBy(inspection)];
  const row = useSchool((state) => state.before.find('inspection', id));
  const now = useNow();
  return (
    <dl className="facts">
      <dt>{TEXTS.columns.inspector}</dt>
      <dd><bdi>{inspector}</bdi></dd>
      {visit === null ? null : <><dt>{TEXTS.columns.visit}</dt><dd>{formatDay(visit)}</dd></>}
      <Act label={TEXTS.openedBy} act={opener} now={now} />
      <Act label={TEXTS.closedBy} act={closer} now={now} />
      {row?.by === undefined || [opener?.at, closer?.at].includes(row.at) ? null : <><dt>{TEXTS.lastChange}</dt><dd>{authorWords(row.by, row.at ?? '', now)}</dd></>}
      {comment === '' ? null : <><dt>{TEXTS.commentShort}</dt><dd>{comment}</dd></>}
    </dl>
  );
}

function Act({ label, act, now }: { readonly label: string; readonly act: InspectionAct | undefined; readonly now: string }) {
  return act === undefined ? null : <><dt>{label}</dt><dd>{authorWords(act.name, act.at, now)}</dd></>;
}

function Days({ inspection, act }: PartProps) {
  const { window, visit, teacherId } = inspection;
  const [typed, setTyped] = useState({ window, visit });
  const isSame = typed.window.from === window.from && typed.window.to === window.to && typed.visit === visit;
  const setVisit = (day: string): void => setTyped(day === '' ? { ...typed, visit: null } : { visit: day, window: advisedWindow(day) });
  return (
    <InspectorSection title={TEXTS.window}>
      <div className="form-fields">
        <DayField label={TEXTS.visit} day={typed.visit ?? ''} onDay={setVisit} />
        <WindowFields window={typed.window} onChange={(days) => setTyped({ ...typed, window: days })} />
      </div>
      <Button my={8} disabled={isSame || typed.window.from === ''} onClick={() => act((view) => moveWindow(view, inspection, typed.window, typed.visit))}>{TEXTS.changeWindow}</Button>
      <WarningList title={TEXTS.toKnow} wish={{ ...typed, teacherIds: [teacherId], inspectorIds: [] }} />
    </InspectorSection>
  );
}

function Informed({ inspection, canEdit, act }: PartProps & { readonly canEdit: boolean }) {
  const { informedOn } = inspection;
  const today = localDay(useNow());
  return (
    <InspectorSection title={TEXTS.columns.informed}>
      <Checkbox label={TEXTS.told} disabled={!canEdit} checked={informedOn !== null} onChange={() => act((view) => tellTeacher(view, inspection, informedOn === null ? today : null))} />
      <p className="quiet">{informedOn === null ? TEXTS.tellHelp : informedWords(informedOn)}</p>
      {informedOn === null ? <CopyButton label={TEXTS.copyTeacher} text={teacherMessage(inspection)} /> : null}
    </InspectorSection>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { closeInspection, moveWindow, openPrepared, tellTeacher } from '../../../domain/inspections/inspection-gestures.ts';
import { isLeftOpen } from '../../../domain/inspections/inspection-state.ts';
import { advisedWindow } from '../../../domain/inspections/inspection.ts';
import { readInspector } from '../../../domain/inspections/inspector.ts';
import { formatDay } from '../../../texts/dates.ts';
import { authorWords, informedWords, INSPECTION_TEXTS as TEXTS, phaseSentence } from '../../../texts/inspections.ts';
import { refusalSentence } from '../../../texts/refusals.ts';
import { useSchool } from '../../school/school-context.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { StatusBadge, type StatusKind } from '../../ui/status-badge.tsx';
import { localDay, useNow } from '../../ui/use-now.ts';
import { CheckedAccounts } from './checked-accounts.tsx';
import type { InspectionRow } from './inspection-rows.ts';
import { MissingAccount } from './missing-account.tsx';
import { useInspectionActs, useInspectionRole } from './use-inspections.ts';
import { useOpener } from './use-opener.ts';
import { WindowFields } from './window-fields.tsx';

const BADGES: Readonly<Record<InspectionRow['phase'], StatusKind>> = {
  prepared: 'inferred', foreseen: 'inferred', open: 'success', endless: 'warning', over: 'warning', closed: 'upstream',
};

type Act = ReturnType<typeof useInspectionActs>['act'];

/** One inspection: its state in words, what can be done now, its days, who opened it, whether the teacher knows. */
export function InspectionSheet({ inspection }: { readonly inspection: InspectionRow }) {
  const { id, teacher, phase, window } = inspection;
  const { canEdit, opens } = useInspectionRole();
  const { refusal, act } = useInspectionActs(id);
  return (
    <article className="sheet" aria-label={teacher}>
      <h2 className="inspector-title"><bdi>{teacher}</bdi></h2>
      <p>
        <StatusBadge kind={BADGES[phase]}>{TEXTS.states[phase]}</StatusBadge>{' '}
        {inspection.isChanged ? <StatusBadge kind="changed">{TEXTS.notYetSent}</StatusBadge> : null}
      </p>
      <p>{phaseSentence(phase, window.from, window.to)}</p>
      {canEdit ? <Acts inspection={inspection} opens={opens} act={act} /> : null}
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      <Account inspection={inspection} />
      <Facts inspection={inspection} />
      {canEdit && phase !== 'closed' ? <Days key={`${id} ${window.from} ${window.to}`} inspection={inspection} act={act} /> : null}
      <CheckedAccounts inspectorId={inspection.inspectorId} canEdit={canEdit} act={act} />
      <Informed inspection={inspection} canEdit={canEdit} act={act} />
    </article>
  );
}

interface PartProps {
  readonly inspection: InspectionRow;
  readonly act: Act;
}

function Acts({ inspection, opens, act }: PartProps & { readonly opens: boolean }) {
  const { phase, visit, isTooLong } = inspection;
  // Without a visit, nothing says around which day.
  const shorter = isTooLong && phase !== 'closed' && visit !== null ? advisedWindow(visit) : undefined;
  return (
    <div className="sheet-actions">
      {phase === 'prepared' && opens ? <Button variant="filled" onClick={() => act((view) => openPrepared(view, inspection))}>{TEXTS.openNow}</Button> : null}
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

function Facts({ inspection: { id, inspector, visit, comment } }: { readonly inspection: InspectionRow }) {
  const opener = useOpener(id);
  const row = useSchool((state) => state.before.find('inspection', id));
  const now = useNow();
  return (
    <dl className="facts">
      <dt>{TEXTS.columns.inspector}</dt>
      <dd><bdi>{inspector}</bdi></dd>
      {visit === null ? null : <><dt>{TEXTS.columns.visit}</dt><dd>{formatDay(visit)}</dd></>}
      {opener === undefined ? null : <><dt>{TEXTS.openedBy}</dt><dd>{authorWords(opener.name, opener.at, now)}</dd></>}
      {row?.by === undefined ? null : <><dt>{TEXTS.lastChange}</dt><dd>{authorWords(row.by, row.at ?? '', now)}</dd></>}
      {comment === '' ? null : <><dt>{TEXTS.commentShort}</dt><dd>{comment}</dd></>}
    </dl>
  );
}

function Days({ inspection, act }: PartProps) {
  const { window } = inspection;
  const [typed, setTyped] = useState(window);
  const isSame = typed.from === window.from && typed.to === window.to;
  return (
    <InspectorSection title={TEXTS.window}>
      <WindowFields window={typed} onChange={setTyped} />
      <Button mt={8} disabled={isSame || typed.from === ''} onClick={() => act((view) => moveWindow(view, inspection, typed))}>{TEXTS.changeWindow}</Button>
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
    </InspectorSection>
  );
}

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { restrict } from '../../../../domain/messaging/matrix-gestures.ts';
import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { builtInPreset, cellsOfPreset, foreseeCells } from '../../../../domain/messaging/presets.ts';
import { reachImpact } from '../../../../domain/messaging/reach-impact.ts';
import { reachOf } from '../../../../domain/messaging/reach.ts';
import { closedCount, MATRIX_TEXTS, restrictLoss, stillWrites } from '../../../../texts/messaging/messaging-screen.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { HourField } from '../../../ui/fields/hour-field.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { targetNames } from '../matrix/matrix-model.ts';
import { endAt, proposedEnd } from './restriction-end.ts';
import { reachWith } from '../use-messaging.ts';

interface RestrictDialogProps {
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

/** Starts the emergency mode until a day and an hour, after saying who may still write to whom and who loses. */
export function RestrictDialog({ matrix, onClose }: RestrictDialogProps) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal('restrict');
  const [now] = useState(() => new Date().toISOString());
  const [end, setEnd] = useState(() => proposedEnd(now));
  const until = endAt(end, now);
  const cells = useMemo(() => cellsOfPreset(builtInPreset('restricted', matrix)), [matrix]);
  const start = (): void => {
    if (until === undefined) return;
    const answer = record(restrict(store.getState().view, until, now, cells));
    attempt(answer);
    if (answer === undefined) onClose();
  };
  return (
    <Dialog title={MATRIX_TEXTS.restrictTitle} onClose={onClose} size={640}>
      <div className="dialog-body form-fields">
        <p>{MATRIX_TEXTS.restrictPurpose}</p>
        <div className="end-fields">
          <DayField label={MATRIX_TEXTS.untilDay} day={end.day} error={until === undefined ? MATRIX_TEXTS.endPast : null} onDay={(day) => setEnd({ ...end, day })} />
          <HourField label={MATRIX_TEXTS.untilHour} hour={end.hour} onHour={(hour) => setEnd({ ...end, hour })} />
        </div>
        <Preview matrix={matrix} now={now} cells={cells} />
        <p className="source-line">{MATRIX_TEXTS.restrictExempt}</p>
        {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={until === undefined} onClick={start}>{MATRIX_TEXTS.restrictAction}</Button>
      </div>
    </Dialog>
  );
}

interface PreviewProps {
  readonly matrix: Matrix;
  readonly now: string;
  readonly cells: Readonly<Record<string, boolean>>;
}

const FAR = '9999-01-01T00:00:00.000Z';

function Preview({ matrix, now, cells }: PreviewProps) {
  const nameOf = targetNames(matrix);
  const view = useSchool((state) => state.view);
  const rightsNow = useSchool((state) => state.rightsNow);
  const lost = useMemo(() => {
    // Whatever its end, it has the same effect meanwhile.
    const intended = restrict(view, FAR, now, cells);
    return intended === undefined ? 0 : reachImpact(reachOf(rightsNow, now), reachWith({ view, rightsNow }, intended, now)).lostPeople.length;
  }, [view, rightsNow, now, cells]);
  return (
    <section className="restrict-preview" aria-label={MATRIX_TEXTS.restrictPreview}>
      <h3>{MATRIX_TEXTS.restrictPreview}</h3>
      <ul className="lines">
        {foreseeCells(matrix, cells).map(({ emitter, kept, opened, closed }) => (
          <li key={emitter}>
            {stillWrites(emitter, [...kept, ...opened].map(nameOf), true)} <span className="quiet">({closedCount(closed.length)})</span>
          </li>
        ))}
      </ul>
      <p><strong>{restrictLoss(lost)}</strong></p>
    </section>
  );
}

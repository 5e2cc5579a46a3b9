import { Button } from '@mantine/core';
import { useState } from 'react';
import { instantOf, localMoment } from '../../../../domain/kernel/local-time.ts';
import { yetToCome } from '../../../../domain/upstream/correction.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import { UPSTREAM_TEXTS as TEXTS } from '../../../../texts/upstream/sources.ts';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { HourField } from '../../../ui/fields/hour-field.tsx';
import { useNow } from '../../../ui/use-now.ts';

interface CorrectionDialogProps {
  /** The source, as it is called. */
  readonly name: string;
  readonly onNote: (at: string) => void;
  readonly onClose: () => void;
}

/** When a correction was made, for whoever notes it later. */
export function CorrectionDialog({ name, onNote, onClose }: CorrectionDialogProps) {
  const now = useNow();
  const [moment, setMoment] = useState(() => localMoment(now));
  const { day, hour } = moment;
  const wrong = yetToCome(moment, now);
  const note = (): void => {
    onNote(instantOf(`${day}T${hour}`));
    onClose();
  };
  return (
    <Dialog title={TEXTS.correctedIn(name)} onClose={onClose}>
      <div className="dialog-body form-fields">
        <div className="hour-pair">
          <DayField label={TEXTS.correctedDay} day={day} error={wrong === 'day' ? TEXTS.dayToCome : null} onDay={(next) => setMoment({ day: next, hour })} />
          <HourField label={TEXTS.correctedHour} hour={hour} error={wrong === 'hour' ? TEXTS.hourToCome : null} onHour={(next) => setMoment({ day, hour: next })} />
        </div>
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={day === '' || hour === '' || wrong !== undefined} onClick={note}>{TEXTS.note}</Button>
      </div>
    </Dialog>
  );
}

import { localDay } from '../../../../domain/kernel/local-time.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readIgnoredControl, type IgnoredControl } from '../../../../domain/controls/ignored-control.ts';
import { scopeOf } from '../../../../domain/controls/run-controls.ts';
import { fieldValue } from '../../../../domain/sync/row.ts';
import { CONTROL_TEXTS_SCREEN, ignoredWords } from '../../../../texts/situation/control-screen.ts';
import { UI_TEXTS } from '../../../../texts/frame/ui.ts';
import type { ControlPass } from '../../../controls/control-results.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { ControlRow } from '../control-rows.ts';

interface IgnorePartProps {
  readonly row: ControlRow;
  readonly pass: ControlPass;
  /** Whether the reason is being asked. */
  readonly isAsking: boolean;
  readonly onAsking: (isAsking: boolean) => void;
}

/** « Ignorer avec un motif… », or what was ignored, by whom, and the way back. */
export function IgnorePart({ row, pass, isAsking, onAsking }: IgnorePartProps) {
  const { record } = useActions();
  const kept = pass.ground.view.find('ignoredControl', row.id);
  const ignored = readIgnoredControl(kept);
  const put = (set: IgnoredControl | null): void => {
    const edits = [{ field: 'ignored', was: fieldValue(kept, 'ignoredControl', 'ignored'), set }];
    const intention = set === null ? ({ kind: 'control.watch', control: row.id } as const) : ({ kind: 'control.ignore', control: row.id, until: set.until } as const);
    void record({ intention, changes: [{ entity: 'ignoredControl', id: row.id, edits }], atomic: false });
    onAsking(false);
  };
  if (row.state === 'ignored' && ignored !== undefined) {
    return (
      <section className="inspector-section">
        <p>{ignoredWords(CONTROL_TEXTS_SCREEN.reasons[ignored.reason], ignored.until, kept?.by, kept?.at)} {ignored.note}</p>
        <Button onClick={() => put(null)}>{CONTROL_TEXTS_SCREEN.watch}</Button>
      </section>
    );
  }
  return (
    <section className="inspector-section">
      <button type="button" className="link-button" onClick={() => onAsking(true)}>{CONTROL_TEXTS_SCREEN.ignore}</button>
      {isAsking ? <IgnoreDialog onClose={() => onAsking(false)} onIgnore={(wish) => put({ ...wish, seen: scopeOf(row.findings) })} /> : null}
    </section>
  );
}

type Wish = Omit<IgnoredControl, 'seen'>;

interface IgnoreDialogProps {
  readonly onClose: () => void;
  readonly onIgnore: (wish: Wish) => void;
}

const REASONS = Object.entries(CONTROL_TEXTS_SCREEN.reasons).map(([value, label]) => ({ value, label }));

function IgnoreDialog({ onClose, onIgnore }: IgnoreDialogProps) {
  const [reason, setReason] = useState<Wish['reason']>('wanted');
  const [note, setNote] = useState('');
  const [until, setUntil] = useState('');
  const today = localDay(useNow());
  // A day that is over would ignore nothing.
  const isPast = until !== '' && until < today;
  return (
    <Dialog title={CONTROL_TEXTS_SCREEN.ignoreTitle} onClose={onClose}>
      <div className="dialog-body form-fields">
        <NativeSelect label={CONTROL_TEXTS_SCREEN.reason} value={reason} data={REASONS} onChange={(event) => setReason(reasonOf(event.currentTarget.value))} />
        <TextInput label={CONTROL_TEXTS_SCREEN.note} value={note} maxLength={500} onChange={(event) => setNote(event.currentTarget.value)} />
        <DayField label={CONTROL_TEXTS_SCREEN.until} day={until} error={isPast ? CONTROL_TEXTS_SCREEN.untilPast : null} onDay={setUntil} />
        <p className="quiet">{CONTROL_TEXTS_SCREEN.ignoreNote}</p>
      </div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{UI_TEXTS.cancel}</Button>
        <Button variant="filled" disabled={isPast} onClick={() => onIgnore({ reason, note, until: until === '' ? null : until })}>{CONTROL_TEXTS_SCREEN.ignoreAction}</Button>
      </div>
    </Dialog>
  );
}

function reasonOf(value: string): Wish['reason'] {
  return value === 'elsewhere' || value === 'later' || value === 'other' ? value : 'wanted';
}

import { TextInput } from '@mantine/core';
import type { AccessWindow } from '../../../domain/inspections/inspection.ts';
import { INSPECTION_TEXTS as TEXTS } from '../../../texts/year/inspections.ts';

interface WindowFieldsProps {
  readonly window: AccessWindow;
  readonly onChange: (window: AccessWindow) => void;
  readonly disabled?: boolean;
}

/** First and last day of an access; an empty last day is no end. */
export function WindowFields({ window: { from, to }, onChange, disabled = false }: WindowFieldsProps) {
  return (
    <div className="hour-pair">
      <TextInput type="date" label={TEXTS.from} value={from} disabled={disabled} onChange={(event) => onChange({ from: event.currentTarget.value, to })} />
      <TextInput type="date" label={TEXTS.to} value={to ?? ''} disabled={disabled} onChange={(event) => onChange({ from, to: event.currentTarget.value === '' ? null : event.currentTarget.value })} />
    </div>
  );
}

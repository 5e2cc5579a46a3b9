import type { AccessWindow } from '../../../domain/inspections/inspection.ts';
import { INSPECTION_TEXTS as TEXTS } from '../../../texts/year/inspections.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { endError } from '../../ui/fields/end-error.ts';

interface WindowFieldsProps {
  readonly window: AccessWindow;
  readonly onChange: (window: AccessWindow) => void;
  readonly disabled?: boolean;
}

/** First and last day of an access; an empty last day is no end. */
export function WindowFields({ window: { from, to }, onChange, disabled = false }: WindowFieldsProps) {
  return (
    <div className="hour-pair">
      <DayField label={TEXTS.from} day={from} disabled={disabled} onDay={(day) => onChange({ from: day, to })} />
      <DayField label={TEXTS.to} day={to ?? ''} error={endError(from, to ?? '')} disabled={disabled} onDay={(day) => onChange({ from, to: day === '' ? null : day })} />
    </div>
  );
}

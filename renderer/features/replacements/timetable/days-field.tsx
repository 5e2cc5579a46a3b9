import { REPLACEMENT_TEXTS as TEXTS } from '../../../../texts/year/replacements.ts';
import { KeptField } from '../../../ui/fields/kept-field.tsx';

interface DaysFieldProps {
  readonly label: string;
  /** Undefined where nobody has said. */
  readonly days: number | undefined;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onDays: (days: number) => void;
}

/** A number of days. */
export function DaysField({ label, days, disabled, error, onDays }: DaysFieldProps) {
  return (
    <KeptField
      label={label}
      inputMode="numeric"
      rightSection={<span className="quiet">{TEXTS.daysUnit}</span>}
      rightSectionWidth={56}
      kept={String(days ?? '')}
      disabled={disabled}
      error={error}
      onKeep={(typed) => onDays(Number(typed))}
    />
  );
}

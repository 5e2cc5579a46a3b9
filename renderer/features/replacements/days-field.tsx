import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { REPLACEMENT_TEXTS as TEXTS } from '../../../texts/replacements.ts';

interface DaysFieldProps {
  readonly label: string;
  /** Undefined where nobody has said. */
  readonly days: number | undefined;
  readonly disabled: boolean;
  readonly error: string | null;
  readonly onDays: (days: number) => void;
}

/** A number of days, kept when one leaves the field or presses Enter: one action of the draft, not one per digit. */
export function DaysField({ label, days, disabled, error, onDays }: DaysFieldProps) {
  const [typed, setTyped] = useState(String(days ?? ''));
  const keep = (): void => {
    if (typed.trim() === '') setTyped(String(days ?? ''));
    else if (Number(typed) !== days) onDays(Number(typed));
  };
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      rightSection={<span className="quiet">{TEXTS.daysUnit}</span>}
      rightSectionWidth={56}
      value={typed}
      disabled={disabled}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => { if (key === 'Enter') keep(); }}
    />
  );
}

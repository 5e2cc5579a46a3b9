import type { ReactNode } from 'react';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { readDay, writeDay } from '../../../texts/language/typed-days.ts';
import { DayPicker } from './day-picker.tsx';
import { WrittenField } from './written-field.tsx';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly day: string;
  readonly onDay: (day: string) => void;
  /** What is said of the day: the letter of its week. */
  readonly note?: string;
  /** Where columns are named above: the label is only read aloud. */
  readonly isBare?: boolean;
  /** Kept at once by the draft (see `Writing`). */
  readonly isKept?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | null;
  /** Drawn in the field, before the day. */
  readonly before?: ReactNode;
  readonly width?: number;
}

const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** A day, typed as it is written in French or chosen in a calendar. */
export function DayField({ label, day, onDay, note = '', isBare = false, before, width, ...rest }: DayFieldProps) {
  return (
    <WrittenField
      {...rest}
      {...(isBare ? { 'aria-label': label } : { label })}
      {...(note === '' ? {} : { description: note, inputWrapperOrder: BELOW })}
      {...(before === undefined ? {} : { leftSection: before })}
      {...(width === undefined ? {} : { w: width })}
      value={day}
      onValue={onDay}
      read={readDay}
      write={writeDay}
      rule={UI_TEXTS.dayRule}
      placeholder={UI_TEXTS.dayPlaceholder}
      rightSection={rest.disabled === true ? null : <DayPicker day={day} onDay={(chosen) => { if (chosen !== '' || rest.isKept !== true) onDay(chosen); }} />}
    />
  );
}

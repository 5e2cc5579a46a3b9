import { spokenHour } from '../../../texts/language/dates.ts';
import { readHour } from '../../../texts/language/typed-days.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { WrittenField } from './written-field.tsx';

interface HourFieldProps {
  readonly label: string;
  /** `HH:MM`, or nothing. */
  readonly hour: string;
  readonly onHour: (hour: string) => void;
  /** Where it is named beside: the label is only read aloud. */
  readonly isBare?: boolean;
  readonly isKept?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | null;
}

/** An hour of the day: « 18 h 30 ». */
export function HourField({ label, isBare = false, hour, onHour, ...rest }: HourFieldProps) {
  return <WrittenField {...rest} {...(isBare ? { 'aria-label': label } : { label })} value={hour} onValue={onHour} read={readHour} write={spokenHour} rule={UI_TEXTS.hourRule} placeholder={UI_TEXTS.hourPlaceholder} />;
}

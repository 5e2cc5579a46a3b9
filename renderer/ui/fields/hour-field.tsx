import { spokenHour } from '../../../texts/language/dates.ts';
import { readHour } from '../../../texts/language/typed-days.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { WrittenField } from './written-field.tsx';

interface HourFieldProps {
  readonly label: string;
  /** `HH:MM`, or nothing. */
  readonly hour: string;
  readonly onHour: (hour: string) => void;
  readonly isKept?: boolean;
  readonly disabled?: boolean;
}

/** An hour of the day: « 18 h 30 ». */
export function HourField({ hour, onHour, ...rest }: HourFieldProps) {
  return <WrittenField {...rest} value={hour} onValue={onHour} read={readHour} write={spokenHour} rule={UI_TEXTS.hourRule} placeholder={UI_TEXTS.hourPlaceholder} />;
}

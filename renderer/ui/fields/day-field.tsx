import { TextInput } from '@mantine/core';
import { useTyped } from './use-typed.ts';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** A day, given as soon as it is whole: a year that is being typed passes by 0002 and 0020. */
export function DayField({ label, day, onDay }: DayFieldProps) {
  const [typed, setTyped] = useTyped(day);
  const take = (next: string): void => {
    setTyped(next);
    if (next >= '2000' && next !== day) onDay(next);
  };
  return <TextInput type="date" label={label} value={typed} onChange={(event) => take(event.currentTarget.value)} onBlur={() => { if (typed === '' && day !== '') onDay(''); }} />;
}

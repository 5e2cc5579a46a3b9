import { TextInput } from '@mantine/core';
import { useTyped } from './use-typed.ts';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly day: string;
  readonly onDay: (day: string) => void;
  /** What is said of the day: the letter of its week. */
  readonly note?: string;
  /** Where columns are named above: the label is only read aloud. */
  readonly isBare?: boolean;
}

const BELOW: ('label' | 'input' | 'description')[] = ['label', 'input', 'description'];

/** A day, given as soon as it is whole: a year that is being typed passes by 0002 and 0020. */
export function DayField({ label, day, onDay, note, isBare = false }: DayFieldProps) {
  const [typed, setTyped] = useTyped(day);
  const take = (next: string): void => {
    setTyped(next);
    if (next >= '2000' && next !== day) onDay(next);
  };
  return <TextInput type="date" {...(isBare ? { 'aria-label': label } : { label })} {...(note === undefined || note === '' ? {} : { description: note, inputWrapperOrder: BELOW })} value={typed} onChange={(event) => take(event.currentTarget.value)} onBlur={() => { if (typed === '' && day !== '') onDay(''); }} />;
}

import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';

interface DayPickerProps {
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** The calendar of the browser, for the mouse: the keyboard types the day beside it. */
export function DayPicker({ day, onDay }: DayPickerProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <span className="day-picker">
      <input ref={field} type="date" tabIndex={-1} aria-hidden aria-label={UI_TEXTS.calendar} value={day} onChange={({ currentTarget }) => onDay(currentTarget.value)} />
      <ActionIcon variant="subtle" size={24} tabIndex={-1} aria-label={UI_TEXTS.calendar} onClick={() => field.current?.showPicker()}><IconCalendar size={16} aria-hidden /></ActionIcon>
    </span>
  );
}

import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { shortcutOf } from '../../keys/key-map.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';

interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: number;
  /** Called by the down arrow and Enter: goes on to the list. */
  readonly onLeave?: () => void;
}

/** The field that filters a list while one types; Ctrl F comes here from anywhere on the screen. */
export function FilterField({ label, value, onChange, width = 220, onLeave }: FilterFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const find = (event: KeyboardEvent): void => {
      if (shortcutOf(event, 'frame') === 'filter') {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
    };
    window.addEventListener('keydown', find);
    return () => window.removeEventListener('keydown', find);
  }, []);
  const leave = (key: string): void => {
    if (key === 'Escape') onChange('');
    if (key === 'ArrowDown' || key === 'Enter') onLeave?.();
  };
  return (
    <TextInput
      ref={field}
      aria-label={label}
      placeholder={label}
      value={value}
      w={width}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => leave(event.key)}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      rightSection={value === '' ? null : <CloseButton size="xs" aria-label={UI_TEXTS.clearField} onClick={() => onChange('')} />}
    />
  );
}

import type { TextInputProps } from '@mantine/core';
import { WrittenField } from './written-field.tsx';

interface KeptFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  /** What is kept now. */
  readonly kept: string;
  readonly onKeep: (typed: string) => void;
  /** Whether nothing may be kept; else an emptied field shows again what is kept. */
  readonly mayBeEmpty?: boolean;
}

const asTyped = (typed: string): string => typed;
const unlessEmpty = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed);

/** A field that is kept when one leaves it or presses Enter, not at each key: one action of the draft. */
export function KeptField({ kept, onKeep, mayBeEmpty = false, ...rest }: KeptFieldProps) {
  return <WrittenField {...rest} isKept value={kept} onValue={onKeep} read={mayBeEmpty ? asTyped : unlessEmpty} write={asTyped} />;
}

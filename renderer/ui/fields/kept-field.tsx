import { TextInput, type TextInputProps } from '@mantine/core';
import { useTyped } from './use-typed.ts';

interface KeptFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  /** What is kept now. */
  readonly kept: string;
  readonly onKeep: (typed: string) => void;
  /** Whether nothing may be kept; else an emptied field shows again what is kept. */
  readonly mayBeEmpty?: boolean;
}

/** A field that is kept when one leaves it or presses Enter, not at each key: one action of the draft. */
export function KeptField({ kept, onKeep, mayBeEmpty = false, ...rest }: KeptFieldProps) {
  const [typed, setTyped] = useTyped(kept);
  const keep = (): void => {
    if (typed.trim() === '' && !mayBeEmpty) setTyped(kept);
    else if (typed !== kept) onKeep(typed);
  };
  return <TextInput {...rest} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={keep} onKeyDown={({ key }) => { if (key === 'Enter') keep(); }} />;
}

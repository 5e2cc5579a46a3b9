import { TextInput, type TextInputProps } from '@mantine/core';
import { useWritten, type Writing } from './use-written.ts';

interface WrittenFieldProps extends Writing, Omit<TextInputProps, keyof Writing | 'onChange' | 'onBlur' | 'onKeyDown'> {
  /** How to write it, said when one leaves the field with something else in it; absent where anything may be written. */
  readonly rule?: string;
}

/** A value typed as it is written in French, whatever the language of the browser is: its own fields of days and hours speak that one. */
export function WrittenField({ value, onValue, isKept, read, write, rule, error, ...rest }: WrittenFieldProps) {
  const { typed, isWrong, type, leave } = useWritten({ value, onValue, isKept, read, write });
  // Why the last attempt was not kept says nothing of what is kept.
  const isAsKept = isKept === true && typed === write(value);
  return <TextInput {...rest} autoComplete="off" error={isWrong ? rule : isAsKept ? undefined : error} value={typed} onChange={({ currentTarget }) => type(currentTarget.value)} onBlur={leave} onKeyDown={({ key }) => { if (key === 'Enter') leave(); }} />;
}

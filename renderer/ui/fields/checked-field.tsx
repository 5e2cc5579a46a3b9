import { TextInput, type TextInputProps } from '@mantine/core';
import { createContext, useContext, useState } from 'react';

interface CheckedFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'error'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly fits: (value: string) => boolean;
  /** What to write, said of what does not fit once one leaves the field, and of nothing once the form was sent. */
  readonly rule: string;
  /** Why what fits was refused once sent. */
  readonly refused?: string | undefined;
}

/** Whether the form around was sent once. */
export const FormSent = createContext(false);

/** A text of a form, whose error is its own (RGAA 11.10). */
export function CheckedField({ value, onValue, fits, rule, refused, ...rest }: CheckedFieldProps) {
  const [isLeft, setLeft] = useState(false);
  const isSent = useContext(FormSent);
  const isTold = isSent || (isLeft && value !== '');
  const type = (typed: string): void => {
    setLeft(false);
    onValue(typed);
  };
  return <TextInput {...rest} value={value} error={isTold && !fits(value) ? rule : refused} onChange={({ currentTarget }) => type(currentTarget.value)} onBlur={() => setLeft(true)} onKeyDown={({ key }) => key === 'Enter' && setLeft(true)} />;
}

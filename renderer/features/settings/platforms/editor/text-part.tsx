import { Textarea, TextInput } from '@mantine/core';
import { useContext } from 'react';
import { FieldRules } from './field-rules.ts';

interface TextPartProps {
  /** Its place in the platform. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  /** A sentence rather than some words. */
  readonly isLong?: boolean;
  readonly onText: (typed: string) => void;
}

/** A text of the form, whose error is its own. */
export function TextPart({ at, label, hint, value, most, isLong = false, onText }: TextPartProps) {
  const rest = { label, value, maxLength: most, error: useContext(FieldRules).get(at), ...(hint === undefined ? {} : { description: hint }) };
  return isLong ? <Textarea {...rest} className="editor-long" autosize minRows={1} onChange={({ currentTarget }) => onText(currentTarget.value)} /> : <TextInput {...rest} onChange={({ currentTarget }) => onText(currentTarget.value)} />;
}

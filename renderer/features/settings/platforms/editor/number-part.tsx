import { NumberInput } from '@mantine/core';
import { useContext } from 'react';
import { PLATFORM_EDITOR_TEXTS } from '../../../../../texts/platforms/platform-editor.ts';
import { FieldRules } from './field-rules.ts';

interface NumberPartProps {
  readonly at: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly most: number;
  /** Undefined: emptied. */
  readonly onNumber: (value: number | undefined) => void;
}

const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** A figure that no source may give. */
export function NumberPart({ at, label, value, most, onNumber }: NumberPartProps) {
  const error = useContext(FieldRules).get(at);
  return <NumberInput label={label} description={PLATFORM_EDITOR_TEXTS.noLength} value={value ?? ''} min={1} max={most} inputWrapperOrder={BELOW} allowDecimal={false} hideControls error={error} onChange={(typed) => onNumber(typed === '' ? undefined : Number(typed))} />;
}

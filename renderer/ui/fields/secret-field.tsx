import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { LOCK_TEXTS } from '../../../texts/station/lock.ts';

/** A field whose text is hidden unless one asks to see it; no browser remembers it. */
export function SecretField(props: PasswordInputProps) {
  // Mantine says it of its other fields only.
  return <PasswordInput aria-invalid={props.error !== undefined && props.error !== null} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': LOCK_TEXTS.show }} {...props} />;
}

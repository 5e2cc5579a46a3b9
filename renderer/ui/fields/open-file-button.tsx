import { Button } from '@mantine/core';
import { useRef } from 'react';

interface OpenFileButtonProps {
  readonly label: string;
  /** What the hidden field is called. */
  readonly field: string;
  /** How the names of such files end. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that has a file chosen. */
export function OpenFileButton({ label, field, accept, onFile }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input} type="file" hidden accept={accept} aria-label={field} tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file, corrected, may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

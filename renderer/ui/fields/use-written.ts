import { useState } from 'react';

/** A value, and how people write it. */
export interface Writing {
  /** The value, or nothing. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** The draft keeps the value at once: it is given when one leaves the field or presses Enter, and shown again where nothing is typed. */
  readonly isKept?: boolean | undefined;
  readonly read: (typed: string) => string | undefined;
  readonly write: (value: string) => string;
}

/** What is typed, whether it is left as no value, and what to do of keys. */
export interface Written {
  readonly typed: string;
  readonly isWrong: boolean;
  readonly type: (typed: string) => void;
  readonly leave: () => void;
}

/** A text that stands for a value: given as soon as it is whole, never changed under who types it; what is left as no value stays there, and is told. */
export function useWritten({ value, onValue, isKept = false, read, write }: Writing): Written {
  const [last, setLast] = useState({ value, typed: write(value), isLeft: false });
  if (last.value !== value) setLast({ value, typed: (read(last.typed) ?? '') === value ? last.typed : write(value), isLeft: last.isLeft });
  const { typed } = last;
  const type = (next: string): void => {
    setLast({ value, typed: next, isLeft: false });
    const given = next.trim() === '' ? '' : read(next);
    if (!isKept && given !== undefined && given !== value) onValue(given);
  };
  const leave = (): void => {
    const given = read(typed) ?? (isKept ? value : '');
    const isShownAgain = read(typed) !== undefined || (isKept && typed.trim() === '');
    setLast({ value, typed: isShownAgain ? write(given) : typed, isLeft: true });
    if (given !== value) onValue(given);
  };
  return { typed, isWrong: last.isLeft && typed.trim() !== '' && read(typed) === undefined, type, leave };
}

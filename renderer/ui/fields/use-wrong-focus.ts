import { useEffect, useRef, type RefObject } from 'react';

/** Goes to the field that tells why what was sent is refused, from the button that sent it, and brings what it says into sight (RGAA 11.10, 11.11). */
export function useWrongFocus<E extends HTMLElement>(refusal: unknown): RefObject<E | null> {
  const form = useRef<E>(null);
  useEffect(() => {
    if (refusal === undefined || refusal === null) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
    // What it says is under it.
    wrong?.closest('.mantine-InputWrapper-root')?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  return form;
}

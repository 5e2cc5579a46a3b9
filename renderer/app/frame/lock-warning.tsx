import { Button } from '@mantine/core';
import { useRef } from 'react';
import { LOCK_TEXTS, lockSoonSentence } from '../../../texts/station/lock.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

/** Says that the console is about to lock itself, and lets one stay (rel:C-A16). */
export function LockWarning() {
  const at = useSchool((state) => state.lockSoonAt);
  const { touch } = useActions();
  const before = useRef<Element | null>(null);
  const stay = (): void => {
    touch();
    // The button goes with the warning: the keyboard goes on where it was.
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <output className="lock-warning" data-shown={at !== null}>
      {at === null ? null : (
        <>
          <span>{lockSoonSentence(at)}</span>
          <Button size="compact-sm" onFocus={({ relatedTarget }) => (before.current = relatedTarget)} onClick={stay}>{LOCK_TEXTS.stay}</Button>
        </>
      )}
    </output>
  );
}

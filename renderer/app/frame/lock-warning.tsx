import { Button } from '@mantine/core';
import { LOCK_TEXTS, lockSoonSentence } from '../../../texts/station/lock.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

/** Says that the console is about to lock itself, and lets one stay (rel:C-A16). */
export function LockWarning() {
  const at = useSchool((state) => state.lockSoonAt);
  const { touch } = useActions();
  return (
    <output className="lock-warning" data-shown={at !== null}>
      {at === null ? null : (
        <>
          <span>{lockSoonSentence(at)}</span>
          <Button size="compact-sm" onClick={touch}>{LOCK_TEXTS.stay}</Button>
        </>
      )}
    </output>
  );
}

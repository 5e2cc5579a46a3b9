import { useEffect, useRef, useState } from 'react';
import { afterFrame } from '../school/store/after-frame.ts';
import { afterPause } from '../school/store/after-pause.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { controlPass, knownPass, type ControlPass } from './control-results.ts';
import { passInSlices } from './pass-in-slices.ts';
import { onRunAgain } from './run-again.ts';

/**
 * What the controls say of the school with its draft. Undefined before the first pass, which follows the frame; then the
 * last one until the next is ready, which waits for a pause of the hands: a run of edits is looked at once.
 */
export function useControlPass(): ControlPass | undefined {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const rightsNow = useSchool((state) => state.rightsNow);
  const accounts = useSchool((state) => state.accounts);
  const isNamed = useSchool((state) => state.isNamed);
  const [pass, setPass] = useState(() => knownPass({ directory, view, rightsNow, accounts }));
  const hasLooked = useRef(false);
  useEffect(() => {
    if (!isNamed) return undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const next = await passInSlices({ directory, view, rightsNow, accounts }, () => isWanted);
      if (isWanted && next !== undefined) setPass(next);
    };
    const callOff = (hasLooked.current ? afterPause : afterFrame)(() => void look());
    hasLooked.current = true;
    return () => {
      isWanted = false;
      callOff();
    };
  }, [directory, view, rightsNow, accounts, isNamed]);
  useEffect(() => onRunAgain(() => setPass(controlPass({ directory, view, rightsNow, accounts }))), [directory, view, rightsNow, accounts]);
  return pass;
}

import { useEffect, useState } from 'react';
import { afterFrame } from '../school/store/after-frame.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { controlPass, knownPass, type ControlPass } from './control-results.ts';
import { passInSlices } from './pass-in-slices.ts';
import { onRunAgain } from './run-again.ts';

/**
 * What the controls say of the school with its draft, once the browser has nothing better to do: an edit is painted
 * first. Undefined before the first pass; then the last one until the next is ready.
 */
export function useControlPass(): ControlPass | undefined {
  const directory = useSchool((state) => state.directory);
  const view = useSchool((state) => state.view);
  const rightsNow = useSchool((state) => state.rightsNow);
  const accounts = useSchool((state) => state.accounts);
  const isNamed = useSchool((state) => state.isNamed);
  const [pass, setPass] = useState(() => knownPass({ directory, view, rightsNow, accounts }));
  useEffect(() => {
    if (!isNamed) return undefined;
    let isWanted = true;
    const look = async (): Promise<void> => {
      const next = await passInSlices({ directory, view, rightsNow, accounts }, () => isWanted);
      if (isWanted && next !== undefined) setPass(next);
    };
    const callOff = afterFrame(() => void look());
    return () => {
      isWanted = false;
      callOff();
    };
  }, [directory, view, rightsNow, accounts, isNamed]);
  useEffect(() => onRunAgain(() => setPass(controlPass({ directory, view, rightsNow, accounts }))), [directory, view, rightsNow, accounts]);
  return pass;
}

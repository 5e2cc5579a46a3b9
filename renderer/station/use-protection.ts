import { useEffect, useState } from 'react';
import type { StationProtection } from '../../contract/console/station.contract.ts';
import { useActions } from '../school/store/school-context.tsx';

/** How the data of this computer are protected, once the console has said it, and what to do when it is otherwise. */
export function useProtection(): readonly [StationProtection | undefined, (protection: StationProtection) => void] {
  const { readProtection } = useActions();
  const [protection, setProtection] = useState<StationProtection>();
  useEffect(() => {
    void readProtection().then((answer) => answer?.kind === 'done' && setProtection(answer.protection));
  }, [readProtection]);
  return [protection, setProtection];
}

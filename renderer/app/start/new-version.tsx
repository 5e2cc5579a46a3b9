import { useEffect, useState } from 'react';
import { newVersion } from '../../../texts/station/updates.ts';
import { useActions } from '../../school/store/school-context.tsx';

/** In the status line, that a newer version is there; where to see what it is. Nothing else is said, and nothing waits for it. */
export function NewVersion() {
  const { updates } = useActions();
  const [version, setVersion] = useState<string>();
  useEffect(() => {
    updates.look().then(({ found }) => setVersion(found?.version), () => undefined);
  }, [updates]);
  return version === undefined ? null : <a href="#/parametres">{newVersion(version)}</a>;
}

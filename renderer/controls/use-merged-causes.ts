import { useEffect } from 'react';
import { useSchoolStore } from '../school/store/school-context.tsx';
import type { ControlPass } from './control-results.ts';
import { mergedCauses } from './merged-causes.ts';

/** Says, after each pass, what the draft and others' changes break together; the badges and Synchronisation show it. */
export function useMergedCauses(pass: ControlPass | undefined): void {
  const store = useSchoolStore();
  useEffect(() => {
    if (pass === undefined) return undefined;
    const idle = requestIdleCallback(() => {
      const state = store.getState();
      if (state.view !== pass.ground.view) return;
      const merged = mergedCauses(state);
      if (merged.length > 0 || state.merged.length > 0) store.setState({ merged });
    }, { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, [pass, store]);
}

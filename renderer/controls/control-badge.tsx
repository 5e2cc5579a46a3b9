import { useEffect } from 'react';
import { controlBadgeWords } from '../../texts/situation/control-screen.ts';
import { useActions } from '../school/store/school-context.tsx';
import { errorsMade } from './errors-made.ts';
import { useControlPass } from './use-control-pass.ts';
import { useMergedCauses } from './use-merged-causes.ts';
import { useNotedPasses } from './use-noted-passes.ts';

/** How many blocking problems and errors there are; from the moment it is there, edits are looked at before they are kept. */
export function ControlBadge() {
  const pass = useControlPass();
  useNotedPasses(pass);
  useMergedCauses(pass);
  const { watchErrors } = useActions();
  useEffect(() => watchErrors(errorsMade), [watchErrors]);
  const count = pass?.results.filter(({ state, control }) => state === 'found' && (control.severity === 'error' || control.severity === 'blocking')).length ?? 0;
  if (count === 0) return null;
  return (
    <span className="nav-badge">
      <span aria-hidden>▲ {count}</span>
      <span className="hidden-text">{controlBadgeWords(count)}</span>
    </span>
  );
}

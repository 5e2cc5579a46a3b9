import { FIRST_RUN_TEXTS } from '../../../texts/first-run/first-run.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';

/** The way to a school that this computer does not know, from the sign-in of the one that its host gave. */
export function ConnectSchool() {
  const { goFirstRun } = useActions();
  const isTraining = useSchool((state) => state.session?.training ?? false);
  if (isTraining) return null;
  return <p><button type="button" className="link-button" onClick={() => goFirstRun('school')}>{FIRST_RUN_TEXTS.connect}</button></p>;
}

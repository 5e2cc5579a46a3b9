import { FIRST_RUN_TEXTS } from '../../../../texts/first-run/first-run.ts';
import { entAddress } from '../../../../texts/station/sign-in.ts';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { Door } from '../../../identity/door.tsx';

/** One proves who one is as at any other time: in the browser, or by choosing an account of a demonstration. */
export function IdentityStep() {
  const session = useSchool((state) => state.session);
  const { goFirstRun } = useActions();
  if (session === null) return null;
  return (
    <>
      <p><bdi>{session.schoolName}</bdi></p>
      <Door session={session} />
      <p className="sign-in-foot">
        {entAddress(session.entUrl)} <button type="button" className="link-button" onClick={() => goFirstRun('school')}>{FIRST_RUN_TEXTS.otherSchool}</button>
      </p>
    </>
  );
}

import { failureSentence } from '../../../texts/frame/failures.ts';
import { entAddress, KEY_SENTENCES, SIGN_IN_TEXTS } from '../../../texts/station/sign-in.ts';
import { lockSentence } from '../../../texts/station/lock.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { useSchool } from '../../school/school-context.tsx';
import type { Notice } from '../../school/school-state.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { Door } from './door.tsx';
import { ConnectSchool } from './connect-school.tsx';
import { OtherSchools } from './other-schools.tsx';

/** One proves who one is in the browser, or chooses one of the accounts of a demonstration. */
export function SignInScreen() {
  const session = useSchool((state) => state.session);
  const notice = useSchool((state) => state.notice);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{session?.schoolName ?? SIGN_IN_TEXTS.title}</h1>
        <p className="quiet">{SIGN_IN_TEXTS.purpose}</p>
        {notice === null ? null : <InlineNotice kind="error">{noticeWords(notice)}</InlineNotice>}
        {session?.lock === undefined ? null : <InlineNotice kind="info">{lockSentence(session.lock)}</InlineNotice>}
        {session === null ? null : <Door session={session} />}
        {session === null || session.lock !== undefined ? null : <><OtherSchools /><ConnectSchool /></>}
        {session === null ? null : (
          <p className="sign-in-foot">
            {KEY_SENTENCES[session.keyStorage]} {entAddress(session.entUrl)}
          </p>
        )}
      </div>
    </main>
  );
}

/** What is said of an act of a screen has no place where nobody is signed in. */
export function noticeWords(notice: Notice): string {
  if (notice.kind === 'refusal') return refusalSentence(notice.refusal);
  return 'reason' in notice ? failureSentence(notice.reason) : '';
}

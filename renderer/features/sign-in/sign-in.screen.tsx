import type { ConsoleSession } from '../../../contract/console/console.contract.ts';
import { sandboxPlace } from '../../../domain/training/fictitious-school.ts';
import { entAddress, KEY_SENTENCES, SIGN_IN_TEXTS } from '../../../texts/station/sign-in.ts';
import { lockSentence } from '../../../texts/station/lock.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { Door } from '../../identity/door.tsx';
import { noticeWords } from '../../identity/notice-words.ts';
import { ConnectSchool } from './connect-school.tsx';
import { OtherSchools } from './other-schools.tsx';
import { TrainingDoor } from './training-door.tsx';

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
        {session === null ? null : <Doors session={session} />}
        {session === null ? null : <Foot session={session} />}
      </div>
    </main>
  );
}

/** How the data are kept and where the ENT is, as far as both are known: before a first passphrase, neither is. */
function Foot({ session: { keyStorage, entUrl, lock } }: { readonly session: ConsoleSession }) {
  if (lock?.needs === 'new-passphrase') return null;
  return <p className="sign-in-foot">{KEY_SENTENCES[keyStorage]} {entUrl === '' ? '' : entAddress(entUrl)}</p>;
}

/** The way in, and the ways to the other schools. */
function Doors({ session }: { readonly session: ConsoleSession }) {
  if (session.training) {
    return (
      <>
        {hasNoSchool(session) ? null : <Door session={session} />}
        <TrainingDoor />
      </>
    );
  }
  return (
    <>
      <Door session={session} />
      {session.lock === undefined ? <><OtherSchools /><ConnectSchool /></> : null}
    </>
  );
}

/** « Formation » before a fictitious school is chosen: there is nobody to sign in as. */
function hasNoSchool({ training, place }: ConsoleSession): boolean {
  return training && place === sandboxPlace(null, 0);
}

import { Button } from '@mantine/core';
import { APP_TEXTS } from '../../../texts/frame/app.ts';
import { failureSentence } from '../../../texts/frame/failures.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** The page when nothing could be read from the console. */
export function StartFailure() {
  const notice = useSchool((state) => state.notice);
  const reason = notice?.kind === 'failure' ? ` ${failureSentence(notice.reason)}` : '';
  return (
    <main className="start-failure">
      <h1>{APP_TEXTS.product}</h1>
      <InlineNotice kind="error">
        {APP_TEXTS.startFailed}
        {reason}
      </InlineNotice>
      <Button variant="filled" onClick={() => location.reload()}>{APP_TEXTS.retry}</Button>
    </main>
  );
}

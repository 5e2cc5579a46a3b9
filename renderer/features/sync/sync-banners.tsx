import { Button } from '@mantine/core';
import type { SyncStatus } from '../../../contract/console/school-snapshot.ts';
import { RECOVERED_SENTENCE } from '../../../texts/frame/failures.ts';
import { wholeLoadSentence } from '../../../texts/frame/whole-load.ts';
import { connectionSentence, heldRemovalsSentence, lostSentence, SYNC_TEXTS } from '../../../texts/changes/sync.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { ProveAgain } from '../../identity/prove.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** What the exchange with the ENT needs to be told about: why nothing goes out, what waits for a yes, what was lost. */
export function SyncBanners({ canEdit, canSend }: { readonly canEdit: boolean; readonly canSend: boolean }) {
  const status = useSchool((state) => state.status);
  const { confirmRemovals, resendLost, setOffline } = useActions();
  const sentence = connectionSentence(status);
  return (
    <>
      {sentence === undefined ? null : (
        <InlineNotice kind={status.connection === 'offline' ? 'info' : 'warning'}>
          {sentence}
          {status.connection === 'offline' ? <Button className="notice-button" onClick={() => setOffline(false)}>{SYNC_TEXTS.reconnect}</Button> : null}
          {status.connection === 'session-expired' ? <ProveAgain /> : null}
        </InlineNotice>
      )}
      <LoadNotice status={status} />
      {status.recovered === true ? <InlineNotice kind="warning">{RECOVERED_SENTENCE}</InlineNotice> : null}
      {status.heldRemovals === 0 ? null : (
        <InlineNotice kind="warning">
          {heldRemovalsSentence(status.heldRemovals)}
          {canEdit ? <Button className="notice-button" onClick={confirmRemovals}>{SYNC_TEXTS.accept}</Button> : null}
        </InlineNotice>
      )}
      {status.lost === 0 ? null : (
        <InlineNotice kind="warning">
          {lostSentence(status.lost)}
          {canSend ? (
            <>
              <Button className="notice-button" onClick={() => resendLost(true)}>{SYNC_TEXTS.sendAgain}</Button>
              <Button className="notice-button" onClick={() => resendLost(false)}>{SYNC_TEXTS.letGo}</Button>
            </>
          ) : null}
        </InlineNotice>
      )}
    </>
  );
}

/** What has come of a whole directory, while it is on its way. */
function LoadNotice({ status }: { readonly status: SyncStatus }) {
  const sentence = wholeLoadSentence(status);
  return sentence === undefined ? null : <InlineNotice kind="info">{sentence}</InlineNotice>;
}

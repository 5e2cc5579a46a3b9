import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FollowedJournal } from '../../../contract/console/console.contract.ts';
import type { JournalIntegrity } from '../../../domain/sync/journal-integrity.ts';
import { breakSentence, followedSentence, integritySentence, INTEGRITY_TEXTS, UNVERIFIED } from '../../../texts/changes/journal-integrity.ts';
import { useActions } from '../../school/store/school-context.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';

/** What was verified on request; `failed` when the console itself did not answer. */
export type Verified = (FollowedJournal & { readonly report: JournalIntegrity | null }) | 'failed' | undefined;

/** Has the ENT compute its chain again, and this console compare it with what it saw. */
export function VerifyJournal({ onVerified }: { readonly onVerified: (verified: Verified) => void }) {
  const { verifyJournal } = useActions();
  const [isBusy, setBusy] = useState(false);
  const start = (): void => {
    setBusy(true);
    verifyJournal()
      .then(onVerified, () => onVerified('failed'))
      .finally(() => setBusy(false));
  };
  return <Button disabled={isBusy} onClick={start}>{isBusy ? INTEGRITY_TEXTS.verifying : INTEGRITY_TEXTS.verify}</Button>;
}

interface JournalBreaksProps {
  readonly verified: Verified;
  readonly onClose: () => void;
}

/** What this console saw break, always shown, then what has just been verified. */
export function JournalBreaks({ verified, onClose }: JournalBreaksProps) {
  const known = useBreaks();
  const breaks = typeof verified === 'object' ? verified.breaks : known;
  return (
    <>
      {breaks.map((seen) => <InlineNotice key={`${seen.foundAt} ${seen.line}`} kind="warning">{breakSentence(seen)}</InlineNotice>)}
      {verified === undefined ? null : <VerifiedNotice verified={verified} onClose={onClose} />}
    </>
  );
}

function VerifiedNotice({ verified, onClose }: { readonly verified: Exclude<Verified, undefined>; readonly onClose: () => void }) {
  if (verified === 'failed') return <InlineNotice kind="error" onClose={onClose}>{INTEGRITY_TEXTS.failed}</InlineNotice>;
  const { report, head } = verified;
  if (report === null) return <InlineNotice kind="warning" onClose={onClose}>{UNVERIFIED} {followedSentence(head?.k)}</InlineNotice>;
  return <InlineNotice kind={report.fault === null ? 'success' : 'error'} onClose={onClose}>{integritySentence(report)} {followedSentence(head?.k)}</InlineNotice>;
}

/** What was seen before this screen was opened. */
function useBreaks(): FollowedJournal['breaks'] {
  const { loadFollowedJournal } = useActions();
  const [breaks, setBreaks] = useState<FollowedJournal['breaks']>([]);
  useEffect(() => {
    loadFollowedJournal().then((followed) => setBreaks(followed.breaks), () => undefined);
  }, [loadFollowedJournal]);
  return breaks;
}

import { substituteStaysWords } from '../../texts/connectors/limits.ts';
import { ByHandNotice } from './by-hand-notice.tsx';
import { useLimits } from './use-limits.ts';

/** Above the replacements: by hand, or sent at their first day where an administrator chose it, and what stays there after their end (ADR 68). */
export function ReplacementsByHand() {
  const limits = useLimits();
  const byHand = limits.byHand('replacement');
  const stays = limits.of('replacement', 'substituteStays');
  return (
    <>
      <ByHandNotice unit="replacement" />
      {stays.map(({ platform }) => <p key={platform} className="quiet by-hand-notice">{substituteStaysWords(platform, byHand.includes(platform))}</p>)}
    </>
  );
}

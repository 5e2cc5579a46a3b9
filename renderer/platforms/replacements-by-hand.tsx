import { substituteStaysWords } from '../../texts/connectors/limits.ts';
import { ByHandNotice } from './by-hand-notice.tsx';
import { useLimits } from './use-limits.ts';

/** Above the replacements: no platform takes one by the program, and why (ADR 67). */
export function ReplacementsByHand() {
  const stays = useLimits().of('replacement', 'substituteStays');
  return (
    <>
      <ByHandNotice unit="replacement" />
      {stays.map(({ platform }) => <p key={platform} className="quiet by-hand-notice">{substituteStaysWords(platform)}</p>)}
    </>
  );
}

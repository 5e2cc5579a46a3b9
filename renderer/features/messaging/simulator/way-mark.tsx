import type { WayRule } from '../../../../domain/messaging/reach-ways.ts';
import { WAY_TEXTS, wayReason, wayWords } from '../../../../texts/messaging/reach-ways.ts';
import { REACH_TEXTS } from '../../../../texts/messaging/messaging-reach.ts';

/** « par liste seulement », with why; « Déduit » where no source says it. */
export function WayMark({ rule }: { readonly rule: WayRule }) {
  return (
    <span className="quiet" title={`${wayReason(rule)}. ${WAY_TEXTS.help}`}>
      {' '}({wayWords(rule)}{rule.inferred ? <>, <span className="inferred">{REACH_TEXTS.inferred}</span></> : null})
    </span>
  );
}

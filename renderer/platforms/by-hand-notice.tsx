import type { UnitKind } from '../../domain/connectors/capabilities.ts';
import { byHandWords, inPartWords } from '../../texts/connectors/limits.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { useLimits } from './use-limits.ts';

/** Above a grid whose every cell is put on a platform by hand: said once, where a mark on each would say nothing. */
export function ByHandNotice({ unit }: { readonly unit: UnitKind }) {
  const limits = useLimits();
  const at = useSchool((state) => state.platforms.at);
  const [byHand, inPart] = [limits.byHand(unit), limits.inPart(unit)];
  const words = [...(byHand.length === 0 ? [] : [byHandWords(byHand, at)]), ...(inPart.length === 0 ? [] : [inPartWords(inPart)])];
  return words.length === 0 ? null : <p className="quiet by-hand-notice">{words.join(' ')}</p>;
}

import type { UnitKind } from '../../domain/connectors/capabilities.ts';
import { byHandWords } from '../../texts/connectors/limits.ts';
import { useSchool } from '../school/store/school-context.tsx';
import { useLimits } from './use-limits.ts';

/** Above a grid whose every cell is put on a platform by hand: said once, where a mark on each would say nothing. */
export function ByHandNotice({ unit }: { readonly unit: UnitKind }) {
  const platforms = useLimits().byHand(unit);
  const at = useSchool((state) => state.platforms.at);
  return platforms.length === 0 ? null : <p className="quiet by-hand-notice">{byHandWords(platforms, at)}</p>;
}

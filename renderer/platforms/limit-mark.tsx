import { VisuallyHidden } from '@mantine/core';
import type { UnitKind } from '../../domain/connectors/capabilities.ts';
import { LIMIT_SIGN, limitWords } from '../../texts/connectors/limits.ts';
import { useLimits } from './use-limits.ts';

/** The sign of what the platform of the school does not hold as it is, and why: on the pointer, and for who does not see it. */
export function LimitMark({ unit, value }: { readonly unit: UnitKind; readonly value: string }) {
  const words = limitWords(useLimits().of(unit, value));
  return words === '' ? null : <span className="limit-mark" title={words}><span aria-hidden>{LIMIT_SIGN}</span><VisuallyHidden>{words}</VisuallyHidden></span>;
}

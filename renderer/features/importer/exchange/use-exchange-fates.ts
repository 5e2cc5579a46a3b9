import { useMemo } from 'react';
import type { ExchangedEntry } from '../../../../domain/exchange/exchange-content.ts';
import { fatesOf, type ExchangeFate } from '../../../../domain/exchange/exchange-fate.ts';
import { refusalOf } from '../../../school/edits/look-ahead.ts';
import { useSchoolPart } from '../../../school/store/use-school-part.ts';

/** What becomes of each entry on the school with the draft, as it is now. */
export function useExchangeFates(entries: readonly ExchangedEntry[]): readonly ExchangeFate[] {
  const part = useSchoolPart('before', 'view', 'draft', 'directory', 'actor');
  return useMemo(() => {
    const { before: base, view: wanted, draft, directory, actor } = part;
    return fatesOf({ base, wanted, draft, refusalOf: (view, entry) => refusalOf({ view, directory, actor }, entry) }, entries);
  }, [part, entries]);
}

import { useMemo } from 'react';
import { namedAnswerers, readAnswerers, type Answerers } from '../../domain/privacy/answerers.ts';
import { useSchool } from '../school/store/school-context.tsx';

/** Who answers for the data of people; undefined until both are named: nothing of them is published before (rel:C-P6). */
export function useAnswerers(): Answerers | undefined {
  const view = useSchool((state) => state.view);
  return useMemo(() => namedAnswerers(readAnswerers(view)), [view]);
}

import { useShallow } from 'zustand/shallow';
import { useSchool } from './school-context.tsx';
import type { SchoolState } from './school-state.ts';

/** Reads several parts of the school at once; drawn again when one of them changes. */
export function useSchoolPart<const K extends keyof SchoolState>(...keys: readonly K[]): Pick<SchoolState, K> {
  return useSchool(useShallow((state) => pick(state, keys)));
}

function pick<K extends keyof SchoolState>(state: SchoolState, keys: readonly K[]): Pick<SchoolState, K> {
  const part: Partial<Pick<SchoolState, K>> = {};
  for (const key of keys) part[key] = state[key];
  // Every key asked for has just been written.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return part as Pick<SchoolState, K>;
}

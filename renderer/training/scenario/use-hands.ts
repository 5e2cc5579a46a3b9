import { useMemo } from 'react';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';
import type { Hands } from './carry-out.ts';
import { askRival } from './rival.ts';

/** What « Faire à ma place » acts with, on this page. */
export function useHands(): Hands {
  const store = useSchoolStore();
  const actions = useActions();
  return useMemo(() => ({ store, actions, rival: (touches) => askRival(actions, touches) }), [store, actions]);
}

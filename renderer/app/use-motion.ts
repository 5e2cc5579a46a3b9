import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import type { Preferences } from '../../contract/console/preferences.ts';

/** Whether movement is spared, from what the user chose and what the system says. */
export function sparesMotion(chosen: NonNullable<Preferences['reduceMotion']>, systemSpares: boolean): boolean {
  return chosen === 'always' || (chosen === 'system' && systemSpares);
}

/** Marks the page that spares movement: every style of ours looks at that mark and not at the system (renderer/styles/base/motion.css). */
export function useMotion(chosen: NonNullable<Preferences['reduceMotion']>): void {
  const systemSpares = useMediaQuery('(prefers-reduced-motion: reduce)', false, { getInitialValueInEffect: false });
  const isSpared = sparesMotion(chosen, systemSpares);
  useLayoutEffect(() => {
    document.documentElement.dataset['motion'] = isSpared ? 'spared' : 'usual';
  }, [isSpared]);
}

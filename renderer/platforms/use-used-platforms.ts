import { useMemo } from 'react';
import type { Platform } from '../../domain/platforms/platform.ts';
import { knownPlatforms, usedPlatforms } from '../../domain/platforms/school-platforms.ts';
import { SHIPPED_PLATFORMS } from '../../texts/platforms/shipped-platforms.ts';
import { useSchool } from '../school/store/school-context.tsx';

/** The platforms that the school says it uses. */
export function useUsedPlatforms(): readonly Platform[] {
  const view = useSchool((state) => state.view);
  return useMemo(() => usedPlatforms(view, SHIPPED_PLATFORMS), [view]);
}

/** What a platform that the school knows is called; undefined for any other identifier. */
export function usePlatformNames(): (id: string) => string | undefined {
  const view = useSchool((state) => state.view);
  const names = useMemo(() => new Map(knownPlatforms(view, SHIPPED_PLATFORMS).map(({ id, name }) => [id, name])), [view]);
  return (id) => names.get(id);
}

import { useMemo } from 'react';
import type { Platform } from '../../domain/platforms/platform.ts';
import { usedPlatforms } from '../../domain/platforms/school-platforms.ts';
import { SHIPPED_PLATFORMS } from '../../texts/platforms/shipped-platforms.ts';
import { useSchool } from '../school/school-context.tsx';

/** The platforms that the school says it uses. */
export function useUsedPlatforms(): readonly Platform[] {
  const view = useSchool((state) => state.view);
  return useMemo(() => usedPlatforms(view, SHIPPED_PLATFORMS), [view]);
}

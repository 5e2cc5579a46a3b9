import type { Platform } from '../../../../domain/platforms/platform.ts';
import { definePlatform } from '../../../../domain/platforms/school-platforms.ts';
import { refusalSentence } from '../../../../texts/changes/refusals.ts';
import { PLATFORM_TEXTS } from '../../../../texts/platforms/platforms.ts';
import { SHIPPED_PLATFORMS } from '../../../../texts/platforms/shipped-platforms.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';

/** What became of a description. */
export interface Said {
  readonly kind: 'success' | 'error';
  readonly lines: readonly string[];
}

/** Puts a description into the draft. */
export function useKeepPlatform(): (platform: Platform) => Said {
  const { record } = useActions();
  const store = useSchoolStore();
  return (platform) => {
    const intended = definePlatform(store.getState().view, platform, SHIPPED_PLATFORMS);
    if (intended === undefined) return { kind: 'success', lines: [PLATFORM_TEXTS.same] };
    const refusal = record(intended);
    return refusal === undefined ? { kind: 'success', lines: [PLATFORM_TEXTS.kept] } : { kind: 'error', lines: [refusalSentence(refusal)] };
  };
}

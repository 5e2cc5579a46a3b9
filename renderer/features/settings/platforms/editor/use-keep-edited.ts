import { useState } from 'react';
import { Json, sameJson } from '../../../../../domain/kernel/json.ts';
import { platformDifferences } from '../../../../../domain/platforms/platform-differences.ts';
import type { Platform } from '../../../../../domain/platforms/platform.ts';
import { knownPlatforms } from '../../../../../domain/platforms/school-platforms.ts';
import { changedMeanwhile } from '../../../../../texts/platforms/platform-editor.ts';
import { SHIPPED_PLATFORMS } from '../../../../../texts/platforms/shipped-platforms.ts';
import { useSchoolStore } from '../../../../school/store/school-context.tsx';
import type { ReplaceQuestionProps } from '../replace-question.tsx';
import { useKeepPlatform } from '../use-keep-platform.ts';

interface KeepEdited {
  readonly keep: (platform: Platform) => void;
  /** What somebody else wrote meanwhile, before it is replaced. */
  readonly replacing: ReplaceQuestionProps | undefined;
  /** Why it is not kept. */
  readonly failed: string | undefined;
}

/** Puts what was written into the draft, unless the description changed since the form was opened: that is asked first. */
export function useKeepEdited(opened: Platform, onClose: () => void): KeepEdited {
  const store = useSchoolStore();
  const keepPlatform = useKeepPlatform();
  const [replacing, setReplacing] = useState<ReplaceQuestionProps>();
  const [failed, setFailed] = useState<string>();
  const settle = (platform: Platform): void => {
    const said = keepPlatform(platform);
    setFailed(said.kind === 'error' ? said.lines.join(' ') : undefined);
    setReplacing(undefined);
    if (said.kind === 'success') onClose();
  };
  const keep = (platform: Platform): void => {
    const now = knownPlatforms(store.getState().view, SHIPPED_PLATFORMS).find(({ id }) => id === platform.id);
    if (now === undefined || sameJson(Json.parse(now), Json.parse(opened))) settle(platform);
    else setReplacing({ question: changedMeanwhile(now), differences: platformDifferences(now, platform), onCancel: () => setReplacing(undefined), onReplace: () => settle(platform) });
  };
  return { keep, replacing, failed };
}

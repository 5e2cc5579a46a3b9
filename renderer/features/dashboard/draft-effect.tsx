import { useMemo } from 'react';
import { useShallow } from 'zustand/shallow';
import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import { wholeEffectSentence } from '../../../texts/changes/effects.ts';
import { wholeEffect } from '../../school/edits/effect-of.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useNow } from '../../ui/use-now.ts';

/** What the whole draft does for people: rights, whom they can write to, services. */
export function DraftEffect() {
  const ground = useSchool(useShallow(({ school, before, rightsBefore }) => ({ school, before, rightsBefore })));
  const draft = useSchool((state) => state.draft);
  const now = useNow();
  return useMemo(() => wholeEffectSentence(wholeEffect(ground, waitingEntries(draft).flatMap(({ changes }) => changes), now)), [ground, draft, now]);
}

import { useState } from 'react';
import type { Intended } from '../../../domain/draft/intended.ts';
import { cancelReplacement, changeReplacement, type ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { findReplacement, type Replacement } from '../../../domain/replacements/replacement.ts';
import type { Refusal } from '../../../domain/rubriques/refusal.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { useActions, useSchoolStore } from '../../school/store/school-context.tsx';

/** What is done to a replacement that exists, and why the last attempt was refused. */
export interface ReplacementActs {
  refusalOf(id: string): Refusal | undefined;
  change(id: string, wanted: Partial<ReplacementWish>): void;
  cancel(id: string): void;
}

/** Changes and cancels, in the draft and at once. A refusal stays with what it is about: the timeline acts on bars that no sheet shows yet. */
export function useReplacementActs(): ReplacementActs {
  const { record } = useActions();
  const store = useSchoolStore();
  const [last, setLast] = useState<{ readonly id: string; readonly refusal: Refusal | undefined }>();
  const act = (id: string, intend: (view: SettingsView, one: Replacement) => Intended | undefined): void => {
    const { view } = store.getState();
    const one = findReplacement(view, id);
    if (one !== undefined) setLast({ id, refusal: record(intend(view, one)) });
  };
  return {
    refusalOf: (id) => (last?.id === id ? last.refusal : undefined),
    change: (id, wanted) => act(id, (view, one) => changeReplacement(view, one, wanted)),
    cancel: (id) => act(id, cancelReplacement),
  };
}

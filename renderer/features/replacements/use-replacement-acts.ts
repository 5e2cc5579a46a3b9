import type { Intended } from '../../../domain/draft/intended.ts';
import { cancelReplacement, changeReplacement, type ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { findReplacement, type Replacement } from '../../../domain/replacements/replacement.ts';
import type { Refusal } from '../../../domain/rubriques/refusal.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { useActions, useSchoolStore } from '../../school/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';

/** What is done to a replacement that exists, and why the last attempt was refused. */
export interface ReplacementActs {
  readonly refusal: Refusal | undefined;
  change(id: string, wanted: Partial<ReplacementWish>): void;
  cancel(id: string): void;
}

/** Changes and cancels, in the draft and at once. */
export function useReplacementActs(currentId: string | undefined): ReplacementActs {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(currentId ?? '');
  const act = (id: string, intend: (view: SettingsView, one: Replacement) => Intended | undefined): void => {
    const { view } = store.getState();
    const one = findReplacement(view, id);
    if (one !== undefined) attempt(record(intend(view, one)));
  };
  return {
    refusal,
    change: (id, wanted) => act(id, (view, one) => changeReplacement(view, one, wanted)),
    cancel: (id) => act(id, cancelReplacement),
  };
}

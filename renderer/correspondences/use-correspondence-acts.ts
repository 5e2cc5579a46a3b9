import { sayName, sayNames } from '../../domain/correspondences/correspondence-gestures.ts';
import type { MatchedName } from '../../domain/correspondences/names-to-match.ts';
import type { UnknownName } from '../../domain/school/upstream-report.ts';
import { useActions, useSchoolStore } from '../school/store/school-context.tsx';
import { useMayEdit } from '../sheets/use-may-edit.ts';

/** Says what names of files are, each time one action of the draft. */
export function useCorrespondenceActs() {
  const { record } = useActions();
  const store = useSchoolStore();
  return {
    canEdit: useMayEdit('correspondence'),
    say: (name: UnknownName, directoryId: string | null): void => void record(sayName(store.getState(), { name, directoryId })),
    accept: (lines: readonly MatchedName[]): void => void record(sayNames(store.getState(), lines.flatMap(({ name, guessId }) => (guessId === undefined ? [] : [{ name, directoryId: guessId }])))),
  };
}

import { useMemo } from 'react';
import type { Correspondent } from '../../../../domain/messaging/correspondent.ts';
import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import type { ReachRemedy } from '../../../../domain/messaging/reach-paths.ts';
import { useActions, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useMayEdit } from '../../../sheets/use-may-edit.ts';
import { useRefusal } from '../../../sheets/use-refusal.ts';
import { targetNames } from '../matrix/matrix-model.ts';
import { remedyChange } from './remedies.ts';

/** What closes or opens a path, for who may edit: each remedy is one entry of the draft. */
export function useRemedies(from: Correspondent, matrix: Matrix) {
  const store = useSchoolStore();
  const { record } = useActions();
  const canEdit = useMayEdit('visibilityRule');
  const { refusal, attempt } = useRefusal('remedy');
  const nameOf = useMemo(() => targetNames(matrix), [matrix]);
  const changeFor = (remedy: ReachRemedy) => {
    const { view, directory } = store.getState();
    const writer = from.kind === 'person' ? directory.people[from.person]?.id : undefined;
    return remedyChange(remedy, { view, directory, nameOf, writer });
  };
  const canDo = (remedy: ReachRemedy): boolean => canEdit && (from.kind === 'person' || (remedy.kind !== 'leaveLine' && remedy.kind !== 'allClasses'));
  return { nameOf, canDo, onDo: (remedy: ReachRemedy): void => attempt(record(changeFor(remedy))), refusal };
}

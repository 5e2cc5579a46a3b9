import { localDay } from '../../../domain/kernel/local-time.ts';
import { useMemo } from 'react';
import type { Intended } from '../../../domain/draft/intended.ts';
import { isHeadRole, mayEdit } from '../../../domain/roles/role-matrix.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { useNow } from '../../ui/use-now.ts';
import { inspectionRows, type InspectionRow } from './inspection-rows.ts';

/** The inspections of the school, as they stand today. */
export function useInspections(): readonly InspectionRow[] {
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  const directory = useSchool((state) => state.directory);
  const day = localDay(useNow());
  return useMemo(() => inspectionRows({ view, before, directory }, day), [view, before, directory, day]);
}

/** Whether the reader acts on inspections, and whether opening them is theirs (S2-091). */
export function useInspectionRole(): { readonly canEdit: boolean; readonly opens: boolean } {
  const role = useSchool((state) => state.actor?.role);
  return { canEdit: role !== undefined && mayEdit(role, 'inspection'), opens: role !== undefined && isHeadRole(role) };
}

/** Keeps gestures on the present settings; the last refusal stays under what caused it. */
export function useInspectionActs(subject: string) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(subject);
  /** Whether it was kept. */
  const act = (gesture: (view: SettingsView) => Intended | undefined): boolean => {
    const answer = record(gesture(store.getState().view));
    attempt(answer);
    return answer === undefined;
  };
  return { refusal, act };
}

import { activeEntries } from '../../domain/draft/draft-entry.ts';
import type { ExportFacts } from '../../texts/paper/exports.ts';
import { useSchoolStore } from '../school/school-context.tsx';

/** Reads, at the moment they are written, the facts that everything on paper bears. */
export function useFacts(): (purpose: string) => ExportFacts {
  const store = useSchoolStore();
  return (purpose) => {
    const state = store.getState();
    return {
      school: state.school?.name ?? '',
      author: state.actor?.name ?? '',
      now: new Date().toISOString(),
      receivedAt: state.status.receivedAt,
      unsent: activeEntries(state.draft).length,
      purpose,
    };
  };
}

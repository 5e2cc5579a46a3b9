import { waitingEntries } from '../../domain/draft/waiting-entries.ts';
import type { ExportFacts } from '../../texts/paper/exports.ts';
import { TRAINING_TEXTS } from '../../texts/training/training.ts';
import { useSchoolStore } from '../school/store/school-context.tsx';

/** What « Formation » writes says so at the head of each file and of each page. */
function named(school: string, isTraining: boolean): string {
  return isTraining ? `${TRAINING_TEXTS.band.toUpperCase()} · ${school}` : school;
}

/** Reads, at the moment they are written, the facts that everything on paper bears. */
export function useFacts(): (purpose: string) => ExportFacts {
  const store = useSchoolStore();
  return (purpose) => {
    const state = store.getState();
    return {
      school: named(state.school?.name ?? '', state.session?.training === true),
      author: state.actor?.name ?? '',
      now: new Date().toISOString(),
      receivedAt: state.status.receivedAt,
      unsent: waitingEntries(state.draft).length,
      purpose,
    };
  };
}

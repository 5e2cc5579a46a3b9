import type { SentMutation } from '../../../../contract/console/school-snapshot.ts';
import type { WorkMark } from '../../../../domain/draft/work-mark.ts';
import type { OutcomeStatus } from '../../../../domain/sync/outcome.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { wishAgain } from './sent-gestures.ts';
import type { SendFate } from '../../../../texts/changes/sync.ts';

const FATES: Readonly<Record<OutcomeStatus, 'accepted' | 'refused' | 'contested'>> = {
  applied: 'accepted',
  same: 'accepted',
  conflict: 'contested',
  held: 'contested',
  refreshed: 'contested',
  rejected: 'refused',
};

/** Counts what became of the mutations of a send: recorded here, on its way and accepted are three different things. */
export function sendFate(sent: readonly SentMutation[], entryIds: ReadonlySet<string>): SendFate {
  const fate = { accepted: 0, refused: 0, contested: 0, waiting: 0, unsettled: 0 };
  for (const { gesture, outcome, settled } of sent) {
    if (entryIds.has(gesture.id)) {
      fate[outcome === undefined ? 'waiting' : FATES[outcome.status]] += 1;
      if (outcome !== undefined && FATES[outcome.status] === 'accepted' && !settled) fate.unsettled += 1;
    }
  }
  return fate;
}

/** The changes that the ENT refused, newest first. */
export function refusedMutations(sent: readonly SentMutation[]): readonly SentMutation[] {
  return sent.filter(({ outcome }) => outcome?.status === 'rejected').toReversed();
}

/** Names a refused change among the marks: its action, and its number. */
export function refusalKey({ gesture, mutation }: SentMutation): string {
  return `${gesture.id} ${mutation.m}`;
}

/**
 * The refusals that still matter: what was wanted is neither so by now, nor in the draft, nor given up; one per right or setting.
 */
export function openRefusals(sent: readonly SentMutation[], view: SettingsView, marks: readonly WorkMark[]): readonly SentMutation[] {
  const seen = new Set<string>();
  const givenUp = new Set(marks.filter(({ kind }) => kind === 'given-up').map(({ key }) => key));
  return refusedMutations(sent).filter((one) => {
    const cell = `${one.mutation.entity} ${one.mutation.id}`;
    const isNew = !seen.has(cell);
    seen.add(cell);
    return isNew && !givenUp.has(refusalKey(one)) && wishAgain(view, one) !== undefined;
  });
}

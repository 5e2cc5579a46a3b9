import { waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import { openConflicts } from '../../../domain/sync/conflict.ts';
import { actOf, type Act } from '../../../domain/training/scenario/act-of.ts';
import type { Play } from '../../../domain/training/scenario/play.ts';
import type { PlayedBy } from '../../../domain/training/scenario/relative-days.ts';
import type { SchoolActions } from '../../school/store/create-school-actions.ts';
import type { SchoolStore } from '../../school/store/create-school-store.ts';
import type { SchoolState } from '../../school/store/school-state.ts';
import { trainingStateOf } from './training-state-of.ts';

/** What « Faire à ma place » acts with: the store and the acts of a user, and the simulated ENT. */
export interface Hands {
  readonly store: Pick<SchoolStore, 'getState' | 'line'>;
  readonly actions: Pick<SchoolActions, 'record' | 'send' | 'settle' | 'settleDeletion' | 'resolve' | 'keepHeld'>;
  /** Has the other administrator of the simulated ENT change something; false when there is nothing that they could change. */
  readonly rival: (touches: 'same' | 'other') => Promise<boolean>;
}

/** Carries out the plays of a step in their order, each on the school as the one before left it; false as soon as one is refused. */
export async function carryOut(plays: readonly Play[], hands: Hands, by: PlayedBy): Promise<boolean> {
  for (const play of plays) {
    const act = actOf(play, trainingStateOf(hands.store.getState(), [], by.now), by);
    if (act !== undefined && !(await does(act, hands))) return false;
  }
  return true;
}

async function does(act: Act, { store, actions, rival }: Hands): Promise<boolean> {
  if (act.kind === 'record') {
    const isRefused = actions.record(act.intended) !== undefined;
    // Whoever asks for it to be done has agreed to what it makes.
    actions.keepHeld();
    await store.line.inOrder(() => Promise.resolve());
    return !isRefused;
  }
  if (act.kind === 'rival') return rival(act.touches);
  if (act.kind === 'settle') settleAll(store.getState(), actions, act.keep);
  else await sendAll(store.getState(), actions);
  await store.line.inOrder(() => Promise.resolve());
  return true;
}

async function sendAll({ draft, impact }: SchoolState, { send }: Hands['actions']): Promise<void> {
  const ids = waitingEntries(draft).map(({ id }) => id);
  if (ids.length > 0) await send(ids, '', { gained: impact.gainedPeople.length, lost: impact.lostPeople.length });
}

function settleAll({ foreseen, view }: SchoolState, { settle, settleDeletion, resolve }: Hands['actions'], keep: 'mine' | 'theirs'): void {
  for (const one of foreseen) {
    if (one.beside === undefined) settle(one, one.theirs, keep);
    else settleDeletion(one, keep === 'mine');
  }
  for (const conflict of openConflicts(view)) resolve(conflict, { choice: keep });
}

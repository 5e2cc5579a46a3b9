import { accept } from '../../domain/kernel/result.ts';
import { returnedEntries, waitingEntries } from '../../domain/draft/waiting-entries.ts';
import { requiredBy } from '../../domain/draft/dependencies.ts';
import { netGestures, type SendNote } from '../../domain/draft/net-changes.ts';
import { asksProof } from '../../domain/privacy/limitation.ts';
import { BULK_RAISE, countRaises, isBulkRaise } from '../../domain/roles/step-up.ts';
import { enqueue, resendLost } from '../../domain/sync/console/enqueue.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import type { SentMutation, SyncStatus } from '../../contract/console/school-snapshot.ts';
import { wantedSettings } from '../draft/wanted-settings.ts';
import { asConsoleError } from '../console/console-error.ts';
import { allowed } from '../session/access.handlers.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import type { OpenSchool } from '../console/open-school.ts';
import { EntTrouble } from './ent/ent-failure.ts';
import { within } from './ent/within.ts';
import { acceptRemovals } from './hold-removals.ts';

/** Milliseconds after which a fate is said to be doubtful: the exchange goes on behind. */
const PATIENCE = 15_000;

/** Milliseconds given to the ENT to say whether a few lines need a proof: nobody waits longer to see that they leave. */
const PROOF_PATIENCE = 2_000;

/** Asks the ENT for news now; what takes longer than one waits goes on behind, and the answer says what: its `activity`. */
export async function refresh(core: ConsoleCore): Promise<SyncStatus> {
  const school = needSchool(core);
  await meet(core, school);
  return school.status();
}

/** Moves ticked entries, and those they need, from the draft to the outbox in one transaction, then sends them. */
export async function send(
  core: ConsoleCore,
  { ids, message, effect }: Required<SendNote> & { readonly ids: readonly string[] },
): Promise<{ sent: SentMutation[]; status: SyncStatus }> {
  const school = needSchool(core);
  const { state } = school.workspace;
  const draft = school.workspace.draft();
  const active = waitingEntries(draft);
  const view = wantedSettings(state, active);
  const ticked = new Set(ids.flatMap((id) => [...requiredBy(view, active, id)]));
  const leaving = active.filter(({ id }) => ticked.has(id));
  if (leaving.length > 0) {
    const gestures = netGestures(leaving, { message, effect });
    await proveBulk(core, school, gestures.flatMap(({ changes }) => changes));
    keep(school, {
      writes: gestures.length === 0 ? [] : enqueue(state, gestures),
      draft: [{ kind: 'drop', ids: [...leaving, ...returnedEntries(draft)].map(({ id }) => id) }],
    });
  }
  await meet(core, school);
  const gone = new Set(leaving.map(({ id }) => id));
  return { sent: school.sent().filter(({ gesture }) => gone.has(gesture.id)), status: school.status() };
}

/**
 * Nothing leaves the draft before its author proved who they are, when it raises rights in bulk, alone or with what they raised in
 * the hour before, or limits somebody's data; the ENT says. A few lines go without it where it does not answer: it counts them when it receives them.
 */
async function proveBulk({ identity, ports }: ConsoleCore, { workspace, status }: OpenSchool, changes: readonly Change[]): Promise<void> {
  const lines = changes.some(asksProof) ? BULK_RAISE.lines : countRaises(workspace.state.base, changes);
  if (isBulkRaise(lines)) await allowed(identity.confirmProof(lines));
  else if (lines > 0 && status().connection === 'online') await allowed(orSilence(identity.confirmProof(lines), ports.timers));
}

type Proof = Awaited<ReturnType<ConsoleCore['identity']['confirmProof']>>;

/** What the ENT says of a proof; nothing against, where it fails or is silent. */
async function orSilence(answer: Promise<Proof>, timers: ConsoleCore['ports']['timers']): Promise<Proof> {
  try {
    return (await within(answer, PROOF_PATIENCE, timers)) ?? accept(null);
  } catch (error) {
    if (error instanceof EntTrouble) return accept(null);
    throw error;
  }
}

/** Cuts the link with the ENT, or opens it again and meets at once. */
export function setOffline(core: ConsoleCore, offline: boolean): SyncStatus {
  const school = needSchool(core);
  school.scheduler.setOffline(offline);
  if (!offline) {
    void school.scheduler.runNow();
  }
  return school.status();
}

/** The user has read how many people go, and lets them go. */
export async function confirmRemovals(core: ConsoleCore): Promise<SyncStatus> {
  const school = needSchool(core);
  acceptRemovals(school.exchange);
  await meet(core, school);
  return school.status();
}

/** Sends again what a restored ENT has lost, or lets it go. */
export async function resend(core: ConsoleCore, again: boolean): Promise<SyncStatus> {
  const school = needSchool(core);
  keep(school, { writes: again ? resendLost(school.workspace.state) : [{ kind: 'lost', items: [] }] });
  await meet(core, school);
  return school.status();
}

function keep(school: OpenSchool, keeping: Parameters<OpenSchool['keep']>[0]): void {
  try {
    school.keep(keeping);
  } catch (error) {
    throw asConsoleError(error);
  }
}

async function meet({ ports }: ConsoleCore, school: OpenSchool): Promise<void> {
  await within(school.scheduler.runNow(), PATIENCE, ports.timers);
}

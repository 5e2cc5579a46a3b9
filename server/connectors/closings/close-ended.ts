import { absentOf, unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import type { ConnectorId, ConnectorTrouble } from '../../../domain/connectors/connector-trouble.ts';
import { isClosingTried, isOfAll } from '../../../domain/connectors/inspections/closing-tries.ts';
import { closingInstant, dayOf, openInspections } from '../../../domain/connectors/inspections/open-inspections.ts';
import { NOTHING_ASKED } from '../../../domain/connectors/plan/effect.ts';
import { afterStep, isReplacement, stepState } from '../../../domain/connectors/plan/platform-step.ts';
import { lastDayOfRow } from '../../../domain/connectors/replacements/row-end.ts';
import { parseReplacementRowId } from '../../../domain/connectors/replacements/replacement-row.ts';
import { gainsUnasked } from '../../../domain/connectors/plan/unasked-gain.ts';
import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { NOTHING_READ } from '../../../domain/connectors/proof.ts';
import { parseInspectionId } from '../../../domain/inspections/inspection.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { tellManaged } from '../../journal/tell-managed.ts';
import { onPlatform, readSettings, THIS_ENT, type Acting } from '../desk/acting.ts';
import { ARRIVAL_MS } from '../desk/reading/arrival.ts';
import { readConnector } from '../desk/connector-record.ts';
import { observeOnly } from '../desk/joining/observe-only.ts';
import type { PlatformSession } from '../platform-connector.ts';
import { closeHere } from './close-here.ts';
import { placeOf, promisedClosings, putClosing, type PromisedClosing } from './closing-record.ts';
import { keepMembershipLeft } from './keep-membership-left.ts';
import { ALARM_MS } from './still-open.ts';

/** Two turns of the minute: what is closed later than that is said to be late. */
const LATE_MS = 120_000;

/** Closes what is over, before anything else; what could not be closed is kept, shown, told, and tried again at the next turn. */
export async function closeEnded(acting: Acting, id: ConnectorId): Promise<void> {
  let ofAll: ConnectorTrouble | undefined;
  for (const closing of overdue(acting, id)) {
    const failure = ofAll ?? (await tryClosing(acting, id, closing));
    if (failure !== undefined && isOfAll(failure)) ofAll = failure;
    noteEnd(acting, id, closing, failure);
  }
}

/** Why an access is not closed; undefined where it is. The platform that it was opened on may have been left, or be another one by now: nobody but a person closes it then. */
async function tryClosing(acting: Acting, id: ConnectorId, closing: PromisedClosing): Promise<ConnectorTrouble | undefined> {
  const here = placeOf(acting.ports().school.connectors, id);
  if (here === null || (closing.place ?? here).address !== here.address) return 'absent';
  const { structure } = closing.place ?? here;
  const closed = await onPlatform(acting, id, (session) => closeThere({ acting, id, session, structure }, closing), 'closing');
  return closed.ok ? undefined : closed.refusal;
}

/** Those that are over: past their last day, or closed, shortened or gone here. The others follow the day that the school says. */
function overdue(acting: Acting, id: ConnectorId): readonly PromisedClosing[] {
  const now = acting.now();
  const { connectors } = acting.ports().school;
  const record = connectors.find(id);
  const trouble = record === undefined ? null : readConnector(record).state.trouble;
  const promised = promisedClosings(connectors, id).filter((closing) => isClosingTried(closing, trouble, now.toISOString()));
  if (promised.length === 0) return [];
  const [view, day] = [readSettings(acting), dayOf(now)];
  const open = new Map(openInspections(view, day).map((one) => [one.id, one.lastDay]));
  return promised.flatMap((closing) => {
    const { step } = closing;
    const lastDay = isReplacement(step) ? lastDayOfRow(view, day, { unit: closing.unit.id, step }) : open.get(closing.unit.id);
    if (lastDay === undefined) return [{ ...closing, overdueSince: closing.overdueSince ?? sinceOf(closing, now) }];
    if (lastDay !== null && (lastDay !== closing.lastDay || closing.overdueSince !== null)) put(acting, id, { ...closing, lastDay, overdueSince: null, tries: 0, triedAt: null, failure: null, isTold: false });
    return [];
  });
}

/** From the end of the last day; from now where the school closed it before. */
function sinceOf({ lastDay }: PromisedClosing, now: Date): string {
  const end = closingInstant(lastDay);
  return end < now.toISOString() ? end : now.toISOString();
}

function put(acting: Acting, id: ConnectorId, closing: PromisedClosing): void {
  acting.store.transaction(() => putClosing(acting.ports().school.connectors, id, closing, acting.now().toISOString()));
}

type Closed = Result<null, { readonly kind: ConnectorTrouble }>;

interface Closing {
  readonly acting: Acting;
  readonly id: ConnectorId;
  readonly session: PlatformSession;
  readonly structure: PlatformSchool['structure'];
}

/**
 * Read, send once, read: only what is read closed is. An opening that was sent lately may still be on its way, and is looked at again. A list without any access is no proof that
 * somebody closed this one (E4): taking off what is not there changes nothing.
 */
async function closeThere({ acting, id, session, structure }: Closing, { step, promisedAt }: PromisedClosing): Promise<Closed> {
  const before = await session.refresh(blank(structure), [step]);
  if (!before.ok) return before;
  const isClosed = stepState(before.value, step) === 'done';
  if (isClosed && acting.now().getTime() - Date.parse(promisedAt) < ARRIVAL_MS) return refuse({ kind: 'timeout' });
  if (isClosed && isListed(before.value, step)) return accept(null);
  return sendClosing({ acting, id, session, structure }, before.value, step);
}

/** Sends it once, and believes what is read then. */
async function sendClosing({ acting, id, session }: Closing, before: PlatformSchool, step: PromisedClosing['step']): Promise<Closed> {
  const sent = await session.send(before, step);
  const after = await session.refresh(before, [step]);
  if (!after.ok) return after;
  if (gainsUnasked({ before, foreseen: afterStep(before, step), read: after.value, asked: NOTHING_ASKED })) observeOnly(acting, id, 'unaskedGain');
  // What was refused is not done by a list that is empty.
  if (stepState(after.value, step) === 'done' && (sent.ok || isListed(after.value, step))) return accept(null);
  return sent.ok ? refuse({ kind: 'platformRule' }) : sent;
}

/** Whether some access is listed, without which nothing says that the list is one; a replacement is read ended among what is listed only. */
function isListed({ lessonBooks }: PlatformSchool, step: PromisedClosing['step']): boolean {
  return isReplacement(step) || [...lessonBooks.values()].some(({ length }) => length > 0);
}

/** A school of which nothing was read but what a closing asks about. */
function blank(structure: PlatformSchool['structure']): PlatformSchool {
  return { structure, people: [], groups: [], services: [], grants: new Map(), links: new Map(), lessonBooks: new Map(), teachings: [], spaces: [], proofs: NOTHING_READ };
}

function noteEnd(acting: Acting, id: ConnectorId, closing: PromisedClosing, failure: ConnectorTrouble | undefined): void {
  const { store, ports, now } = acting;
  const at = now().toISOString();
  const late = now().getTime() - Date.parse(closing.overdueSince ?? at);
  store.transaction(() => {
    const { connectors } = ports().school;
    if (failure === undefined) {
      putClosing(connectors, id, { ...closing, failure: null }, at, 'closed');
      connectors.putBase(id, [{ unit: unitKey(closing.unit), value: JSON.stringify(absentOf(closing.unit.kind)), read_at: at }]);
      keepMembershipLeft(acting, id, closing);
      tell(acting, id, closing, late > LATE_MS ? 'closeLate' : 'closeAccess');
    } else {
      const isAlarm = late > ALARM_MS && !closing.isTold;
      // Nothing is asked of a platform that was left: nothing new is said of it each minute.
      if (failure === 'absent' && closing.failure === failure && !isAlarm) return;
      putClosing(connectors, id, { ...closing, failure, tries: closing.tries + 1, triedAt: at, isTold: closing.isTold || isAlarm }, at);
      if (isAlarm) tell(acting, id, closing, 'stillOpen');
    }
  });
  if (failure === undefined && closing.unit.kind === 'inspection') closeHere(acting, closing.unit.id);
}

function tell({ ports, now }: Acting, platform: ConnectorId, { unit }: PromisedClosing, act: 'closeAccess' | 'closeLate' | 'stillOpen'): void {
  tellManaged(ports().school, THIS_ENT, { kind: 'connector.set', platform, act, unit: unit.kind, person: parseInspectionId(unit.id)?.teacherId ?? parseReplacementRowId(unit.id)?.substitute }, now().toISOString());
}

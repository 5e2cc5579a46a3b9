import { setFields } from '../draft/set-fields.ts';
import type { Intended } from '../draft/intended.ts';
import type { Json } from '../kernel/json.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { readAnnouncement, type Announcement } from './announcement.ts';

/** Plans a communication, or changes it; undefined when it is already so. */
export function planAnnouncement(view: SettingsView, { id, ...wanted }: Announcement): Intended | undefined {
  const { audience, ...rest } = wanted;
  const changes = setFields(view, 'announcement', id, { ...rest, audience: { families: [...audience.families], levels: [...audience.levels] } });
  return changes.length === 0 ? undefined : { intention: { kind: 'announcement.plan', title: wanted.title }, changes, atomic: true };
}

/** Takes a communication back; undefined when it is not planned. */
export function withdrawAnnouncement(view: SettingsView, { id, title }: Pick<Announcement, 'id' | 'title'>): Intended | undefined {
  if (readAnnouncement(id, view.find('announcement', id))?.state !== 'planned') return undefined;
  return { intention: { kind: 'announcement.withdraw', title }, changes: setFields(view, 'announcement', id, { state: 'trashed' }), atomic: true };
}

/** Whether a communication may be so: a title, somebody by profile, an end that does not precede its start. */
export function decideAnnouncement({ after }: DecisionContext, { id }: Change): Refusal | undefined {
  const row = after.find('announcement', id);
  // What comes back to nothing says nothing that could be wrong.
  if (fieldValue(row, 'announcement', 'state') === 'absent') return undefined;
  const wanted = readAnnouncement(id, row);
  if (wanted === undefined) return isBlank(fieldValue(row, 'announcement', 'title')) ? { kind: 'title-missing' } : { kind: 'invalid-value', field: 'announcement' };
  return wanted.until !== null && wanted.until <= wanted.from ? { kind: 'dates-reversed' } : undefined;
}

function isBlank(title: Json): boolean {
  return typeof title === 'string' && title.trim() === '';
}

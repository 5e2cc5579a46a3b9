import { z } from 'zod';
import type { Person } from '../directory/person.ts';
import { FAMILY_OF_PROFILE, ProfileFamily } from '../directory/profile.ts';
import { readMessagingSettings } from '../messaging/messaging-settings.ts';
import { readOnce } from '../sync/read-once.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';

/** Whose accounts are suspended: everybody of a family of profiles, the pupils of a class whoever they are by then, or one person. */
export type SuspendedRef =
  | { readonly kind: 'family'; readonly family: ProfileFamily }
  | { readonly kind: 'class'; readonly id: string }
  | { readonly kind: 'person'; readonly id: string };

/** The cells of « Qui voit qui ? » that a suspension hides, with what the restriction in force said of each; null: nothing. */
export const LaidCells = z.record(z.string().max(200), z.boolean().nullable());
export type LaidCells = Readonly<z.infer<typeof LaidCells>>;

/** Accounts that nobody opens until somebody lifts it: the end is a day to think of it, nothing opens by itself. */
export interface Suspension {
  readonly id: string;
  readonly ref: SuspendedRef;
  /** ISO 8601; null of people suspended one by one. */
  readonly until: string | null;
  readonly laid: LaidCells;
  /** The end (ISO 8601) of the restriction that was in force before; null: there was none. */
  readonly restores: string | null;
}

/** The natural key of a suspension. */
export function suspensionId(ref: SuspendedRef): string {
  return `${ref.kind}:${ref.kind === 'family' ? ref.family : ref.id}`;
}

/** Reads it back; undefined when it is not one. */
export function parseSuspensionId(id: string): SuspendedRef | undefined {
  const colon = id.indexOf(':');
  const [kind, name] = [id.slice(0, colon), id.slice(colon + 1)];
  if (kind === 'family') {
    const family = ProfileFamily.safeParse(name).data;
    return family === undefined ? undefined : { kind, family };
  }
  return (kind === 'person' || kind === 'class') && name !== '' && name.length <= 100 ? { kind, id: name } : undefined;
}

const readSuspension = readOnce((id, row): Suspension | undefined => {
  const ref = parseSuspensionId(id);
  if (ref === undefined || fieldValue(row, 'accountSuspension', 'access') !== 'suspended') return undefined;
  const text = (field: 'until' | 'restores'): string | null => z.iso.datetime().safeParse(fieldValue(row, 'accountSuspension', field)).data ?? null;
  return { id, ref, until: text('until'), laid: LaidCells.safeParse(fieldValue(row, 'accountSuspension', 'laid')).data ?? {}, restores: text('restores') };
});

/** The suspensions in force: those of families first, then those of classes. */
export function suspensionsOf(view: SettingsView): readonly Suspension[] {
  const all = [...view.list('accountSuspension')].flatMap(([id, row]) => readSuspension(id, row) ?? []);
  return (['family', 'class', 'person'] as const).flatMap((kind) => all.filter(({ ref }) => ref.kind === kind));
}

/**
 * Until when (ISO 8601) a restriction hides the column of a family in « Qui voit qui ? », whoever laid it; null: it is over, or hides none of its cells.
 * One that was laid a moment after `now`, an instant that a page keeps for a while, counts.
 */
export function columnClosedUntil(view: SettingsView, family: ProfileFamily, now: string): string | null {
  const { restriction } = readMessagingSettings(view);
  const isHidden = Object.entries(restriction?.cells ?? {}).some(([cell, isShown]) => !isShown && cell.startsWith(`${family}|`));
  return restriction !== null && isHidden && now < restriction.until ? restriction.until : null;
}

/** Tells of anybody whether their account is suspended, by their family, their class or their name. */
export function suspendedBy(suspensions: readonly Suspension[]): (person: Pick<Person, 'id' | 'profile' | 'groupIds'>) => boolean {
  const ids = new Set(suspensions.map(({ id }) => id));
  const classes = suspensions.flatMap(({ ref }) => (ref.kind === 'class' ? [ref.id] : []));
  return (person) =>
    ids.has(suspensionId({ kind: 'family', family: FAMILY_OF_PROFILE[person.profile] })) ||
    ids.has(suspensionId({ kind: 'person', id: person.id })) ||
    classes.some((id) => isPupilOf(person, id));
}

/** Whether somebody is a pupil of a class: its teachers are of the group too. */
export function isPupilOf({ profile, groupIds }: Pick<Person, 'profile' | 'groupIds'>, classId: string): boolean {
  return profile === 'student' && groupIds.includes(classId);
}

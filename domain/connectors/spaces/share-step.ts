import { z } from 'zod';
import type { StepDirection } from '../connector-mode.ts';
import type { PlatformSchool } from '../platform-school.ts';
import type { ShareList, SharedSpace, Subject } from './shared-space.ts';

const Names = z.array(z.string().min(1).max(300)).max(100).readonly();

/** One subject of the list of a space, from what it holds to what it is to hold, in names of the platform; the rest of the list stays as it is. */
export const ShareStep = z.object({ kind: z.literal('setShare'), space: z.string().min(1).max(200), subject: z.string().min(1).max(200), before: Names, after: Names });
export type ShareStep = Readonly<z.infer<typeof ShareStep>>;

/** What a subject holds, sorted. */
export function heldBy({ held }: ShareList, subject: Subject): readonly string[] {
  return (held.get(subject) ?? []).toSorted();
}

/** Whether a step gives, takes, or both. */
export function shareDirection({ before, after }: ShareStep): StepDirection {
  const [gives, takes] = [after.some((name) => !before.includes(name)), before.some((name) => !after.includes(name))];
  if (gives) return takes ? 'mixed' : 'widen';
  return takes ? 'narrow' : 'neutral';
}

/** Where a step stands: somebody who holds neither what was read nor what is wanted was changed by somebody else. */
export function shareState({ spaces }: Pick<PlatformSchool, 'spaces'>, { space, subject, before, after }: ShareStep): 'done' | 'undone' | 'other' {
  const list = spaces.find(({ id }) => id === space)?.list;
  if (list == null) return 'other';
  const held = heldBy(list, subject).join('\n');
  if (held === after.toSorted().join('\n')) return 'done';
  return held === before.toSorted().join('\n') ? 'undone' : 'other';
}

/** A school as a step would leave it. */
export function afterShare(school: PlatformSchool, step: ShareStep): PlatformSchool {
  const changed = (space: SharedSpace): SharedSpace => (space.id === step.space && space.list !== null ? { ...space, list: { ...space.list, held: heldAfter(space.list.held, step) } } : space);
  return { ...school, spaces: school.spaces.map(changed) };
}

function heldAfter(held: ShareList['held'], { subject, after }: ShareStep): ShareList['held'] {
  const all = new Map(held);
  if (after.length === 0) all.delete(subject);
  else all.set(subject, after);
  return all;
}

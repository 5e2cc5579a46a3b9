import type { SettingsView } from '../sync/row.ts';
import { fieldValue } from '../sync/row.ts';

/** Who writes, as a column of « Qui voit qui ? »: the families of profiles; an ENT may know others, kept as they come. */
export const EMITTERS = ['student', 'guardian', 'teacher', 'staff'] as const;
export type Emitter = (typeof EMITTERS)[number];

/** Targets that are no group: « Mes classes » and « Mes rubriques » (domain.md §2.4.1). */
export const SPHERES = ['classSphere', 'rubriqueSphere'] as const;
export type Sphere = (typeof SPHERES)[number];

/** Whom a cell lets its emitter see: a sphere, or a group (« Tous », a functional line, a profile…). */
export type Target = { readonly kind: Sphere } | { readonly kind: 'group'; readonly id: string };

/** One cell: its emitter and target, as the ENT wrote them; both may be unknown to this version. */
export interface VisibilityKey {
  readonly emitter: string;
  readonly target: Target;
}

/** The natural key of a cell. */
export function visibilityRuleId(emitter: string, target: Target): string {
  return `${emitter}|${targetKey(target)}`;
}

/** A target as it stands in the key of a cell: `classSphere`, `group:profil:tous`. */
export function targetKey(target: Target): string {
  return target.kind === 'group' ? `group:${target.id}` : target.kind;
}

/** Reads a target back; undefined for a kind that this version does not know. */
export function parseTarget(key: string): Target | undefined {
  const sphere = SPHERES.find((kind) => kind === key);
  if (sphere !== undefined) return { kind: sphere };
  return key.startsWith('group:') && key.length > 'group:'.length ? { kind: 'group', id: key.slice('group:'.length) } : undefined;
}

/** Reads the natural key of a cell; undefined when it is not one, or of a kind of target unknown here. */
export function parseVisibilityRuleId(id: string): VisibilityKey | undefined {
  const bar = id.indexOf('|');
  const target = parseTarget(id.slice(bar + 1));
  return bar > 0 && target !== undefined ? { emitter: id.slice(0, bar), target } : undefined;
}

/** Whether a family is one of the columns that this version knows. */
export function isEmitter(emitter: string): emitter is Emitter {
  return EMITTERS.some((known) => known === emitter);
}

/** Whether a cell is set to visible, apart from any restriction in force. */
export function isSetVisible(view: SettingsView, emitter: string, target: Target): boolean {
  return fieldValue(view.find('visibilityRule', visibilityRuleId(emitter, target)), 'visibilityRule', 'visible') === true;
}

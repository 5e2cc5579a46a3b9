import type { Json } from '../../kernel/json.ts';
import type { UnitRef } from '../capabilities.ts';

/** Values of units, each by its key; what is not there has the value of {@link absentOf}. */
export type UnitValues = ReadonlyMap<string, Json>;

/** A unit as a key of a map. */
export function unitKey({ kind, id }: UnitRef): string {
  return `${kind} ${id}`;
}

/** Reads the key of a unit back. */
export function unitOfKey(key: string): { readonly kind: string; readonly id: string } {
  const space = key.indexOf(' ');
  return { kind: key.slice(0, space), id: key.slice(space + 1) };
}

const ABSENT: Readonly<Partial<Record<string, Json>>> = { membership: false, serviceAccess: 'none', assignmentManager: false, visibilityRule: false, inspection: false, rubriqueAccess: 'none' };

/** What is held of nobody and nothing, of a kind: no group, no member, no role. */
export function absentOf(kind: string): Json {
  return ABSENT[kind] ?? null;
}

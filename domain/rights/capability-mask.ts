import { must } from '../kernel/assert.ts';
import type { PermissionTable } from './permission-table.ts';
import { GIVEN_ROLES } from './role.ts';
import { SUB_SERVICES } from './sub-service.ts';
import type { SubService } from './sub-service.ts';

/** The settings of a rubrique that decide what a role permits there, one bit per sub-service and one for « archived ». */
export type RubriqueSettings = number;

/** Added to the settings of an archived rubrique, which is read-only. */
export const ARCHIVED: RubriqueSettings = 1 << 7;

/** The settings of a rubrique with these sub-services. */
export function settingsOf(enabled: Iterable<SubService>, archived = false): RubriqueSettings {
  let settings: RubriqueSettings = archived ? ARCHIVED : 0;
  for (const subService of enabled) settings |= 1 << SUB_SERVICES.indexOf(subService);
  return settings;
}

/** What one rank permits: a bit per row of the table, set in `some` even when limited (own work, after validation). */
export interface CapabilityMask {
  readonly some: number;
  readonly full: number;
}

const NOTHING: CapabilityMask = { some: 0, full: 0 };

/** Gives the masks of the six ranks for the settings of a rubrique, computing each kind of rubrique once. */
export function capabilityMasks(table: PermissionTable): (settings: RubriqueSettings) => readonly CapabilityMask[] {
  const known = new Map<RubriqueSettings, readonly CapabilityMask[]>();
  return (settings) => {
    const masks = known.get(settings) ?? [NOTHING, ...GIVEN_ROLES.map((role) => maskOf(table, role, settings))];
    known.set(settings, masks);
    return masks;
  };
}

function maskOf(table: PermissionTable, role: (typeof GIVEN_ROLES)[number], settings: RubriqueSettings): CapabilityMask {
  let some = 0;
  let full = 0;
  table.forEach((row, bit) => {
    const { allowed } = row.roles[role];
    const open = row.subService === 'rubrique' || (settings & (1 << SUB_SERVICES.indexOf(row.subService))) !== 0;
    const kept = row.keptWhenArchived || (settings & ARCHIVED) === 0;
    if (allowed === false || !open || !kept) return;
    some |= 1 << bit;
    if (allowed === true) full |= 1 << bit;
  });
  return { some, full };
}

/** Whether going from one rank to another gives a capability, or the reachability, that was not held before. */
export function gains(before: readonly CapabilityMask[], rankBefore: number, after: readonly CapabilityMask[], rankAfter: number): boolean {
  const had = must(before[rankBefore], 'ranks are 0 to 5');
  const has = must(after[rankAfter], 'ranks are 0 to 5');
  return (rankBefore === 0 && rankAfter > 0) || (has.some & ~had.some) !== 0 || (has.full & ~had.full) !== 0;
}

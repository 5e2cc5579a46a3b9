import { expect } from 'vitest';
import type { ControlGround } from '../../../domain/controls/control-ground.ts';
import type { Control } from '../../../domain/controls/control.ts';
import { decideChange } from '../../../domain/sync/decide-change.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { actor, change } from '../settings.ts';
import { ending, laidOver } from './school.ts';

/** What somebody does by hand on a screen: one row, and the values wanted there. */
export type ByHand = readonly [entity: SettingsEntity, id: string, set: Readonly<Record<string, Json>>];

/** Corrects a school by hand where the control only helps; the rules accept it, and the control passes after. */
export function cured(control: Control, before: ControlGround, ...byHand: readonly ByHand[]): ControlGround {
  const changes = byHand.map(([entity, id, set]) => change(before.view, entity, id, set));
  return curedWith(control, before, changes);
}

/** The same with changes that a gesture made. */
export function curedWith(control: Control, before: ControlGround, changes: readonly Change[]): ControlGround {
  expect(ending(control, before)).toBe('found');
  const after = laidOver(before, changes);
  const context = { before: before.view, after: after.view, directory: before.directory, now: before.now };
  expect(changes.map((one) => decideChange(context, actor(), one))).toEqual(changes.map(() => undefined));
  expect(ending(control, after)).toBe('passed');
  return after;
}

import { z } from 'zod';
import type { UnitCapability } from './capabilities.ts';

/**
 * How far a connector goes with a kind of setting, per school (connectors.md §8.7): it only looks, each batch is confirmed on its
 * effect, or what narrows and can be undone leaves by itself.
 */
export const ConnectorMode = z.enum(['observe', 'propose', 'apply']);
export type ConnectorMode = z.infer<typeof ConnectorMode>;

/** What a step would do to rights: a `mixed` one gives to some and takes from others. */
export type StepDirection = 'narrow' | 'neutral' | 'widen' | 'mixed';

/** A change as a mode judges it. */
export interface JudgedChange {
  readonly undo: UnitCapability['undo'];
  readonly direction: StepDirection;
  /** Whether it gives or takes more than was asked. */
  readonly exceeds: boolean;
}

/** Whether a change leaves without a person confirming it (§8.7, §9): never what cannot be undone, nor what does more than asked. */
export function leavesByItself(mode: ConnectorMode, { undo, direction, exceeds }: JudgedChange): boolean {
  return mode === 'apply' && undo === 'exact' && direction !== 'mixed' && !exceeds;
}

import { z } from 'zod';
import type { UnitCapability, UnitKind } from './capabilities.ts';

/**
 * How far a connector goes with a kind of setting, per school (connectors.md §8.7): it does not even ask (`off`), it only looks, each batch is confirmed on its
 * effect, or what can be undone and does what was asked, no more, leaves by itself within the minute, what narrows first.
 */
export const ConnectorMode = z.enum(['off', 'observe', 'propose', 'apply']);
export type ConnectorMode = z.infer<typeof ConnectorMode>;

/** What a step would do to rights: a `mixed` one gives to some and takes from others. */
export type StepDirection = 'narrow' | 'neutral' | 'widen' | 'mixed';

/** A change as a mode judges it. */
export interface JudgedChange {
  readonly undo: UnitCapability['undo'];
  readonly direction: StepDirection;
  /** Whether it gives or takes more than was asked. */
  readonly exceeds: boolean;
  /** Whether somebody reads it first, whatever it does. */
  readonly mustRead: boolean;
}

/** Whether a change leaves without a person confirming it (§8.7, §9): never what cannot be undone, nor what does more than asked, nor what waits for somebody. */
export function leavesByItself(mode: ConnectorMode, { undo, direction, exceeds, mustRead }: JudgedChange): boolean {
  return mode === 'apply' && undo === 'exact' && direction !== 'mixed' && !exceeds && !mustRead;
}

/** Kinds of which some change may leave by itself: the list of a thread or of a blog is never undone whole, since whoever is put on it is told so. */
const BY_ITSELF: ReadonlySet<UnitKind> = new Set(['group', 'membership', 'serviceAccess', 'assignmentManager', 'inspection', 'visibilityRule']);

/** Kinds that a school asks for, or nothing of them is read: a replacement cannot be undone whole (E24, connectors.md §7.10). */
const ASKED_FOR: ReadonlySet<UnitKind> = new Set(['replacement']);

/** How far a connector may go with a kind: nobody is offered that it leaves by itself where it never would. */
export function modesOf(kind: UnitKind): readonly ConnectorMode[] {
  return ConnectorMode.options.filter((mode) => (mode === 'off' ? ASKED_FOR.has(kind) : mode !== 'apply' || BY_ITSELF.has(kind)));
}

/** Whether changes of a kind may leave. */
export function isSent(mode: ConnectorMode): boolean {
  return mode === 'propose' || mode === 'apply';
}

/** How far a connector goes with a kind, by what was chosen. */
export function modeIn(chosen: Readonly<Partial<Record<UnitKind, ConnectorMode>>>, kind: UnitKind): ConnectorMode {
  return chosen[kind] ?? (ASKED_FOR.has(kind) ? 'off' : 'observe');
}

import { ORPCError } from '@orpc/client';
import { Refusal } from '../../domain/rubriques/refusal.ts';
import { NamesMasked } from '../presentation/mask/names-masked.ts';
import type { FailureReason, Notice } from './store/school-state.ts';

const REASONS: ReadonlySet<string> = new Set<FailureReason>([
  'disk-full', 'read-only', 'io', 'unreachable', 'busy', 'garbage', 'server-error', 'session-expired', 'too-old', 'no-school', 'unknown-account',
]);

/** Why the console could not do what was asked; anything it did not declare means that it is gone. */
export function failureReason(error: unknown): FailureReason {
  if (error instanceof NamesMasked) return 'names-masked';
  return isLocked(error) ? 'locked' : (readReason(declaredData(error)) ?? 'console-gone');
}

/** Whether the console is locked, whatever was asked. */
export function isLocked(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'LOCKED';
}

/** Whether the person must prove who they are again, just now. */
export function isStepUp(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'STEP_UP';
}

/** What to say, in place, of an error of the console. */
export function noticeOf(error: unknown): Notice {
  const refusal = Refusal.safeParse(declaredData(error));
  return refusal.success
    ? { kind: 'refusal', refusal: refusal.data }
    : { kind: 'failure', reason: failureReason(error) };
}

function declaredData(error: unknown): unknown {
  return error instanceof ORPCError && error.defined ? error.data : undefined;
}

function readReason(data: unknown): FailureReason | undefined {
  const reason = typeof data === 'object' && data !== null && 'reason' in data ? data.reason : undefined;
  return typeof reason === 'string' && isReason(reason) ? reason : undefined;
}

function isReason(reason: string): reason is FailureReason {
  return REASONS.has(reason);
}

/** Follows work that nobody waits for: its failure becomes the notice. */
export type Guard = (work: Promise<unknown>) => void;

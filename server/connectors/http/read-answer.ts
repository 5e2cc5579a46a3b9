import type { z } from 'zod';
import type { FailureKind } from '../../../domain/connectors/failure-kind.ts';
import { parseJson } from '../../../domain/kernel/json.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { Lost, Received } from './transport.ts';

/** Why a platform did not do what it was asked; `detail` is for the log: a status and a path, never what was sent or answered. */
export interface Failure {
  readonly kind: FailureKind;
  readonly detail: string;
  /** Seconds to wait, where the platform says so. */
  readonly retryAfter?: number | undefined;
}

/** Reads data of a known shape: a page, a piece, an unknown shape or a refusal is a failure, never an empty list (E1, E2, E4). */
export function readData<T>(answer: Received | Lost, schema: z.ZodType<T>): Result<T, Failure> {
  const failure = failureOf(answer);
  if (failure !== undefined) return refuse(failure);
  if ('lost' in answer) return refuse({ kind: 'timeout', detail: answer.lost });
  if (answer.type !== 'application/json') return refuse({ kind: 'shape', detail: `${String(answer.status)} ${answer.type}` });
  const read = schema.safeParse(parseJson(answer.text));
  return read.success ? accept(read.data) : refuse({ kind: 'shape', detail: pathOf(read.error.issues) });
}

/** Whether a write was taken; what it really did is read afterwards, and only that is believed. */
export function readWritten(answer: Received | Lost): Result<null, Failure> {
  const failure = failureOf(answer);
  return failure === undefined ? accept(null) : refuse(failure);
}

const LOST: Readonly<Record<Lost['lost'], FailureKind>> = { timeout: 'timeout', unreachable: 'unreachable', tooLarge: 'shape' };

const BY_STATUS: ReadonlyMap<number, FailureKind> = new Map([
  [400, 'invalid'], [401, 'forbidden'], [403, 'forbidden'], [404, 'notFound'], [429, 'busy'], [503, 'busy'], [509, 'quota'],
]);

function failureOf(answer: Received | Lost): Failure | undefined {
  if ('lost' in answer) return { kind: LOST[answer.lost], detail: answer.lost };
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) return isPage(answer) ? { kind: 'shape', detail: `${String(status)} ${answer.type}` } : undefined;
  return { kind: kindOf(answer), detail: String(status), retryAfter };
}

function kindOf({ status, location, text }: Received): FailureKind {
  if (status >= 300 && status < 400) return redirection(location);
  if (status === 403 && errorOf(text) === 'invalid.xsrf.token') return 'signedOut';
  if (status === 409) return errorOf(text) === 'impossible to change direction' ? 'platformRule' : 'alreadyThere';
  return BY_STATUS.get(status) ?? (status >= 500 ? 'server' : 'invalid');
}

/** Where the platform wants a person to go (§2.1): to sign in, to prove who they are, or to accept something. */
function redirection(location: string): FailureKind {
  if (location.includes('/auth/login')) return 'signedOut';
  return location.includes('/auth/validate-mfa') ? 'mfaNeeded' : 'mustAccept';
}

function isPage({ type, text }: Received): boolean {
  return type === 'text/html' || text.trimStart().startsWith('<');
}

function errorOf(text: string): unknown {
  const read = parseJson(text);
  return typeof read === 'object' && read !== null && 'error' in read ? read.error : undefined;
}

function pathOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues[0]?.path.map(String).join('.') ?? '';
}

import type { FailureKind } from '../../../domain/connectors/failure-kind.ts';
import { accept, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import { Versions } from './answers.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';

/** Those by which a platform says that this account is not to know; whatever else fails says nothing. */
const UNSAID: ReadonlySet<FailureKind> = new Set(['forbidden', 'outOfScope', 'notFound', 'scope']);

/** The version of the directory, with which the other modules come (« Déduit »); null where this account is told none. */
export async function readVersion(session: EntcoreSession): Promise<Result<string | null, Failure>> {
  const versions = await session.read(READ.versions(), Versions);
  if (!versions.ok) return UNSAID.has(versions.refusal.kind) ? accept(null) : versions;
  const directory = versions.value.flatMap((module) => Object.entries(module)).find(([name]) => name.endsWith('directory'));
  return accept(directory?.[1] ?? null);
}

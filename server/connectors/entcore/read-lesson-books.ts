import { INCOMPLETE_BY } from '../../../domain/connectors/proof.ts';
import { accept, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import { LessonBooks } from './answers.ts';
import type { Collected } from './pull.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';

/** Teachers whose lesson book one inspector reads in a school: an access of another school that is answered is not one of them. */
export async function readLessonBooks(session: Pick<EntcoreSession, 'read'>, structure: string, inspector: string): Promise<Result<readonly string[], Failure>> {
  const read = await session.read(READ.lessonBooks(inspector, structure), LessonBooks);
  if (!read.ok) return read;
  return accept(read.value.filter((one) => one.structure_id === structure && one.inspector_id === inspector).map((one) => one.teacher_id));
}

/** Those of each inspector who is asked about; no route lists a school (§2.7). */
export async function pullLessonBooks(session: Pick<EntcoreSession, 'read'>, structure: string, inspectors: readonly string[]): Promise<Collected<ReadonlyMap<string, readonly string[]>>> {
  const books = new Map<string, readonly string[]>();
  const read = await Promise.all(inspectors.map(async (inspector) => [inspector, await readLessonBooks(session, structure, inspector)] as const));
  for (const [inspector, found] of read) {
    if (!found.ok) return { items: books, proof: { complete: false, count: books.size, cause: INCOMPLETE_BY[found.refusal.kind] } };
    books.set(inspector, found.value);
  }
  return { items: books, proof: { complete: true, count: books.size, by: 'independentCount' } };
}

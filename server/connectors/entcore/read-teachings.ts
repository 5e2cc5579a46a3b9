import type { z } from 'zod';
import type { PlatformTeaching } from '../../../domain/connectors/replacements/platform-teaching.ts';
import { INCOMPLETE_BY, NOTHING_READ, proveByDoubleRead } from '../../../domain/connectors/proof.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../http/read-answer.ts';
import { Teachings } from './answers.ts';
import type { Collected } from './pull.ts';
import { READ } from './routes.ts';
import type { EntcoreSession } from './session.ts';

/** Who teaches what in a school, with who replaces them; an empty list is none: a school has teachers (E4). */
export async function readTeachings(session: Pick<EntcoreSession, 'read'>, structure: string): Promise<Result<readonly PlatformTeaching[], Failure>> {
  const read = await session.read(READ.teachings(structure), Teachings);
  if (!read.ok) return read;
  return read.value.length === 0 ? refuse({ kind: 'shape', detail: 'empty' }) : accept(read.value.map(teachingOf));
}

/** Read twice: no figure says how many there are. Not asked where the school sends no replacement. */
export async function pullTeachings(session: Pick<EntcoreSession, 'read'>, structure: string, isAsked: boolean): Promise<Collected<readonly PlatformTeaching[]>> {
  if (!isAsked) return { items: [], proof: NOTHING_READ.teachings };
  const first = await readTeachings(session, structure);
  if (!first.ok) return notRead(first.refusal);
  const second = await readTeachings(session, structure);
  if (!second.ok) return notRead(second.refusal);
  return { items: second.value, proof: proveByDoubleRead(first.value.map(keyOf), second.value.map(keyOf)) };
}

function notRead({ kind, detail }: Failure): Collected<readonly PlatformTeaching[]> {
  return { items: [], proof: { complete: false, count: 0, cause: detail === 'empty' ? 'countMismatch' : INCOMPLETE_BY[kind] } };
}

function keyOf(teaching: PlatformTeaching): string {
  return JSON.stringify(teaching);
}

/** A row without days is of no period, and is no replacement. */
function teachingOf({ id_enseignant: teacher, id_matiere: subject, id_groupe: group, typeGroupe, substituteTeachers }: z.infer<typeof Teachings>[number]): PlatformTeaching {
  const substitutes = substituteTeachers.flatMap(({ second_teacher_id: substitute, start_date: from, end_date, entered_end_date, idsAndIdsGroups }) => {
    const to = entered_end_date ?? end_date;
    return from == null || to == null ? [] : idsAndIdsGroups.map(({ id }) => ({ id, substitute, from, to }));
  });
  return { teacher, subject, group, isClass: typeGroupe === 'Class', substitutes };
}

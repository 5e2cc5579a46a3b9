import { ORPCError } from '@orpc/server';
import type { ClassroomTrouble } from '../../../contract/console/classroom.contract.ts';

/** The declared error: what was asked of a session is not done, and nothing else changed. */
export function classroomError(kind: ClassroomTrouble): Error {
  return new ORPCError('CLASSROOM', { status: 409, data: { kind } });
}

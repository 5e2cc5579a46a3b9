import { ORPCError } from '@orpc/server';
import type { SchoolTrouble } from '../../contract/console/schools.contract.ts';

/** Why the list of schools is as it was. */
export function schoolTroubled(kind: SchoolTrouble): Error {
  return new ORPCError('SCHOOL', { status: 409, data: { kind } });
}

import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { SchoolTrouble } from '../../../../contract/console/schools.contract.ts';

const Data = z.object({ kind: SchoolTrouble });

/** Why the list of schools is as it was; whatever was not declared is an ENT that does not answer. */
export function readSchoolTrouble(error: unknown): SchoolTrouble {
  const data = error instanceof ORPCError && error.code === 'SCHOOL' ? Data.safeParse(error.data).data : undefined;
  return data?.kind ?? 'unreachable';
}

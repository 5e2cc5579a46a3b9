import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { EntTrouble } from './ent/ent-failure.ts';

const NoSchool = z.object({ kind: z.enum(['several', 'unknown']) });

/** Whether an ENT answered that an address names none of its several schools, or one that it has not; undefined for any other failure. */
export function noSchoolAt(error: unknown): 'several-schools' | 'no-such-school' | undefined {
  const cause = error instanceof EntTrouble ? error.cause : undefined;
  const said = cause instanceof ORPCError && cause.code === 'NO_SCHOOL' ? NoSchool.safeParse(cause.data).data : undefined;
  if (said === undefined) return undefined;
  return said.kind === 'several' ? 'several-schools' : 'no-such-school';
}

import { safe } from '@orpc/client';

/** The declared error with which a call is refused, and what it says; what it failed with otherwise. */
export const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const { error } = await safe(call);
  return error instanceof Error && 'code' in error ? [error.code, 'data' in error ? error.data : undefined] : error;
};

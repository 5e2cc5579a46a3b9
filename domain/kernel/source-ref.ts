import { z } from 'zod';

/** Where a line of a file of data comes from: `ref` names lines of a source (S2-094, S4-003); `inferred`: no source states it. */
export const SourceRef = z.strictObject({ ref: z.string().trim().min(1).max(60), inferred: z.literal(true).optional() });

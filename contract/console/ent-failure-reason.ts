import { z } from 'zod';

/** Why the ENT gave no usable answer, as a page is told. */
export const EntFailureReason = z.enum(['unreachable', 'busy', 'garbage', 'server-error', 'session-expired', 'too-old', 'no-school', 'unknown-account']);

import { z } from 'zod';

/** A licence given to somebody, as the GAR console shows it. */
export const StatedAssignment = z.object({
  line: z.number().int(),
  subscriptionId: z.string().optional(),
  resourceId: z.string().optional(),
  resourceName: z.string().optional(),
  personId: z.string().optional(),
  lastName: z.string(),
  firstName: z.string(),
  className: z.string().optional(),
  /** `locked`: held by somebody who left; `recoverable`: may be taken back (domain.md G9). */
  state: z.enum(['assigned', 'locked', 'recoverable', 'recovered']),
});
export type StatedAssignment = Readonly<z.infer<typeof StatedAssignment>>;

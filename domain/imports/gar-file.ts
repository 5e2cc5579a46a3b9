import { z } from 'zod';
import { GarPublic, LicenceCount } from '../gar/subscription.ts';

/** A subscription as a file of the GAR states it; days are `YYYY-MM-DD`. */
export const StatedSubscription = z.object({
  id: z.string(),
  title: z.string(),
  resourceId: z.string(),
  until: z.string().nullable(),
  /** `2026-2027`. */
  toSchoolYear: z.string().nullable(),
  uais: z.array(z.string()).readonly(),
  deleted: z.boolean(),
  globalLicences: LicenceCount.nullable(),
  licences: z.partialRecord(GarPublic, LicenceCount),
  /** Rules of the web service that it breaks, under its names (formats.md §2.4). */
  broken: z.array(z.string()).readonly(),
});
export type StatedSubscription = Readonly<z.infer<typeof StatedSubscription>>;

/** A resource as « liste ressources » states it, for the person to whom the GAR answered. */
export const StatedResource = z.object({ id: z.string(), name: z.string(), publisher: z.string() });
export type StatedResource = Readonly<z.infer<typeof StatedResource>>;

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

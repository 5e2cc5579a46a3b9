import { z } from 'zod';

/** The school one works on. */
export const School = z.object({
  uai: z.string().min(1).max(45),
  name: z.string().max(300),
  city: z.string().max(200).optional(),
  kind: z.string().max(100).optional(),
  academyCode: z.string().max(10).optional(),
  /** Whether names are invented (demo, training): then nothing needs to be hidden. */
  fictitious: z.boolean(),
  /** Whether rubriques inherit the rights of their mother; no real ENT declares it (domain.md R3). */
  rightsInheritance: z.boolean(),
});
export type School = Readonly<z.infer<typeof School>>;

import { z } from 'zod';
import { PermissionOverrides } from '../rights/permission-table.ts';

/** The school one works on. */
export const School = z.object({
  uai: z.string().min(1).max(45),
  name: z.string().max(300),
  city: z.string().max(200).optional(),
  kind: z.string().max(100).optional(),
  academyCode: z.string().max(10).optional(),
  /** The academy’s key of the school, by which the records of the AAF name it; absent when no delivery stated it. */
  structureKey: z.string().max(100).optional(),
  /** Whether names are invented (demo, training): then nothing needs to be hidden. */
  fictitious: z.boolean(),
  /** Whether rubriques inherit the rights of their mother; no real ENT declares it (domain.md R3). */
  rightsInheritance: z.boolean(),
  /** What the ENT says that roles permit, where it differs from what the guide states or leaves to infer (decision: what the guide does not say). */
  permissions: PermissionOverrides.optional(),
});
export type School = Readonly<z.infer<typeof School>>;

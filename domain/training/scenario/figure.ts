import { z } from 'zod';
import { SEVERITIES } from '../../controls/control.ts';
import { RubriqueRole } from '../../rights/role.ts';

/** A figure that the trainee reads on the screens, and that the school itself gives. */
export const Figure = z.discriminatedUnion('kind', [
  /** How many things one control finds. */
  z.strictObject({ kind: z.literal('findings'), control: z.string().min(1).max(20) }),
  /** How many controls find something, of one severity or of all. */
  z.strictObject({ kind: z.literal('controls'), severity: z.enum(SEVERITIES).optional() }),
  /** How many people have at least a role on a rubrique. */
  z.strictObject({ kind: z.literal('people'), rubrique: z.string().min(1).max(200), role: RubriqueRole }),
  /** A figure that the author states: of the guide, of the law. */
  z.strictObject({ kind: z.literal('stated'), value: z.number().int().min(0).max(1_000_000) }),
]);
export type Figure = Readonly<z.infer<typeof Figure>>;

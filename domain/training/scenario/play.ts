import { z } from 'zod';
import { Json } from '../../kernel/json.ts';
import { SETTINGS_ENTITIES } from '../../sync/entity.ts';
import { Intention } from '../../sync/intention.ts';

/** Rows that one act may write: those of the emergency mode and of a class that closes hold in it. */
const MOST_ROWS = 200;

/** What « Faire à ma place » does, as data. Days and people are marked (`{{J+3}}`, `{{moi}}`). */
export const Play = z.discriminatedUnion('kind', [
  /** An intention and the values that it wants; what was there is looked at when it is played. */
  z.strictObject({
    kind: z.literal('edit'),
    intention: Intention,
    rows: z
      .array(z.strictObject({ entity: z.enum(SETTINGS_ENTITIES), id: z.string().min(1).max(200), set: z.record(z.string().min(1).max(64), Json) }))
      .min(1)
      .max(MOST_ROWS),
    atomic: z.boolean().optional(),
  }),
  /** The correction that a control proposes. */
  z.strictObject({ kind: z.literal('fix'), control: z.string().min(1).max(20) }),
  /** The direction asks for the correction of a control. */
  z.strictObject({ kind: z.literal('ask'), control: z.string().min(1).max(20) }),
  /** The emergency mode of the messaging, for that many hours. */
  z.strictObject({ kind: z.literal('restrict'), hours: z.number().int().min(1).max(720) }),
  /** « Vérifier et envoyer », with everything that waits. */
  z.strictObject({ kind: z.literal('send') }),
  /** Another administrator of the simulated ENT changes what the draft changes, or something else. */
  z.strictObject({ kind: z.literal('rival'), touches: z.enum(['same', 'other']) }),
  /** Every conflict is settled for one side. */
  z.strictObject({ kind: z.literal('settle'), keep: z.enum(['mine', 'theirs']) }),
]);
export type Play = Readonly<z.infer<typeof Play>>;

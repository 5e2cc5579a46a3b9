import { z } from 'zod';
import { Json } from '../../kernel/json.ts';
import { RubriqueRole } from '../../rights/role.ts';
import { SETTINGS_ENTITIES } from '../../sync/entity.ts';
import { INTENTION_KINDS } from '../../sync/intention.ts';
import { Figure } from './figure.ts';

const Id = z.string().min(1).max(200);
const Entity = z.enum(SETTINGS_ENTITIES);

/** The row that an act is about, where a kind of act is not enough. */
const On = z.strictObject({ entity: Entity, id: Id });

/** The longest sentence that a scenario asks or says, in characters. */
export const LONGEST_SENTENCE = 600;

/** What a step expects of the school: data, verified by the controls and by the state of the school, never by the trainer's word. */
export const Expectation = z.discriminatedUnion('kind', [
  /** A control finds something, or no longer does. One that could not be run proves neither. */
  z.strictObject({ kind: z.literal('control'), control: z.string().min(1).max(20), found: z.boolean() }),
  /** The effective role of a person on a rubrique. */
  z.strictObject({ kind: z.literal('role'), person: Id, rubrique: Id, role: RubriqueRole }),
  /** The value of a setting, with what the draft makes of it; `not`: any other one. */
  z.strictObject({ kind: z.literal('setting'), entity: Entity, id: Id, field: z.string().min(1).max(64), value: Json, not: z.boolean().optional() }),
  /** The draft contains such an act. */
  z.strictObject({ kind: z.literal('draft'), intention: z.enum(INTENTION_KINDS), on: On.optional() }),
  /** The ENT has accepted such an act, sent since the scenario began. */
  z.strictObject({ kind: z.literal('accepted'), intention: z.enum(INTENTION_KINDS), on: On.optional() }),
  /** Two administrators disagree, or nobody does any more. */
  z.strictObject({ kind: z.literal('conflict'), open: z.boolean() }),
  /** The journal tells such an act, of this scenario. */
  z.strictObject({ kind: z.literal('journal'), intention: z.enum(INTENTION_KINDS) }),
  /** The trainee has entered a figure, and it is the right one. */
  z.strictObject({ kind: z.literal('figure'), question: z.string().min(1).max(LONGEST_SENTENCE), of: Figure }),
]);
export type Expectation = Readonly<z.infer<typeof Expectation>>;

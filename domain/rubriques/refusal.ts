import { z } from 'zod';
import { SETTINGS_ENTITIES } from '../sync/entity.ts';
import { ConsoleRole } from '../roles/role-matrix.ts';

const Named = z.object({ id: z.string(), name: z.string() });

const REFUSALS = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role-forbids'), role: ConsoleRole, entity: z.enum(SETTINGS_ENTITIES) }),
  z.object({ kind: z.literal('unknown-field'), field: z.string() }),
  z.object({ kind: z.literal('fact-field'), field: z.string() }),
  z.object({ kind: z.literal('invalid-value'), field: z.string() }),
  z.object({ kind: z.literal('malformed-key') }),
  z.object({ kind: z.literal('unknown-rubrique') }),
  z.object({ kind: z.literal('second-root'), title: z.string() }),
  z.object({ kind: z.literal('root-fixed'), title: z.string() }),
  z.object({ kind: z.literal('unknown-mother'), title: z.string() }),
  z.object({ kind: z.literal('mother-not-active'), title: z.string(), mother: Named }),
  z.object({ kind: z.literal('cycle'), title: z.string(), mother: Named }),
  z.object({ kind: z.literal('public-under-private'), title: z.string(), mothers: z.array(Named) }),
  z.object({ kind: z.literal('private-above-public'), title: z.string(), daughters: z.array(Named) }),
  z.object({ kind: z.literal('chat-without-hours'), title: z.string() }),
  z.object({ kind: z.literal('rubrique-archived'), title: z.string() }),
  z.object({ kind: z.literal('rubrique-trashed'), title: z.string() }),
  z.object({ kind: z.literal('daughters-remain'), title: z.string(), daughters: z.array(Named) }),
  z.object({ kind: z.literal('restore-too-late'), title: z.string(), days: z.number() }),
  z.object({ kind: z.literal('gesture-too-large'), values: z.number().int(), most: z.number().int() }),
  z.object({ kind: z.literal('title-missing') }),
  z.object({ kind: z.literal('group-name-missing') }),
  z.object({ kind: z.literal('unknown-group') }),
  /** Decided for somebody, or for a group, that left before it was. */
  z.object({ kind: z.literal('no-longer-there') }),
  z.object({ kind: z.literal('group-upstream'), group: Named }),
  z.object({ kind: z.literal('group-trashed'), group: Named }),
  z.object({ kind: z.literal('group-restore-too-late'), group: Named, days: z.number() }),
  z.object({ kind: z.literal('privilege-group-fixed'), group: Named }),
  z.object({ kind: z.literal('head-super-administrator'), personId: z.string() }),
  z.object({ kind: z.literal('unknown-service') }),
  z.object({ kind: z.literal('unknown-service-role'), service: Named }),
  z.object({ kind: z.literal('dates-reversed') }),
  z.object({ kind: z.literal('too-many-platforms'), most: z.number().int() }),
  z.object({ kind: z.literal('home-page-unconfirmed') }),
  z.object({ kind: z.literal('home-page-irreversible') }),
  z.object({ kind: z.literal('all-classes-for-staff') }),
  z.object({ kind: z.literal('preset-name-missing') }),
  z.object({ kind: z.literal('preset-silences-staff'), name: z.string() }),
  z.object({ kind: z.literal('proposition-answer') }),
  z.object({ kind: z.literal('threshold-out-of-range'), threshold: z.string(), least: z.number(), most: z.number() }),
  z.object({ kind: z.literal('threshold-malformed'), threshold: z.string() }),
  /** Names somebody whose data are limited (RGPD, art. 18); whom is not said again. */
  z.object({ kind: z.literal('person-limited') }),
  z.object({ kind: z.literal('lease-out-of-range'), least: z.number(), most: z.number() }),
  z.object({ kind: z.literal('unknown-subscription') }),
  z.object({ kind: z.literal('gar-no-manager') }),
  z.object({ kind: z.literal('gar-never-serves'), personId: z.string() }),
  z.object({ kind: z.literal('gar-staff-only'), personId: z.string() }),
  z.object({ kind: z.literal('replacement-from-timetable') }),
  z.object({ kind: z.literal('replacement-incomplete') }),
  z.object({ kind: z.literal('replacement-of-oneself'), personId: z.string() }),
  z.object({ kind: z.literal('replacement-sessions'), sessions: z.number().int() }),
  z.object({ kind: z.literal('replacement-overlap'), absentId: z.string(), substituteId: z.string(), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('replacement-redundant'), absentId: z.string(), substituteId: z.string() }),
  z.object({ kind: z.literal('inspection-incomplete') }),
  z.object({ kind: z.literal('direction-opens') }),
  z.object({ kind: z.literal('inspector-name-missing') }),
  /** Raises rights in bulk, and who sends it did not prove who they are just now. */
  z.object({ kind: z.literal('needs-proof'), lines: z.number().int() }),
  /** The school wants two administrators for it, and the second one has not asked for it yet. */
  z.object({ kind: z.literal('awaits-second-person'), until: z.string() }),
  /** A reason that only a newer console can name (sync.md §3.11); no rule of this version gives it. */
  z.object({ kind: z.literal('newer') }),
]);
export type Refusal = Readonly<z.infer<typeof REFUSALS>>;
export type RefusalKind = Refusal['kind'];

/**
 * Every reason for which a change is not possible; a text says, for each, what would make it possible. Its type is named: written out
 * in all that carries one, its sixty kinds were most of what the compiler read of the contract.
 */
export const Refusal: z.ZodType<Refusal, Refusal> = REFUSALS;

/** The name of each, in order. */
export const REFUSAL_KINDS: readonly RefusalKind[] = REFUSALS.options.flatMap(({ shape }) => [...shape.kind.values]);

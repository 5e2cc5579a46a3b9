import { oc } from '@orpc/contract';
import { z } from 'zod';
import { FictitiousSchool } from '../../domain/training/fictitious-school.ts';
import { ForcedRefusal, OtherEditDone, Sandbox, SandboxLine } from '../ent/training.contract.ts';
import { WayToConsole } from './launcher.contract.ts';
import { LockReason } from './station.contract.ts';

/**
 * Why something of « Formation » is not done: nobody started this console who could; what had to start did not; the simulated ENT
 * ended; no real school was copied yet; this console is a real one, or is not; the school was not received yet; its copy was not taken.
 */
export const TrainingTrouble = z.enum(['no-launcher', 'not-started', 'ent-gone', 'no-copy', 'not-training', 'not-real', 'not-received', 'not-taken']);
export type TrainingTrouble = z.infer<typeof TrainingTrouble>;

const errors = { TRAINING: { status: 409, data: z.object({ kind: TrainingTrouble }) } } as const;

/** What a page may ask about « Formation », from a real console or from the one of the training; whether this is one is said by the session. */
export const trainingContract = {
  /** Whether « Formation » may be entered from here; and the way back that stays when this console ends. */
  status: oc.output(z.object({ opens: z.boolean(), back: z.string().nullable() })),
  /** Where the console of the training is; started if need be. */
  enter: oc.errors(errors).output(WayToConsole),
  /** Where the real console is. */
  leave: oc.errors(errors).output(WayToConsole),
  /** How the sandbox is. */
  sandbox: oc.errors(errors).output(Sandbox),
  /** Puts a fictitious school in front, with the same role there; every page of this console is then to be opened again. */
  choose: oc.errors(errors).input(z.object({ school: FictitiousSchool })).output(Sandbox),
  /** Puts the school in front back as it was made, and erases what this console kept of it. */
  reset: oc.errors(errors).output(Sandbox),
  setLine: oc.errors(errors).input(z.object({ line: SandboxLine })).output(Sandbox),
  refuseNext: oc.errors(errors).input(z.object({ reason: ForcedRefusal.nullable() })).output(Sandbox),
  /** Has another administrator change what the draft of this console touches, or something beside it. */
  otherEdit: oc.errors(errors).input(z.object({ contests: z.boolean() })).output(OtherEditDone),
  /** From a real console: hands over a school that has the shape of the open one, and nobody of it; how many people were invented. */
  copyShape: oc.errors({ ...errors, NOT_SIGNED_IN: { status: 401 }, LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) } }).output(z.object({ people: z.number().int() })),
};

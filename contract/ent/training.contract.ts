import { oc } from '@orpc/contract';
import { z } from 'zod';
import { FictitiousSchool } from '../../domain/training/fictitious-school.ts';
import { TouchedUnit } from '../../domain/training/other-edit.ts';

/** What the line between the consoles and the simulated ENT is: `cut`, nobody listens; `slow`, each answer is late; `silent`, nothing is answered. */
export const SandboxLine = z.enum(['open', 'cut', 'slow', 'silent']);
export type SandboxLine = z.infer<typeof SandboxLine>;

/** Why the simulated ENT refuses the next push: reasons that an ENT has by itself, whatever is sent. */
export const ForcedRefusal = z.enum(['no-longer-there', 'role-forbids', 'newer']);
export type ForcedRefusal = z.infer<typeof ForcedRefusal>;

/** How the sandbox is. */
export const Sandbox = z.object({
  /** The fictitious school in front of the trainee; null before any is chosen. */
  school: FictitiousSchool.nullable(),
  /** By what consoles know it. */
  place: z.string().max(60),
  /** Those that hold something already. */
  begun: z.array(FictitiousSchool),
  line: SandboxLine,
  /** Why the next push will be refused, when it will. */
  refusesNext: ForcedRefusal.nullable(),
});
export type Sandbox = Readonly<z.infer<typeof Sandbox>>;

/** What another administrator of the school did, or that there was nothing to do it on. */
export const OtherEditDone = z.object({ author: z.string(), did: z.enum(['same-value', 'elsewhere', 'nothing']), rubrique: z.string().nullable() });
export type OtherEditDone = Readonly<z.infer<typeof OtherEditDone>>;

/** What may be asked of the simulated ENT of « Formation », by the process that started it: no network leads here. */
export const sandboxContract = {
  state: oc.output(Sandbox),
  /** Puts a fictitious school in front, as it was left; makes it the first time. */
  choose: oc.errors({ NO_COPY: { status: 409 } }).input(z.object({ school: FictitiousSchool })).output(Sandbox),
  /** Makes the school in front anew: what was done in it is gone. */
  reset: oc.output(Sandbox),
  setLine: oc.input(z.object({ line: SandboxLine })).output(Sandbox),
  refuseNext: oc.input(z.object({ reason: ForcedRefusal.nullable() })).output(Sandbox),
  /** Has another administrator change something: what the trainee's draft touches, or beside it. */
  otherEdit: oc.input(z.object({ touched: z.array(TouchedUnit).max(5000), contests: z.boolean() })).output(OtherEditDone),
  /** Receives a school that has the shape of a real one, and nobody of it; it is not put in front. */
  receiveCopy: oc.errors({ NOT_A_COPY: { status: 400 } }).input(z.object({ copy: z.string() })).output(z.object({})),
};

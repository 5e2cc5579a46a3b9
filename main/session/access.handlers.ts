import { implement, ORPCError } from '@orpc/server';
import { accessContract } from '../../contract/console/access.contract.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { asConsoleError } from '../console/console-error.ts';
import { needSchool } from '../console/console-core.ts';
import type { Vault } from '../console/vault.ts';
import type { AccessRefusal, IdentityClient } from './identity-client.ts';

/** What an answer of the ENT about accesses becomes for a page: itself, or a declared error. */
export async function allowed<T>(answer: Promise<Result<T, AccessRefusal>>): Promise<T> {
  const result = await reached(answer);
  if (result.ok) return result.value;
  const { refusal } = result;
  throw refusal.kind === 'step-up' ? new ORPCError('STEP_UP', { status: 403 }) : new ORPCError('ACCESS', { status: 409, data: refusal });
}

/** The same, where the answer says nothing. */
async function allowedOnly(answer: Promise<Result<unknown, AccessRefusal>>): Promise<Record<never, never>> {
  await allowed(answer);
  return {};
}

/** The answer, or the declared error of an ENT that gives none. */
export async function reached<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw asConsoleError(error);
  }
}

/** What a page may ask of who comes in; always of the ENT, by somebody who is in: a locked station tells nothing. */
export function createAccessRouter(vault: Vault) {
  const os = implement(accessContract);
  const identity = (): IdentityClient => {
    const core = vault.core();
    needSchool(core);
    return core.identity;
  };
  return os.router({
    sessions: os.sessions.handler(async () => [...(await reached(identity().sessions()))]),
    closeSession: os.closeSession.handler(async ({ input }) => ({ closed: await reached(identity().closeSession(input.id)) })),
    list: os.list.handler(() => allowed(identity().accesses())),
    invite: os.invite.handler(({ input }) => allowed(identity().invite(input))),
    approve: os.approve.handler(({ input }) => allowedOnly(identity().approve(input.id))),
    withdraw: os.withdraw.handler(({ input }) => allowedOnly(identity().withdraw(input.id))),
    remove: os.remove.handler(({ input }) => allowedOnly(identity().remove(input.id))),
    changeRole: os.changeRole.handler(({ input }) => allowedOnly(identity().changeRole(input.id, input.role))),
    wantTwoPersons: os.wantTwoPersons.handler(({ input }) => allowedOnly(identity().wantTwoPersons(input))),
    consoles: os.consoles.handler(async () => [...(await allowed(identity().consoles()))]),
    heldBy: os.heldBy.handler(({ input }) => allowed(identity().heldBy(input.id))),
    exportPeople: os.exportPeople.handler(({ input }) => allowedOnly(identity().exportPeople(input))),
  });
}

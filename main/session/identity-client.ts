import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { EntAccount, EntSession } from '../../contract/ent/ent.contract.ts';
import { Accesses, GivenInvitation, HeldElsewhere, KnownConsole, ShownSession, SignInWays, type AccessRequest, type PeopleExport, type TwoPersonsWish } from '../../contract/ent/identity.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { AccountRefusal } from '../../domain/roles/account-rules.ts';
import type { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import { ask, askOr, createApi, type EntAddress } from '../sync/ent/ent-client.ts';

/** Why an act on who may come in is not done: the rule, or a proof that is no longer fresh. */
export type AccessRefusal = AccountRefusal | { readonly kind: 'step-up' };

/** What the console asks of its ENT about who comes in. Answers are checked; what fails throws `EntTrouble`. */
export interface IdentityClient {
  ways(): Promise<SignInWays>;
  prove(idToken: string, device: string): Promise<EntSession>;
  renew(idToken: string): Promise<EntAccount>;
  sessions(): Promise<readonly ShownSession[]>;
  closeSession(id: string): Promise<boolean>;
  accesses(): Promise<Result<Accesses, AccessRefusal>>;
  invite(request: AccessRequest): Promise<Result<GivenInvitation, AccessRefusal>>;
  approve(id: string): Promise<Result<unknown, AccessRefusal>>;
  withdraw(id: string): Promise<Result<unknown, AccessRefusal>>;
  remove(id: string): Promise<Result<unknown, AccessRefusal>>;
  changeRole(id: string, role: ConsoleRole): Promise<Result<unknown, AccessRefusal>>;
  wantTwoPersons(wish: TwoPersonsWish): Promise<Result<unknown, AccessRefusal>>;
  /** Refused when the proof of who one is is no longer fresh, and so many raised lines of rights need one. */
  confirmProof(lines: number): Promise<Result<unknown, AccessRefusal>>;
  exportPeople(list: PeopleExport): Promise<Result<unknown, AccessRefusal>>;
  consoles(): Promise<Result<readonly KnownConsole[], AccessRefusal>>;
  heldBy(id: string): Promise<Result<HeldElsewhere, AccessRefusal>>;
}

const Nothing = z.object({});

/** Connects to the identities of an ENT; nothing is sent before the first call. */
export function createIdentityClient(address: EntAddress): IdentityClient {
  const api = createApi(address);
  return {
    ways: () => ask(SignInWays, () => api.ways()),
    prove: (idToken, device) => ask(EntSession, () => api.proveSession({ idToken, device })),
    renew: (idToken) => ask(EntAccount, () => api.renewSession({ idToken })),
    sessions: () => ask(ShownSession.array(), () => api.sessions()),
    closeSession: async (id) => (await ask(z.object({ closed: z.boolean() }), () => api.closeSession({ id }))).closed,
    accesses: () => askAllowed(Accesses, () => api.accesses()),
    invite: (request) => askAllowed(GivenInvitation, () => api.invite(request)),
    approve: (id) => askAllowed(Nothing, () => api.approveInvitation({ id })),
    withdraw: (id) => askAllowed(Nothing, () => api.withdrawInvitation({ id })),
    remove: (id) => askAllowed(Nothing, () => api.removeAccount({ id })),
    changeRole: (id, role) => askAllowed(Nothing, () => api.changeRole({ id, role })),
    wantTwoPersons: (wish) => askAllowed(Nothing, () => api.wantTwoPersons(wish)),
    confirmProof: (lines) => askAllowed(Nothing, () => api.confirmProof({ lines })),
    consoles: () => askAllowed(KnownConsole.array(), () => api.consoles()),
    heldBy: (id) => askAllowed(HeldElsewhere, () => api.heldBy({ id })),
    exportPeople: (list) => askAllowed(Nothing, () => api.exportPeople(list)),
  };
}

function askAllowed<T>(shape: z.ZodType<T>, call: () => Promise<unknown>): Promise<Result<T, AccessRefusal>> {
  return askOr(shape, call, refusalOf);
}

function refusalOf(cause: unknown): AccessRefusal | undefined {
  if (!(cause instanceof ORPCError)) return undefined;
  if (cause.code === 'STEP_UP') return { kind: 'step-up' };
  return cause.code === 'REFUSED' ? AccountRefusal.safeParse(cause.data).data : undefined;
}

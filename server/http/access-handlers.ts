import { implement, ORPCError } from '@orpc/server';
import { entContract, type EntAccount } from '../../contract/ent/ent.contract.ts';
import type { Accesses, ShownSession } from '../../contract/ent/identity.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { AccountRefusal } from '../../domain/roles/account-rules.ts';
import { namesPeople } from '../../domain/roles/exported-list.ts';
import { ConsoleRole, mayManageAccounts } from '../../domain/roles/role-matrix.ts';
import { waitsUntil, type TwoPersons } from '../../domain/roles/two-persons.ts';
import type { Identity } from '../identity/create-identity.ts';
import { INVITATION_PATH } from '../identity/pages/invitation-routes.ts';
import type { OpenSession } from '../session/sessions.ts';
import type { Recognised } from '../session/sessions.ts';
import type { Admission } from './admission.ts';
import { bearerOf, unauthorized } from './bearer.ts';
import type { EntRequest } from './ent-request.ts';

/** Who comes in, by what proof, and who decides of it. */
export function createAccessHandlers(admit: Admission) {
  const os = implement(entContract).$context<EntRequest>();
  return {
    ways: os.ways.handler(({ context }) => context.desk().door.ways()),
    proveSession: os.proveSession.handler(async ({ context, input, errors }) => {
      const { door, ent } = context.desk();
      const proven = await door.read(input.idToken);
      const opened = proven.ok ? ent.sessions.openProven(proven.value, input.device) : proven;
      if (opened.ok) return opened.value;
      throw opened.refusal.kind === 'unknown-account' ? errors.UNKNOWN_ACCOUNT() : unauthorized(opened.refusal.reason);
    }),
    renewSession: os.renewSession.handler(async ({ context, input }) => {
      const { door, ent } = context.desk();
      const proven = await door.read(input.idToken);
      const renewed = proven.ok ? ent.sessions.renew(bearerOf(context) ?? '', proven.value) : proven;
      if (!renewed.ok) throw unauthorized(renewed.refusal.kind === 'unauthorized' ? renewed.refusal.reason : 'absent');
      return renewed.value;
    }),
    sessions: os.sessions.handler(({ context }) => shownSessions(context)),
    closeSession: os.closeSession.handler(({ context, input }) => {
      const isListed = shownSessions(context).some(({ id }) => id === input.id);
      const by = signedInAs(context);
      return { closed: isListed && identityOf(context).closeSession(by, input.id) };
    }),
    accesses: os.accesses.handler(({ context }) => describeAccesses(identityOf(context), managerOf(context))),
    invite: os.invite.handler(({ context, input }) => {
      const { token, until, waits } = answer(identityOf(context).invite(freshManagerOf(context), input));
      return { url: `${context.desk().door.address()}${INVITATION_PATH}/${token}`, until, waits };
    }),
    approveInvitation: os.approveInvitation.handler(({ context, input }) => done(identityOf(context).approve(freshManagerOf(context), input.id))),
    withdrawInvitation: os.withdrawInvitation.handler(({ context, input }) => done(identityOf(context).withdraw(managerOf(context), input.id))),
    removeAccount: os.removeAccount.handler(({ context, input }) => done(identityOf(context).remove(freshManagerOf(context), input.id))),
    changeRole: os.changeRole.handler(({ context, input }) => done(identityOf(context).changeRole(freshManagerOf(context), input.id, input.role))),
    wantTwoPersons: os.wantTwoPersons.handler(({ context, input }) => done(identityOf(context).wantTwoPersons(freshManagerOf(context), input.act, input.wanted))),
    confirmProof: os.confirmProof.handler(({ context, input: { lines } }) => {
      if (lines === undefined || identityOf(context).needsProof(signedInAs(context), lines)) freshOf(context);
      return {};
    }),
    consoles: os.consoles.handler(({ context }) => {
      managerOf(context);
      return context.desk().ent.consoles().map(({ id, name, device, at }) => ({ id, name, device, at }));
    }),
    heldBy: os.heldBy.handler(({ context, input }) => {
      freshManagerOf(context);
      const people = context.desk().ent.heldBy(input.id, admit(context, 'export').account);
      if (people === undefined) throw refused({ kind: 'unknown' });
      return { people: people.map((person) => ({ ...person })) };
    }),
    exportPeople: os.exportPeople.handler(({ context, input }) => {
      if (namesPeople(input.list)) freshOf(context);
      identityOf(context).noteExport(admit(context, 'export').account, input);
      return {};
    }),
  };
}

function identityOf(context: EntRequest): Identity {
  return context.desk().ent.identity;
}

function recognisedIn(context: EntRequest): Recognised {
  const found = context.desk().ent.sessions.recognise(bearerOf(context));
  if (!found.ok) throw unauthorized(found.refusal.reason);
  return found.value;
}

/** Who asks: somebody of the school, whatever their role. */
export function signedInAs(context: EntRequest): EntAccount {
  return recognisedIn(context).account;
}

/** Those who decide who comes in. */
export function managerOf(context: EntRequest): EntAccount {
  const account = signedInAs(context);
  if (mayManageAccounts(account.role)) return account;
  throw refused({ kind: 'grants-beyond', role: account.role });
}

/** Those of them who proved who they are a moment ago. */
export function freshManagerOf(context: EntRequest): EntAccount {
  const account = managerOf(context);
  freshOf(context);
  return account;
}

/** Who proved who they are a moment ago: a session left open gives nobody a right, and no list of people (rel:T17, T33). */
function freshOf(context: EntRequest): EntAccount {
  const { account, isFresh } = recognisedIn(context);
  if (isFresh) return account;
  throw new ORPCError('STEP_UP', { defined: true, status: 403 });
}

function shownSessions(context: EntRequest): ShownSession[] {
  const account = signedInAs(context);
  const { sessions } = context.desk().ent;
  const own = sessions.nameOf(bearerOf(context) ?? '');
  const isSeen = ({ account: { id } }: OpenSession): boolean => id === account.id || mayManageAccounts(account.role);
  return sessions
    .list()
    .filter(isSeen)
    .map(({ id, account: { name, role }, device, openedAt }) => ({ id, name, role, device, openedAt, current: id === own }));
}

function describeAccesses(identity: Identity, by: EntAccount): Accesses {
  const asked = identity.emergencyAsked();
  return {
    accounts: identity.accounts().map((account) => ({ ...account })),
    invitations: identity.invitations().map(({ token, name, role, asked_by, asked_at, expires_at, approved_by }) => ({
      id: token,
      name,
      role: ConsoleRole.parse(role),
      askedAt: asked_at,
      expiresAt: expires_at,
      waits: approved_by === null && asked_by !== null,
      mine: asked_by === by.id,
    })),
    twoPersons: { grant: describeTwoPersons(identity.twoPersons('grant'), by), emergency: describeTwoPersons(identity.twoPersons('emergency'), by) },
    emergencyAsked: asked === undefined ? null : { by: identity.findAccount(asked.by)?.name ?? '', until: waitsUntil(asked), mine: asked.by === by.id },
  };
}

function describeTwoPersons({ wanted, endAskedBy }: TwoPersons, by: EntAccount): Accesses['twoPersons']['grant'] {
  return { wanted, endAsked: endAskedBy !== null, endAskedByMe: endAskedBy === by.id };
}

function answer<T>(result: Result<T, AccountRefusal>): T {
  if (!result.ok) throw refused(result.refusal);
  return result.value;
}

function done(result: Result<unknown, AccountRefusal>): Record<never, never> {
  answer(result);
  return {};
}

function refused(refusal: AccountRefusal): ORPCError<string, unknown> {
  return new ORPCError('REFUSED', { defined: true, status: 409, data: refusal });
}

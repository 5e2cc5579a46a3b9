import type { Result } from '../../domain/kernel/result.ts';
import type { School } from '../../domain/directory/school.ts';
import type { Degree } from '../../domain/school/first-degree.ts';
import type { AccountRecord } from '../database/account.store.ts';
import type { InvitationRecord } from '../database/identity.store.ts';
import type { OidcStore } from '../database/oidc.store.ts';
import { createAccountDesk, type AccountDesk } from './account-desk.ts';
import { loginAt, type ExternalIssuer } from './external/external-issuer.ts';
import { enrol, openInvitation, type Enrolment, type EnrolmentRefusal } from './invitations.ts';
import { needsProof } from './recent-raises.ts';
import { prove, type Proof, type ProofRefusal } from './prove.ts';
import type { ProviderKeys } from './provider/provider-keys.ts';
import type { IdentityPorts } from './identity-ports.ts';

/** Who may come in to the school of an ENT, and how they prove it. */
export interface Identity extends AccountDesk {
  /** Undefined as long as the ENT is empty. */
  school(): School | undefined;
  degree(): Degree;
  prove(proof: Proof): Promise<Result<AccountRecord, ProofRefusal>>;
  invitation(token: string): Result<InvitationRecord, EnrolmentRefusal>;
  enrol(token: string, enrolment: Enrolment): Promise<Result<AccountRecord, EnrolmentRefusal>>;
  /** Whether an account would need a fresh proof to raise so many lines of rights now. */
  needsProof(account: { readonly id: string }, lines: number): boolean;
  findAccount(id: string): AccountRecord | undefined;
  /** The account that an invitation bound to an identity of the external issuer. */
  findBound(identity: string): AccountRecord | undefined;
  /** Where people prove who they are, when it is not here. */
  readonly external: ExternalIssuer | undefined;
  readonly memory: OidcStore;
  keys(): Promise<ProviderKeys>;
}

/** Puts the identities of an ENT together. */
export function createIdentity(given: IdentityPorts): Identity {
  const { store, ports, now, randomBytes, external } = given;
  const desk = createAccountDesk(given);
  return {
    ...desk,
    school: () => ports().directory.school(),
    degree: () => ports().directory.degree(),
    prove: (proof) => prove(ports().school, proof, now()),
    invitation: (token) => openInvitation(ports().school, token, now()),
    enrol: async (token, enrolment) => {
      const enrolled = await enrol({ school: ports().school, now: now(), randomBytes, external, transaction: store.transaction, settle: desk.settle }, token, enrolment);
      if (enrolled.ok) given.announce();
      return enrolled;
    },
    needsProof: ({ id }, lines) => needsProof(ports().school.identity, { account: id, lines, at: now().toISOString(), isFresh: false }),
    findAccount: (id) => ports().school.accounts.find(id),
    findBound: (identity) => {
      const { accounts, identity: identities } = ports().school;
      const bound = external === undefined ? undefined : identities.byLogin(loginAt(external, identity));
      return bound === undefined ? undefined : accounts.find(bound.account);
    },
    external,
    memory: store.oidc,
    keys: async () => (await import('./provider/provider-keys.ts')).openProviderKeys(store.oidc, randomBytes),
  };
}

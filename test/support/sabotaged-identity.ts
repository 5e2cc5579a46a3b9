import type * as OidcProvider from 'oidc-provider';
import { vi } from 'vitest';
import type * as Accounts from '../../domain/roles/account-rules.ts';
import type * as StepUp from '../../domain/roles/step-up.ts';
import type * as Together from '../../domain/roles/two-persons.ts';
import type * as AccountStores from '../../server/database/account.store.ts';
import type * as Codes from '../../server/identity/one-time-code.ts';
import type * as Limiter from '../../server/limits/rate-limiter.ts';
import type * as Sessions from '../../server/session/sessions.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';

const SIGN_IN = 'test/server/identity/sign-in.test.ts';
const ACCESSES = 'test/server/identity/accesses.test.ts';
const RULES = 'test/domain/roles/account-rules.test.ts';
const LIMITS = 'test/server/limits/too-many.test.ts';
const BAR = 'test/server/identity/bar.test.ts';

function breakSessions(broken: (real: Sessions.Sessions) => Partial<Sessions.Sessions>): void {
  vi.doMock('../../server/session/sessions.ts', async (original: () => Promise<typeof Sessions>): Promise<typeof Sessions> => {
    const real = await original();
    return {
      ...real,
      createSessions: (ports) => {
        const sessions = real.createSessions(ports);
        return { ...sessions, ...broken(sessions) };
      },
    };
  });
}

function fresh(found: ReturnType<Sessions.Sessions['recognise']>): typeof found {
  return found.ok ? { ...found, value: { ...found.value, isFresh: true } } : found;
}

function breakProvider(changed: OidcProvider.Configuration): void {
  vi.doMock('oidc-provider', async (original: () => Promise<typeof OidcProvider>) => {
    const real = await original();
    class Provider extends real.Provider {
      constructor(issuer: string, configuration?: OidcProvider.Configuration) {
        super(issuer, { ...configuration, ...changed });
      }
    }
    return { ...real, Provider };
  });
}

function breakAccounts(broken: (real: typeof Accounts) => Partial<typeof Accounts>): void {
  vi.doMock('../../domain/roles/account-rules.ts', async (original: () => Promise<typeof Accounts>) => {
    const real = await original();
    return { ...real, ...broken(real) };
  });
}

/** The guards of who one is, each taken out, and the tests that must see it. */
export const BROKEN_IDENTITY: Readonly<Record<string, BrokenPromise>> = {
  'guard-step-up': { tests: ACCESSES, break: () => breakSessions(({ recognise }) => ({ recognise: (token) => fresh(recognise(token)) })) },
  'guard-sessions': { tests: ACCESSES, break: () => breakSessions(() => ({ closeById: () => true, closeAllOf: () => undefined })) },
  'guard-school-session': {
    tests: 'test/server/http/schools.test.ts',
    break: () => {
      vi.doMock('../../server/database/account.store.ts', async (original: () => Promise<typeof AccountStores>): Promise<typeof AccountStores> => {
        const real = await original();
        return {
          ...real,
          createAccountStore: (connection, scope) => ({
            ...real.createAccountStore(connection, scope),
            find: (id) => connection.first(connection.sql.selectFrom('account').select(['id', 'name', 'role', 'title', 'person', 'rank']).where('id', '=', id)),
            signedIn: (token) =>
              connection.first(
                connection.sql.selectFrom('session').innerJoin('account', 'account.id', 'session.account').selectAll('session').select(['id', 'name', 'role', 'title', 'person', 'rank']).where('token', '=', token),
              ),
          }),
        };
      });
    },
  },
  'guard-second-approval': { tests: ACCESSES, break: () => breakAccounts(() => ({ refuseApproval: () => undefined })) },
  'guard-pkce': { tests: SIGN_IN, break: () => breakProvider({ pkce: { required: () => false } }) },
  'guard-refresh-family': { tests: SIGN_IN, break: () => breakProvider({ rotateRefreshToken: false }) },
  'guard-totp': {
    tests: SIGN_IN,
    break: () => {
      vi.doMock('../../server/identity/one-time-code.ts', async (original: () => Promise<typeof Codes>): Promise<typeof Codes> => ({ ...(await original()), stepOfCode: (_secret, _written, { lastStep }) => lastStep }));
    },
  },
  'guard-last-administrator': {
    tests: RULES,
    break: () => breakAccounts(({ refuseRemoval }) => ({
      refuseRemoval: (...given) => {
        const refusal = refuseRemoval(...given);
        return refusal?.kind === 'last-administrator' ? undefined : refusal;
      },
    })),
  },
  'guard-grants': { tests: RULES, break: () => breakAccounts(() => ({ refuseGrant: () => undefined })) },
  'guard-rates': {
    tests: LIMITS,
    break: () => {
      vi.doMock('../../server/limits/rate-limiter.ts', (): typeof Limiter => ({ createRateLimiter: () => ({ admit: () => undefined }) }));
    },
  },
  'guard-bulk-raise': {
    tests: BAR,
    break: () => {
      vi.doMock('../../domain/roles/step-up.ts', async (original: () => Promise<typeof StepUp>): Promise<typeof StepUp> => ({ ...(await original()), isBulkRaise: () => false }));
    },
  },
  'guard-two-persons': {
    tests: BAR,
    break: () => {
      vi.doMock('../../domain/roles/two-persons.ts', async (original: () => Promise<typeof Together>): Promise<typeof Together> => ({ ...(await original()), askTogether: () => ({ agreed: true, asked: undefined }) }));
    },
  },
};

import type * as Returns from '../../server/connectors/desk/joining/awaited-returns.ts';
import type * as Address from '../../server/connectors/desk/joining/returned-address.ts';
import type * as Kept from '../../server/connectors/desk/kept-secret.ts';
import type * as Renewal from '../../server/connectors/desk/joining/renew-access.ts';
import type * as Sessions from '../../server/connectors/entcore/session.ts';
import type { BrokenPromise } from './sabotaged-promises.ts';
import { planted } from './sabotaged-connectors.ts';

// The naive ways of being granted an access that one writes first, planted: each must be caught.

const GRANTS = 'test/connectors/granted-access.test.ts';
const KEPT = '../../server/connectors/desk/kept-secret.ts';
const RENEWAL = '../../server/connectors/desk/joining/renew-access.ts';

/** Naive grants, and the tests that must catch each. */
export const BROKEN_GRANTS: Readonly<Record<string, BrokenPromise>> = {
  'grant-any-return': planted<typeof Returns>('../../server/connectors/desk/joining/awaited-returns.ts', GRANTS, (real) => {
    let last = '';
    return {
      awaitReturn: (...given) => (last = real.awaitReturn(...given)),
      takeReturn: (acting, of) => real.takeReturn(acting, of, last),
    };
  }),
  'grant-awaited-in-memory': planted<typeof Returns>('../../server/connectors/desk/joining/awaited-returns.ts', GRANTS, (real) => {
    const awaited = new Map<unknown, string>();
    return {
      awaitReturn: (acting, ...given) => {
        const state = real.awaitReturn(acting, ...given);
        awaited.set(acting.store, state);
        return state;
      },
      takeReturn: (acting, of, state) => (awaited.get(acting.store) === state ? real.takeReturn(acting, of, state) : undefined),
    };
  }),
  'grant-refusal-unsaid': planted<typeof Address>('../../server/connectors/desk/joining/returned-address.ts', GRANTS, ({ readReturned }) => ({
    readReturned: (text) => {
      const read = readReturned(text);
      return read.ok ? read : { ok: false, refusal: 'unawaited' };
    },
  })),
  'grant-used-before-kept': planted<typeof Renewal>(RENEWAL, GRANTS, () => ({
    renewAccess: async ({ platforms, now, ...vault }, connector) => {
      const { readKept } = await import('../../server/connectors/desk/kept-secret.ts');
      const kept = readKept(vault, connector.id);
      if (kept === undefined || 'login' in kept) return { ok: false, refusal: 'locked' };
      const renewed = await connector.granting.renew(platforms.transportTo('http://127.0.0.1:1'), kept.application, kept.refresh);
      return renewed.ok ? { ok: true, value: { ...renewed.value, modules: [...renewed.value.modules], until: now().toISOString() } } : { ok: false, refusal: renewed.refusal.kind };
    },
  })),
  'grant-renewed-by-two': planted<typeof Kept>(KEPT, 'test/connectors/renewed-by-two.test.ts', (real) => ({
    readKept: (vault, id) => {
      const kept = real.readKept(vault, id);
      return kept === undefined || 'login' in kept ? kept : { ...kept, renewing: null };
    },
  })),
  'grant-kept-in-clear': planted<typeof Kept>(KEPT, GRANTS, () => ({ sealKept: (_vault, _id, secret) => JSON.stringify(secret) })),
  'grant-asks-every-module': planted<typeof Sessions>('../../server/connectors/entcore/session.ts', GRANTS, (real) => ({
    openEntcore: async (transport, credential, waiting) => real.openEntcore(transport, 'token' in credential ? { ...credential, modules: ['directory', 'communication', 'appregistry', 'infra', 'diary', 'actualites'] } : credential, waiting),
  })),
};

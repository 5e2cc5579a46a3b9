import { ORPCError } from '@orpc/server';
import { createRateLimiter } from '../limits/rate-limiter.ts';
import type { LimitedAct, Rates } from '../limits/rates.ts';
import type { Recognised } from '../session/sessions.ts';
import { bearerOf, unauthorized } from './bearer.ts';
import type { EntRequest } from './ent-request.ts';

/** Who asks, once they are known and within the limits of what they do. */
export type Admission = (context: EntRequest, act?: LimitedAct) => Recognised;

/** Knows who asks by their session; counts what they do where rates are given. Throws the declared errors, with `Retry-After`. */
export function createAdmission(rates: Rates | undefined): Admission {
  const limiter = rates === undefined ? undefined : createRateLimiter(rates);
  return (context, act) => {
    const { ent } = context.desk();
    const found = ent.sessions.recognise(bearerOf(context));
    if (!found.ok) throw unauthorized(found.refusal.reason);
    const seconds = act === undefined ? undefined : limiter?.admit({ act, account: found.value.account.id, school: ent.uai() ?? '' }, performance.now());
    if (seconds === undefined) return found.value;
    context.resHeaders?.set('retry-after', String(seconds));
    throw new ORPCError('TOO_MANY', { defined: true, status: 429, data: { seconds } });
  };
}

import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../../server/limits/rate-limiter.ts';
import { RATES, type LimitedAct } from '../../../server/limits/rates.ts';

const IDENTITIES = 50;
const MINUTES = 10;
const ACTS = Object.keys(RATES).filter((act): act is LimitedAct => act in RATES);

/** What a school got through when each of its accounts asked `perSecond` times a second for ten minutes of a virtual clock. */
function flood(limiter: ReturnType<typeof createRateLimiter>, act: LimitedAct, { school, accounts, perSecond }: { school: string; accounts: number; perSecond: number }): number {
  let admitted = 0;
  for (let tick = 0; tick < MINUTES * 60 * perSecond; tick++) {
    for (let i = 0; i < accounts; i++) if (limiter.admit({ act, account: `account-${i}`, school }, (tick * 1000) / perSecond) === undefined) admitted += 1;
  }
  return admitted;
}

/** What is admitted over what is allowed, in ten minutes. */
function share(admitted: number, { burst, perSecond }: { burst: number; perSecond: number }): number {
  return admitted / (burst + perSecond * MINUTES * 60);
}

const A_TENTH: unknown = expect.toSatisfy((ratio: number) => ratio >= 0.9 && ratio <= 1.1);

describe('limits of rate', () => {
  it.each(ACTS)('hold one account to what is allowed, within a tenth (%s)', (act) => {
    expect(share(flood(createRateLimiter(RATES), act, { school: 'A', accounts: 1, perSecond: 20 }), RATES[act].account)).toEqual(A_TENTH);
  });

  it.each(ACTS)(`hold a school to what is allowed, within a tenth, though ${IDENTITIES} identities share it out (%s)`, (act) => {
    expect(share(flood(createRateLimiter(RATES), act, { school: 'A', accounts: IDENTITIES, perSecond: 4 }), RATES[act].school)).toEqual(A_TENTH);
  });

  it('starve nobody of another school, nor another act of the same one', () => {
    const limiter = createRateLimiter(RATES);
    flood(limiter, 'push', { school: 'A', accounts: IDENTITIES, perSecond: 4 });
    const at = MINUTES * 60_000 - 250;
    expect(limiter.admit({ act: 'push', account: 'account-1', school: 'A' }, at)).toBeGreaterThan(0);
    expect(limiter.admit({ act: 'push', account: 'account-1', school: 'B' }, at)).toBeUndefined();
    expect(limiter.admit({ act: 'pull', account: 'account-1', school: 'A' }, at)).toBeUndefined();
  });

  it('say how long to wait: then, and no second before, it is admitted', () => {
    const limiter = createRateLimiter(RATES);
    const doing = { act: 'export', account: 'a', school: 'A' } as const;
    for (let i = 0; i < RATES.export.account.burst; i++) expect(limiter.admit(doing, 0)).toBeUndefined();
    const seconds = limiter.admit(doing, 0) ?? 0;
    expect(seconds).toBe(60);
    expect(limiter.admit(doing, (seconds - 1) * 1000)).toBe(1);
    expect(limiter.admit(doing, seconds * 1000)).toBeUndefined();
  });
});

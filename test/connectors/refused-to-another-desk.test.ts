import { expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { valueOf } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { openPlatformDesk } from './platform-desk.ts';

it('a session that ends early is not opened again within the hour of a refusal, were it to another desk of the same ENT', async () => {
  let now = Date.parse(MONDAY);
  // No school is kept at hand: each that is asked for has a desk and sessions of its own, as in another process.
  const { ent, fake } = await openPlatformDesk({ clock: () => new Date(now), schoolsAtHand: 0 });
  const desk = () => must(ent.at('0319999A'), 'the school is there').connectors;
  const [one, other] = [desk(), desk()];
  valueOf(await one.observe('entcore'));
  const observeOnceDead = async (): Promise<readonly unknown[]> => {
    fake.asked.splice(0);
    fake.faults.splice(0, 1, { kind: 'login', path: '/directory/structure/admin/list', times: 1 });
    const { ok } = await one.observe('entcore');
    return [ok, fake.asked.filter((asked) => asked === 'POST /auth/login').length];
  };
  fake.faults.push({ kind: 'html', path: '/auth/login', times: 1 });
  expect(await other.observe('entcore')).toEqual({ ok: false, refusal: 'signedOut' });
  expect(await observeOnceDead()).toEqual([false, 0]);
  now += 3_600_000;
  valueOf(await one.observe('entcore'));
  expect(await observeOnceDead()).toEqual([true, 1]);
  ent.close();
});

import { expect, it } from 'vitest';
import { readKept, sealKept, type KeptGrant } from '../../server/connectors/desk/kept-secret.ts';
import { renewAccess } from '../../server/connectors/desk/joining/renew-access.ts';
import { entcoreConnector } from '../../server/connectors/entcore/entcore-connector.ts';
import type { Transport } from '../../server/connectors/http/transport.ts';
import type { ConnectorRecord } from '../../server/database/connector.store.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { APPLICATION } from '../support/fake-entcore/fake-school.ts';
import { transportTo } from '../support/fake-entcore/transport-to.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { AT_ONCE } from './patience.ts';

const KEY = new Uint8Array(32).fill(7);
const fake = createFakeEntcore();

it('renewing an access that was granted is not begun by a second program of the same ENT, and leaves what somebody granted meanwhile', async () => {
  const gate = Promise.withResolvers<undefined>();
  const { given, kept } = ofTwoPrograms(async (request) => {
    await gate.promise;
    return transportTo(fake)(request);
  });
  const first = renewAccess(given, entcoreConnector);
  expect(await renewAccess(given, entcoreConnector)).toEqual({ ok: false, refusal: 'busy' });
  gate.resolve(undefined);
  expect(await first).toMatchObject({ ok: true });
  const [granted] = [{ ...kept(), refresh: 'SECRET-GRANTED-AGAIN', renewing: null }];
  const again = renewAccess(given, entcoreConnector);
  kept(granted);
  expect(await again).toEqual({ ok: false, refusal: 'busy' });
  expect(kept()).toEqual(granted);
});

/** What two programs of one ENT share: a record, of which each opens what is sealed. */
function ofTwoPrograms(transport: Transport): { readonly given: Parameters<typeof renewAccess>[0]; readonly kept: (put?: KeptGrant) => KeptGrant } {
  fake.oauth.refreshes.set('SECRET-R0', { client: APPLICATION.id, userId: 'u-machine', scope: 'directory', administered: ['s-1'] });
  const until = new Date(MONDAY).toISOString();
  let record: ConnectorRecord = { id: 'entcore', address: 'http://127.0.0.1:1', modes: '{}', caps: null, probed_at: null, state: '{}', secret: null };
  const connectors = { find: () => record, put: (put: ConnectorRecord) => void (record = put) };
  const given = {
    store: { vaultKey: KEY, transaction: <T>(work: () => T): T => work() }, ports: () => ({ uai: 'x', school: { connectors } }),
    platforms: { transportTo: () => transport, waiting: AT_ONCE }, now: () => new Date(MONDAY),
  };
  record = { ...record, secret: sealKept(given, 'entcore', { application: { ...APPLICATION, modules: [] }, refresh: 'SECRET-R0', access: { token: 'x', modules: [], until }, renewing: null }) };
  const kept = (put?: KeptGrant): KeptGrant => {
    if (put !== undefined) record = { ...record, secret: sealKept(given, 'entcore', put) };
    const read = readKept(given, 'entcore');
    if (read === undefined || 'login' in read) throw new Error('a grant is kept');
    return read;
  };
  return { given, kept };
}

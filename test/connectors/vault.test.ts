import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEnt, type EntOptions } from '../../server/create-ent.ts';
import type { PlatformConnector } from '../../server/connectors/platform-connector.ts';
import { createTransport } from '../../server/connectors/http/transport.ts';
import { deriveVaultKey, openSecret, sealSecret } from '../../server/connectors/vault.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { startFakeEntcore } from '../support/fake-entcore/start-fake.ts';
import { cleanUp, newFolder } from '../support/workbench.ts';
import { TINY_SCHOOL } from '../server/tiny-school.ts';
import { AT_ONCE } from './patience.ts';

const KEY = deriveVaultKey(new Uint8Array(32).fill(7));
const BY = { id: 'adm1', name: 'Nadia Haddad', role: 'administrator', title: '' } as const;
const ID: PlatformConnector['id'] = 'entcore';

afterAll(cleanUp);

describe('the account of a connector', () => {
  it('opens with its key, for its school and its platform only', () => {
    const sealed = sealSecret(KEY, 'a', 'secret');
    expect(sealed).not.toContain('secret');
    expect(openSecret(KEY, 'a', sealed)).toBe('secret');
    expect(openSecret(KEY, 'b', sealed)).toBeUndefined();
    expect(openSecret(deriveVaultKey(new Uint8Array(32)), 'a', sealed)).toBeUndefined();
    expect(openSecret(KEY, 'a', `${sealed.slice(0, -8)}AAAAAAA=`)).toBeUndefined();
    expect(openSecret(KEY, 'a', '')).toBeUndefined();
  });

  it('is on no disk, and asks for itself again where the data have no key', async () => {
    const fake = await startFakeEntcore();
    const file = join(newFolder(), 'ent.sqlite');
    const open = (given: EntOptions = {}): ReturnType<typeof createEnt> =>
      createEnt({ file, platforms: { transportTo: (address) => createTransport(address), waiting: AT_ONCE }, ...given });
    const first = open();
    first.seed(TINY_SCHOOL);
    expect(await first.connectors.connect(BY, { id: ID, address: fake.url, ...MACHINE })).toMatchObject({ ok: true });
    first.close();
    expect(readFileSync(file).includes(MACHINE.password)).toBe(false);
    expect(readFileSync(file).includes(MACHINE.login)).toBe(false);
    const again = open();
    expect(await again.connectors.observe(ID)).toEqual({ ok: false, refusal: 'locked' });
    expect(again.connectors.list()[0]).toMatchObject({ connected: true, trouble: 'locked' });
    again.close();
    await fake.stop();
  });
});

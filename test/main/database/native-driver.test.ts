import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { trustedDriver } from '../../../main/database/native-driver.ts';
import { NATIVE_DRIVERS } from '../../../main/database/native-drivers.data.ts';
import { storeRefusalOf } from '../../../main/database/store-refusal.ts';
import { asHostRefusal } from '../../../main/window/as-host-refusal.ts';
import { hostSentence } from '../../../texts/frame/hosts.ts';
import { plain } from '../../support/plain.ts';
import { cleanUp, newFolder } from '../../support/workbench.ts';

afterEach(cleanUp);

const PREBUILDS = dirname(trustedDriver());

describe('S35: the native module that opens the data', () => {
  test('is, for every platform, the one that was published', () => {
    const found = readdirSync(PREBUILDS).map((name) => [name.replace(/\.node$/, ''), hash('sha256', readFileSync(join(PREBUILDS, name)), 'hex')]);
    expect(Object.fromEntries(found)).toEqual(NATIVE_DRIVERS);
  });

  test('is not run when a bit of it is another one, and a sentence says what to do', () => {
    const folder = newFolder();
    cpSync(PREBUILDS, folder, { recursive: true });
    expect(trustedDriver(folder)).toMatch(/\.node$/);
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
      writeFileSync(join(folder, name), bytes);
    }
    let thrown: unknown;
    try {
      trustedDriver(folder);
    } catch (error) {
      thrown = error;
    }
    const refusal = storeRefusalOf(thrown, 'settings.db');
    expect(refusal).toEqual({ kind: 'driver-altered', file: 'settings.db' });
    expect(plain(hostSentence(asHostRefusal(refusal?.kind ?? '', folder)))).toBe(
      'Le programme qui ouvre les données de ce poste n’est pas celui qui a été publié : il n’a pas été lancé. Vos données sont intactes. Réinstallez la console, et signalez-le à qui l’administre.',
    );
  });
});

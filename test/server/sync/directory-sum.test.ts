import Sqlite from 'better-sqlite3-multiple-ciphers';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createChecksum } from '../../../domain/sync/checksum.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { changeFirst, imported, setFirst, SMALL } from '../imports/delivery-desk.ts';
import { deskOf, lineWith } from '../ent-desk.ts';
import { newEnt } from '../new-ent.ts';

const without = changeFirst(SMALL, 'Eleve', () => undefined);

/** What the ENT says of its directory, and what its rows count to. */
function saidAndCounted(ent: Ent): readonly (string | undefined)[] {
  const desk = deskOf(ent, 'formatrice');
  const [settings, directory] = [desk.snapshot('settings'), desk.snapshot('directory')];
  const sum = createChecksum();
  for (const line of directory) if ('e' in line) sum.add({ entity: line.e, id: line.i, ver: line.v });
  const pulled = desk.pull({ cursor: lineWith(settings, 'z').z.cursor ?? '', directoryCursor: lineWith(directory, 'z').z.directoryCursor ?? '' });
  return [lineWith(pulled, 'z').z.directoryCheck, sum.text()];
}

test('an ENT says the checksum of its directory, whoever came, changed, left and came back', async () => {
  const ent = newEnt();
  const deliveries = [SMALL, without, setFirst(without, 'PersEducNat', 'sn', ['QUATREFAGES']), SMALL];
  const seen = new Set<string | undefined>();
  for (const delivery of deliveries) {
    await imported(ent, delivery, { acceptDisappearances: 10 });
    const [said, counted] = saidAndCounted(ent);
    expect(said).toBe(counted);
    seen.add(said);
  }
  expect(seen.size).toBe(deliveries.length);
});

test('a directory that an older version wrote is counted at its next import, and nothing is said before', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ent-')), 'ent.sqlite');
  const before = newEnt({ file });
  await imported(before, SMALL);
  before.close();
  const database = new Sqlite(file);
  database.prepare("update head set sum = ''").run();
  database.close();
  const ent = newEnt({ file });
  expect(saidAndCounted(ent)[0]).toBeUndefined();
  await imported(ent, without, { acceptDisappearances: 10 });
  const [said, counted] = saidAndCounted(ent);
  expect(said).toBe(counted);
});

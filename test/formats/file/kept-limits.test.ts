import { expect, it } from 'vitest';
import { readTable } from '../../../formats/csv/read-table.ts';
import { readDelivery } from '../../../formats/deliveries/read-delivery.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';
import { KEPT_LIMITS } from '../../../formats/file/file-limits.ts';
import { readGarSubscriptions } from '../../../formats/gar/read-subscriptions.ts';
import { openZip } from '../../../formats/zip/open-zip.ts';
import { refusalOf } from '../csv/csv-fixture.ts';

/** A file that begins so, and is one byte too long to be kept in memory. */
function tooLong(beginning: string): FileInput {
  const bytes = Buffer.alloc(KEPT_LIMITS.maxBytes + 1, ' ');
  bytes.write(beginning);
  return { name: 'essai', bytes };
}

// What streams has a larger limit: these keep what they read.
it.each<[string, string, (input: FileInput) => Promise<unknown>]>([
  ['list', 'Groupe;Nom\n', (input) => readTable(input)],
  ['file of Siècle', '<BEE_ELEVES><DONNEES/></BEE_ELEVES>', (input) => readDelivery(input)],
  ['answer of the GAR in XML', '<abonnements></abonnements>', (input) => readGarSubscriptions(input)],
  ['answer of the GAR in JSON', '{"abonnements":{}}', (input) => readGarSubscriptions(input)],
  ['archive', 'PK', (input) => openZip(input)],
])('a %s is refused beyond what a console keeps in memory', async (_, beginning, read) => {
  expect(await refusalOf(read(tooLong(beginning)))).toMatchObject({ kind: 'too-large', detail: '32' });
});

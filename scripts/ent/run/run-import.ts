import { stat } from 'node:fs/promises';
import type { AafDelivery } from '../../../formats/aaf/delivery.ts';
import { givenDelivery } from '../../../formats/aaf/given-files.ts';
import { FileError } from '../../../formats/file/file-error.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import { deliveryRefusalSentence } from '../../../texts/files/deliveries.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { deliveryLines } from '../sentences/delivery-sentences.ts';
import { importEnd } from './import-end.ts';
import { stopped, withOfflineSchool, type CommandEnd } from './offline-ent.ts';
import type { ImportOptions } from '../ent-options.ts';
import { runImportList, type ListAgreement } from './run-import-list.ts';
import { MUST_AGREE } from './run-ent.ts';

/** Imports one upstream file, or an AAF delivery (its folder, its archive, the one file of a night of changes), into an ENT that is not running. */
export async function runImport({ file, acceptDisappearances = 0, isAgreed = false, place, ...data }: ImportOptions): Promise<CommandEnd> {
  return withOfflineSchool(data, async (ent) => {
    const isFolder = await stat(file).then((found) => found.isDirectory(), () => false);
    const delivery = isFolder ? file : await deliveryOf(file);
    if (delivery !== undefined) return feed(ent, delivery, acceptDisappearances);
    return importFile(ent, file, { acceptDisappearances, isAgreed, place });
  });
}

/** A file that is refused here is refused again, in a sentence, by its own reader. */
async function deliveryOf(file: string): Promise<AafDelivery | undefined> {
  try {
    return await givenDelivery([file]);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

async function feed(ent: SchoolEnt, folder: string | AafDelivery, acceptDisappearances: number): Promise<CommandEnd> {
  return importEnd(await ent.importAaf({ folder, acceptDisappearances }));
}

type Agreement = ListAgreement & { readonly acceptDisappearances: number };

async function importFile(ent: SchoolEnt, file: string, { acceptDisappearances, ...agreement }: Agreement): Promise<CommandEnd> {
  const result = await ent.importDelivery({ input: file, acceptDisappearances });
  if (result.ok) return { lines: deliveryLines(result.value), code: 0 };
  const { refusal } = result;
  const list = refusal.kind === 'no-delivery' ? await runImportList(ent, file, agreement) : undefined;
  if (list !== undefined) return list;
  const sentence = deliveryRefusalSentence(refusal);
  if (refusal.kind === 'too-many-disappearances') return stopped(typeset(`${sentence} S’il l’est, relancez avec --accept-disappearances ${String(refusal.disappearances)}.`), MUST_AGREE);
  return stopped(sentence);
}

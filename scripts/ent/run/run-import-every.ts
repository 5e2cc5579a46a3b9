import { stat } from 'node:fs/promises';
import { createAnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { listDelivery, type AafDelivery } from '../../../formats/aaf/delivery.ts';
import { givenDelivery } from '../../../formats/aaf/given-files.ts';
import { shareDelivery } from '../../../formats/aaf/school/share-delivery.ts';
import { FileError } from '../../../formats/file/file-error.ts';
import type { Ent } from '../../../server/create-ent.ts';
import type { ImportRefusal, ImportRequest } from '../../../server/import/aaf/import-aaf.ts';
import { typeset } from '../../../texts/language/typography.ts';
import type { ImportOptions } from '../ent-options.ts';
import { startSentence } from '../sentences/ent-sentences.ts';
import { importEnd } from './import-end.ts';
import { stopped, withOfflineEnt, type CommandEnd } from './offline-ent.ts';

/** Schools whose people are in memory at once: the delivery of an académie is read once for each so many. */
const AT_ONCE = 50;

const NO_DELIVERY = typeset('Ce fichier n’est pas une livraison AAF : --every-school n’importe qu’elles. Rien n’a été changé. Donnez son dossier ou son archive, ou un établissement à la fois avec --school.');

type Delivery = AafDelivery | undefined;

/** Imports an AAF delivery into every school of an ENT, each in a transaction of its own: one that is refused stops no other. */
export async function runImportEvery({ file, acceptDisappearances = 0, ...data }: Omit<ImportOptions, 'school'>): Promise<CommandEnd> {
  return withOfflineEnt(data, async (ent) => {
    const found = await orRefused(() => findDelivery(file));
    if (!found.ok) return stopped(startSentence(found.refusal));
    if (found.value === undefined) return stopped(NO_DELIVERY);
    const schools = [...ent.schools()];
    const ends: CommandEnd[] = [];
    for (let at = 0; at < schools.length; at += AT_ONCE) ends.push(...(await feedSome(ent, found.value, { schools: schools.slice(at, at + AT_ONCE), acceptDisappearances })));
    return { lines: ends.flatMap(({ lines }) => lines), code: worst(ends.map(({ code }) => code)) };
  });
}

async function findDelivery(file: string): Promise<Delivery> {
  const isFolder = await stat(file).then((found) => found.isDirectory(), () => false);
  return isFolder ? listDelivery(file) : givenDelivery([file]);
}

interface Some {
  readonly schools: readonly string[];
  readonly acceptDisappearances: number;
}

async function feedSome(ent: Ent, folder: AafDelivery, { schools, acceptDisappearances }: Some): Promise<readonly CommandEnd[]> {
  const shared = await orRefused(() => sharesOf(folder, schools));
  if (!shared.ok) return [stopped(startSentence(shared.refusal))];
  const ends: CommandEnd[] = [];
  for (const school of schools) {
    const share = shared.value?.get(school);
    // A delivery of changes is small: each school reads it over what it keeps.
    if (shared.value !== undefined && share === undefined) ends.push({ lines: [typeset(`${school} : la livraison ne décrit pas cet établissement. Il garde ce qu’il avait.`)], code: 0 });
    else {
      const result = await ent.at(school)?.importAaf({ folder, school, acceptDisappearances, ...(share === undefined ? {} : { share }) });
      if (result !== undefined) ends.push(importEnd(result, school));
    }
  }
  return ends;
}

async function sharesOf(delivery: AafDelivery, schools: readonly string[]): Promise<ReadonlyMap<string, NonNullable<ImportRequest['share']>> | undefined> {
  if (delivery.kind === 'delta') return undefined;
  const anomalies = createAnomalyCounter();
  const sources = await shareDelivery(delivery, new Set(schools), anomalies);
  return new Map([...sources].map(([school, source]) => [school, { source, anomalies: anomalies.list() }]));
}

/** A file that fails, before what was asked of the others. */
async function orRefused<T>(read: () => Promise<T>): Promise<Result<T, ImportRefusal>> {
  try {
    return accept(await read());
  } catch (error) {
    if (error instanceof FileError) return refuse({ kind: 'file', refusal: error.refusal });
    throw error;
  }
}

/** A refusal goes before what somebody must agree to. */
function worst(codes: readonly number[]): number {
  return codes.includes(1) ? 1 : Math.max(0, ...codes);
}

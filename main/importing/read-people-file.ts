import type { FileContent } from '../../domain/imports/imported-file.ts';
import type { ListedPerson } from '../../domain/imports/listed-person.ts';
import { gatherBatches } from '../../formats/deliveries/gather-batches.ts';
import { KEPT_LIMITS } from '../../formats/file/file-limits.ts';
import { readPix } from '../../formats/pix/read-pix.ts';
import { readSso } from '../../formats/pronote/read-sso.ts';
import type { GivenInput, ReadingChoices } from './content-reader.ts';
import { wireAnomalies, wireLineAnomalies } from './wire-anomaly.ts';

/** Reads the pupils of a Pix Orga file, to be set beside the directory. */
export async function readPixFile(input: GivenInput, { encoding }: ReadingChoices): Promise<FileContent> {
  const { students, anomalies } = await readPix(input, encoding === undefined ? {} : { encoding });
  const people = students.map(({ line, lastName, usualName, firstName, birthDate, division }): ListedPerson => ({
    line, role: 'student', lastName: usualName ?? lastName, firstName, birthDate, className: division === '' ? undefined : division,
  }));
  return { kind: 'people', people, anomalies: wireLineAnomalies(anomalies) };
}

/** Reads the people of a RapprochementSSO: those to whom the ENT gives a way in, under the identifiers of its sign-in. */
export async function readSsoFile(input: GivenInput): Promise<FileContent> {
  const people: ListedPerson[] = [];
  const anomalies = await gatherBatches(input, readSso(input, { limits: KEPT_LIMITS }), (record) => {
    if (record.kind !== 'person') return;
    const { role, lastName, firstName, birthDate, partnerId } = record;
    people.push({ role, lastName, firstName, birthDate, personId: partnerId });
  });
  return { kind: 'people', people, anomalies: wireAnomalies(anomalies.list) };
}

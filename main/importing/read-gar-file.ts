import type { FileContent } from '../../domain/imports/imported-file.ts';
import { readGarAssignments } from '../../formats/gar/read-assignments.ts';
import type { GivenInput, ReadingChoices } from './content-reader.ts';
import { wireLineAnomalies } from './wire-anomaly.ts';

/** Reads a list of assignments; throws a `wrong-format` on a list of something else. */
export async function readAssignmentFile(input: GivenInput, { encoding }: ReadingChoices): Promise<FileContent> {
  const { assignments, anomalies, separator } = await readGarAssignments(input, encoding === undefined ? {} : { encoding });
  return {
    kind: 'assignments',
    separator,
    assignments: assignments.map(({ line, subscriptionId, resourceId, resourceName, personId, lastName, firstName, className, state }) => ({ line, subscriptionId, resourceId, resourceName, personId, lastName, firstName, className, state })),
    anomalies: wireLineAnomalies(anomalies),
  };
}

import type { GarPublic, LicenceCount } from '../../domain/gar/subscription.ts';
import type { FileContent } from '../../domain/imports/imported-file.ts';
import { parseDate } from '../../formats/values/dates.ts';
import { readGarAssignments } from '../../formats/gar/read-assignments.ts';
import { readGarResources } from '../../formats/gar/read-resources.ts';
import { readGarSubscriptions, type GarLicences, type GarPublic as NamedPublic, type ReadSubscription } from '../../formats/gar/read-subscriptions.ts';
import type { GivenInput, ReadingChoices } from './read-given-file.ts';
import { wireLineAnomalies } from './wire-anomaly.ts';

/** Reads subscriptions, to be compared with those that the ENT holds. */
export async function readSubscriptionFile(input: GivenInput): Promise<FileContent> {
  return { kind: 'subscriptions', subscriptions: (await readGarSubscriptions(input)).map(asStated) };
}

/** The publics of the GAR, as the console names them. */
const PUBLICS: Readonly<Record<NamedPublic, GarPublic>> = {
  ELEVE: 'student',
  ENSEIGNANT: 'teacher',
  DOCUMENTALISTE: 'librarian',
  'AUTRE PERSONNEL': 'otherStaff',
};

function asStated({ subscription, broken }: ReadSubscription): Extract<FileContent, { kind: 'subscriptions' }>['subscriptions'][number] {
  const { id, label, resourceId, until, untilYear, uais, deleted, overall, perPublic } = subscription;
  return {
    id,
    title: label,
    resourceId,
    // A date and a time, with or without time zone: the day is that of the GAR, in France.
    until: until === undefined ? null : (parseDate(until.slice(0, 10)) ?? null),
    toSchoolYear: untilYear ?? null,
    uais,
    deleted,
    globalLicences: overall === undefined ? null : count(overall),
    licences: Object.fromEntries([...perPublic].map(([name, licences]) => [PUBLICS[name], count(licences)])),
    broken,
  };
}

function count(licences: GarLicences): LicenceCount {
  return licences === 'ILLIMITE' ? 'unlimited' : licences;
}

/** Reads « liste ressources ». */
export async function readResourceFile(input: GivenInput): Promise<FileContent> {
  const { resources } = await readGarResources(input);
  return { kind: 'resources', resources: resources.map(({ id, name, editorName }) => ({ id, name, publisher: editorName })) };
}

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

import type { StatedResource, StatedSubscription } from '../../domain/deliveries/gar/stated-gar.ts';
import type { GarPublic, LicenceCount } from '../../domain/gar/subscription.ts';
import type { FileInput } from '../file/byte-source.ts';
import type { Reading } from '../file/open-text.ts';
import { readGarResources, type GarResource } from '../gar/read-resources.ts';
import { readSubscriptionList, type ListedSubscription } from '../gar/read-subscription-list.ts';
import { readGarSubscriptions, type ReadSubscription } from '../gar/read-subscriptions.ts';
import type { GarLicences, GarPublic as NamedPublic } from '../gar/gar-subscription.ts';
import { parseDate } from '../values/dates.ts';
import { parseUai } from '../values/uai.ts';
import { ofLine, type FileAnomaly } from './file-anomaly.ts';
import { keepFirst } from './gather-batches.ts';
import type { ReadDelivery } from './stated-delivery.ts';

/** Reads the subscriptions that the GAR states, of one school or of several. */
export async function readGarSubscriptionsDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const read = await readGarSubscriptions(input, reading);
  return { delivery: { source: 'gar', subscriptions: read.map(subscriptionOf) }, anomalies: keepFirst(read.flatMap(anomaliesOf)) };
}

/** Reads the subscriptions that a school wrote down itself: they are its own, whether or not a column says so. */
export async function readGarSubscriptionListDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const { subscriptions, anomalies } = await readSubscriptionList(input, reading);
  return { delivery: { source: 'gar', part: 'list', subscriptions: subscriptions.map(listedOf) }, anomalies: keepFirst(anomalies.map(ofLine)) };
}

function listedOf({ id, title, resourceId, publisher, from, until, untilYear, uai, deleted, overall, perPublic }: ListedSubscription): StatedSubscription {
  return {
    id, title, resourceId, publisher, distributor: '', from, until, toSchoolYear: untilYear, deleted, broken: [],
    uais: uai === undefined ? [] : [uai],
    publics: [...perPublic.keys()].map((one) => PUBLICS[one]),
    licences: Object.fromEntries([...perPublic].map(([one, count]) => [PUBLICS[one], countOf(count)])),
    globalLicences: overall === undefined ? undefined : countOf(overall),
  };
}

/** Reads the list of the resources that the GAR opens to one person; their addresses tell the school. */
export async function readGarResourcesDelivery(input: FileInput, reading?: Reading): Promise<ReadDelivery> {
  const { resources, withoutId } = await readGarResources(input, reading);
  const nameless: FileAnomaly = { rule: 'missing-key', place: 'ressource/idRessource', count: withoutId };
  return { delivery: { source: 'gar', part: 'resources', uai: schoolOf(resources), resources: resources.map(resourceOf) }, anomalies: keepFirst(withoutId === 0 ? [] : [nameless]) };
}

/** The publics of the GAR, as the console names them. */
const PUBLICS: Readonly<Record<NamedPublic, GarPublic>> = {
  ELEVE: 'student',
  ENSEIGNANT: 'teacher',
  DOCUMENTALISTE: 'librarian',
  'AUTRE PERSONNEL': 'otherStaff',
};

const KINDS: ReadonlyMap<string, StatedSubscription['kind']> = new Map([['INDIV', 'individual'], ['ETABL', 'school']]);

function subscriptionOf({ subscription, broken }: ReadSubscription): StatedSubscription {
  const { id, label, resourceId, distributorId, until, untilYear, uais, kind, publics, deleted, overall, perPublic } = subscription;
  return {
    id,
    title: label,
    resourceId,
    distributor: distributorId,
    // A date and a time, with or without time zone: the day is that of the GAR, in France.
    from: parseDate(subscription.from),
    until: parseDate(until ?? ''),
    toSchoolYear: isSchoolYear(untilYear) ? untilYear : undefined,
    uais,
    kind: KINDS.get(kind),
    publics: publics.map((one) => PUBLICS[one]),
    licences: Object.fromEntries([...perPublic].map(([one, count]) => [PUBLICS[one], countOf(count)])),
    globalLicences: overall === undefined ? undefined : countOf(overall),
    deleted,
    broken,
  };
}

function countOf(licences: GarLicences): LicenceCount {
  return licences === 'ILLIMITE' ? 'unlimited' : licences;
}

function isSchoolYear(text = ''): boolean {
  return /^\d{4}-\d{4}$/.test(text);
}

/** What a subscription states that is not as it should be: publics and numbers that are none, days that the calendar has not, UAI whose letter is wrong. */
function anomaliesOf({ subscription: { id, from, until = '', uais, unknown } }: ReadSubscription): readonly FileAnomaly[] {
  const days = [['debutValidite', from], ['finValidite', until]] as const;
  return [
    ...unknown.map((value): FileAnomaly => ({ rule: 'unknown-value', place: id, value })),
    ...uais.filter((uai) => parseUai(uai)?.hasKey === false).map((value): FileAnomaly => ({ rule: 'uai-key', place: id, value })),
    ...days.filter(([, value]) => value !== '' && parseDate(value) === undefined).map(([field, value]): FileAnomaly => ({ rule: 'date', place: `${id}/${field}`, value })),
  ];
}

/** MAN, « manuels numériques » (formats.md §2.2). */
const TEXTBOOK = 'MAN';

function resourceOf({ id, name, editorName, presentation }: GarResource): StatedResource {
  return { id, name, publisher: editorName, isTextbook: presentation.code === TEXTBOOK };
}

/** The only school of the addresses, where it is written in base64 (formats.md §2.2). */
function schoolOf(resources: readonly GarResource[]): string | undefined {
  const schools = new Set(resources.flatMap(({ accessUrl }) => uaiIn(accessUrl)));
  const [only, ...others] = schools;
  return others.length === 0 ? only : undefined;
}

function uaiIn(accessUrl: string): readonly string[] {
  const written = /[?&]idEtab=([^&]*)/.exec(accessUrl)?.[1] ?? '';
  const uai = Buffer.from(written.replaceAll('%3D', '='), 'base64').toString('latin1').toUpperCase();
  return /^\d{7}[A-Z]$/.test(uai) ? [uai] : [];
}

import type { FileInput } from '../file/byte-source.ts';
import type { FileEncoding } from '../file/encoding.ts';
import { KEPT_LIMITS } from '../file/file-limits.ts';
import type { Reading } from '../file/open-text.ts';
import type { FormatName } from '../recognise/format-name.ts';
import { recognise } from '../recognise/recognise.ts';
import { readEdtDelivery } from './edt-delivery.ts';
import { readExpCoursDelivery } from './exp-cours-delivery.ts';
import { readGarResourcesDelivery, readGarSubscriptionListDelivery, readGarSubscriptionsDelivery } from './gar-delivery.ts';
import { onlyDocument } from './only-document.ts';
import { readOndeDelivery } from './onde-delivery.ts';
import { readSiecleGuardiansDelivery, readSiecleNomenclatureDelivery, readSiecleStructuresDelivery, readSiecleStudentsDelivery } from './siecle-delivery.ts';
import { readStsDelivery } from './sts-delivery.ts';
import { readUdtDelivery } from './udt-delivery.ts';
import type { ReadDelivery } from './stated-delivery.ts';

/** A file read as a delivery; or which format it is, when that format is none. */
export type DeliveryReading = { readonly format: FormatName; readonly encoding: FileEncoding | undefined } & (
  | ({ readonly kind: 'delivery' } & ReadDelivery)
  | { readonly kind: 'no-delivery' }
);

/** Formats that are deliveries: each has its reader. */
type DeliveryFormat = 'sts-emp' | 'edt' | 'exp-cours' | 'siecle-students' | 'siecle-guardians' | 'siecle-structures' | 'siecle-nomenclatures' | 'onde-students' | 'onde-teachers' | 'onde-guardians' | 'gar-subscriptions' | 'gar-subscription-list' | 'gar-resources' | 'zip';

const READERS: Readonly<Record<DeliveryFormat, (input: FileInput, reading?: Reading) => Promise<ReadDelivery>>> = {
  'sts-emp': readStsDelivery,
  edt: readEdtDelivery,
  'exp-cours': readExpCoursDelivery,
  'siecle-students': readSiecleStudentsDelivery,
  'siecle-guardians': readSiecleGuardiansDelivery,
  'siecle-structures': readSiecleStructuresDelivery,
  'siecle-nomenclatures': readSiecleNomenclatureDelivery,
  'onde-students': readOndeDelivery,
  'onde-teachers': readOndeDelivery,
  'onde-guardians': readOndeDelivery,
  'gar-subscriptions': readGarSubscriptionsDelivery,
  'gar-subscription-list': readGarSubscriptionListDelivery,
  'gar-resources': readGarResourcesDelivery,
  zip: readUdtDelivery,
};

/** Whether files of a format are deliveries. */
export function isDeliveryFormat(format: FormatName): format is DeliveryFormat {
  return Object.hasOwn(READERS, format);
}

/**
 * Recognises a file by its content and reads it, packed or not; throws a {@link FileError} when it is refused. Nothing is kept of
 * one that stops midway.
 */
export async function readDelivery(input: FileInput, reading?: Reading): Promise<DeliveryReading> {
  const { format } = await recognise(input);
  const packed = format === 'zip' ? await onlyDocument(input) : undefined;
  // Once only: an archive that holds itself has no end.
  return readUnpacked(packed ?? input, reading);
}

async function readUnpacked(input: FileInput, reading: Reading | undefined): Promise<DeliveryReading> {
  const { format, encoding } = await recognise(input);
  if (!isDeliveryFormat(format)) return { kind: 'no-delivery', format, encoding };
  return { kind: 'delivery', format, encoding, ...(await READERS[format](input, { limits: KEPT_LIMITS, ...reading })) };
}

import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import type { DeliveryAnswer, DeliveryHandover } from '../../domain/deliveries/delivery-import.ts';
import { must } from '../../domain/kernel/assert.ts';
import { mayImportFiles } from '../../domain/roles/role-matrix.ts';
import type { AafDelivery } from '../../formats/aaf/delivery.ts';
import { givenDelivery } from '../../formats/aaf/given-files.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';
import { FileError } from '../../formats/file/file-error.ts';
import type { SchoolEnt } from '../school-ent.ts';
import type { ImportRequest } from '../import/aaf/import-aaf.ts';
import { inflateFiles } from './inflate-file.ts';

type Agreement = Required<Pick<ImportRequest, 'acceptDisappearances' | 'by'>>;

/** Applies the files that a console hands over; decided again here, whatever the console showed. */
export async function takeHandover(ent: SchoolEnt, { id, name, role }: EntAccount, handover: DeliveryHandover): Promise<DeliveryAnswer> {
  if (!mayImportFiles(role)) return { kind: 'refused', refusal: { kind: 'not-allowed' } };
  const files = await inflateFiles(handover);
  if (!files.ok) return { kind: 'refused', refusal: files.refusal };
  const agreement = { acceptDisappearances: handover.acceptDisappearances, by: { accountId: id, name, role } };
  try {
    const delivery = await givenDelivery(files.value);
    return delivery === undefined ? await applyFile(ent, files.value, agreement) : await feed(ent, delivery, agreement);
  } catch (error) {
    if (error instanceof FileError) return { kind: 'not-fed', refusal: { kind: 'file', refusal: error.refusal } };
    throw error;
  }
}

async function applyFile(ent: SchoolEnt, [input, ...others]: readonly FileInput[], agreement: Agreement): Promise<DeliveryAnswer> {
  if (input === undefined || others.length > 0) return { kind: 'refused', refusal: { kind: 'file', refusal: { kind: 'not-together' } } };
  const result = await ent.importDelivery({ input, ...agreement });
  return result.ok ? { kind: 'applied', report: result.value } : { kind: 'refused', refusal: result.refusal };
}

/** Whether the names are invented was said when this ENT was filled: nobody who hands a delivery over says otherwise. */
async function feed(ent: SchoolEnt, folder: AafDelivery, agreement: Agreement): Promise<DeliveryAnswer> {
  const { uai, fictitious } = must(ent.school(), 'an ENT is served once it has a school');
  const result = await ent.importAaf({ folder, school: uai, fictitious, ...agreement });
  if (result.ok) return { kind: 'fed', report: result.value.feeding };
  const { refusal } = result;
  return { kind: 'not-fed', refusal: refusal.kind === 'choose-school' ? { ...refusal, schools: refusal.schools.slice(0, 1000) } : refusal };
}

import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { DeliveryHandover, DeliveryImportRefusal } from '../../domain/deliveries/delivery-import.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';
import { cutParts } from '../../formats/file/cut-parts.ts';

/** Largest file that a console may hand over, in bytes once inflated; a larger one is imported where the ENT runs. */
const LARGEST_FILE = 64 * 1024 * 1024;

const inflate = promisify(gunzip);

/** The files that a console handed over, one as a rule, in memory; refused when they are not what they say, or inflate without end. */
export async function inflateFiles({ name, content, parts }: DeliveryHandover): Promise<Result<readonly FileInput[], DeliveryImportRefusal>> {
  try {
    const bytes = await inflate(Buffer.from(content, 'base64'), { maxOutputLength: LARGEST_FILE });
    return accept(cutParts({ name, bytes }, parts));
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refuse({ kind: 'file', refusal: { kind: isTooLarge ? 'too-large' : 'unreadable' } });
  }
}

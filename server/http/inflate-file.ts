import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { DeliveryHandover, DeliveryImportRefusal } from '../../domain/deliveries/delivery-import.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';

/** Largest file that a console may hand over, in bytes once inflated; a larger one is imported where the ENT runs. */
const LARGEST_FILE = 64 * 1024 * 1024;

const inflate = promisify(gunzip);

/** The file that a console handed over, in memory; refused when it is not what it says, or inflates without end. */
export async function inflateFile({ name, content }: DeliveryHandover): Promise<Result<FileInput, DeliveryImportRefusal>> {
  try {
    return accept({ name, bytes: await inflate(Buffer.from(content, 'base64'), { maxOutputLength: LARGEST_FILE }) });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refuse({ kind: 'file', refusal: { kind: isTooLarge ? 'too-large' : 'unreadable' } });
  }
}

import { readDataFile, type DataFileRefusal } from '../kernel/data-file.ts';
import type { Result } from '../kernel/result.ts';
import { Platform, PLATFORM_FORMAT, PLATFORM_VERSION } from './platform.ts';

/** Reads the text of the file of a platform; what is not understood is refused whole, line by line, never guessed. */
export function readPlatformFile(text: string): Result<Platform, DataFileRefusal> {
  return readDataFile({ format: PLATFORM_FORMAT, version: PLATFORM_VERSION, shape: Platform }, text);
}

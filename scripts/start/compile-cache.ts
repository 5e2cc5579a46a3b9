import { join } from 'node:path';
import { ROOT } from './layout.ts';

/**
 * What makes Node keep the sources once stripped and compiled, so that the next process reads them: it starts in about
 * two thirds of the time. Node checks each entry against the source, and does without where the folder cannot be written.
 */
export const COMPILE_CACHE: Readonly<Record<string, string>> = { NODE_COMPILE_CACHE: join(ROOT, 'out/compile-cache') };

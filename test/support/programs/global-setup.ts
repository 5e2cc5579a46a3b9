import { resolve } from 'node:path';
import { buildIfStale } from '../../../scripts/start/build-if-stale.ts';
import { TESTED_PROGRAMS } from './built-programs.ts';

/** Builds once, for the run, the programs that its tests start. */
export const setup = (): Promise<void> => buildIfStale(resolve(import.meta.dirname, '../../..'), TESTED_PROGRAMS);

import { ENT_FLAGS } from '../ent/ent-flags.ts';
import type { ProgramName } from './layout.ts';

/**
 * How Node starts each program. A console that loads a whole directory makes V8 conclude the same as an import does: 128 MB of young
 * generation, mostly empty, which was taken for memory that grows with the directory.
 */
const FLAGS: Readonly<Record<ProgramName, readonly string[]>> = { ent: ENT_FLAGS, 'training-ent': ENT_FLAGS, console: ENT_FLAGS, hub: [] };

/** What Node is given before a program. */
export function nodeFlags(program: ProgramName): readonly string[] {
  return FLAGS[program];
}

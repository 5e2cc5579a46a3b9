import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLocalKey } from '../../../main/web/local-key.ts';
import { diskRefusal } from '../../../main/window/as-host-refusal.ts';
import { madeSchoolOf } from '../../../domain/training/fictitious-school.ts';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { DatabaseError } from '../../../server/database/database-error.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import { hostSentence } from '../../../texts/frame/hosts.ts';
import { typeset } from '../../../texts/language/typography.ts';
import type { DatabaseOptions, SchoolOptions } from '../ent-options.ts';
import { CLEAR_FOLDER, databaseSentence, severalSchoolsSentence, unknownSchoolSentence } from '../sentences/ent-sentences.ts';
import { openedBy } from '../seal-key.ts';

/** How a command ended: what to print, and the exit code of the process (3: somebody must agree first). */
export interface CommandEnd {
  readonly lines: readonly string[];
  readonly code: number;
}

/** Ends a command with one sentence. */
export function stopped(sentence: string, code = 1): CommandEnd {
  return { lines: [sentence], code };
}

/** Said by what would change data under an ENT that serves them. */
export const IN_USE = typeset('L’ENT tourne sur ces données. Rien n’a été changé. Arrêtez-le, puis recommencez.');

/** The data that a command works on: those of a database server where one is named, which others may serve meanwhile. */
export interface OfflineData extends DatabaseOptions {
  readonly dataFolder: string;
  /** The machine's clock by default. */
  readonly clock?: () => Date;
}

/** Runs a command on the ENT of a data folder that does not run, and closes it. */
export async function withOfflineEnt(data: OfflineData, work: (ent: Ent) => Promise<CommandEnd>): Promise<CommandEnd> {
  try {
    const ent = await openEnt(data);
    return typeof ent === 'string' ? stopped(ent) : await work(ent).finally(() => ent.close());
  } catch (error) {
    return stopped(error instanceof DatabaseError ? databaseSentence(error.refusal) : hostSentence(diskRefusal(error)));
  }
}

/** A school of those data, where there are several. */
export interface OfflineSchool extends OfflineData, SchoolOptions {
  /** Whether it may be new here. */
  readonly addsSchool?: boolean;
}

/** The same for one school: the only one that the data have, or the one that is named. */
export async function withOfflineSchool(data: OfflineSchool, work: (ent: SchoolEnt) => Promise<CommandEnd>): Promise<CommandEnd> {
  return withOfflineEnt(data, async (ent) => {
    const school = schoolOf(ent, data);
    return typeof school === 'string' ? stopped(school) : work(school);
  });
}

/** The school that is meant, or the sentence that says why there is none. */
function schoolOf(ent: Ent, { school, ...data }: OfflineSchool): SchoolEnt | string {
  const known = ent.schools();
  if (school === undefined) return known.size > 1 ? severalSchoolsSentence(known) : ent;
  return ent.at(school) ?? refuseNew(known, { ...data, school }) ?? ent.add(school);
}

function refuseNew(known: ReadonlySet<string>, { school, addsSchool = false, ...data }: OfflineSchool & { readonly school: string }): string | undefined {
  if (known.size > 0 && !addsSchool) return unknownSchoolSentence(school, known);
  return isClear(data) && madeSchoolOf(school) === undefined ? CLEAR_FOLDER : undefined;
}

/** Whether names would be written without encryption of ours: of the fictitious schools, they may be. */
function isClear({ dataFolder, database }: OfflineData): boolean {
  return database === undefined && !existsSync(join(dataFolder, 'key-id'));
}

/** The ENT of a data folder, or why there is none: a command creates no ENT, and no key. */
async function openEnt({ dataFolder, clock, ...given }: OfflineData): Promise<Ent | string> {
  const file = join(dataFolder, 'ent.sqlite');
  const made = { file, ...(clock === undefined ? {} : { clock }) };
  const shared = openedBy(given);
  if (shared !== undefined) return createEnt({ ...made, ...shared });
  if (!existsSync(file)) return typeset('Aucun ENT n’a de données dans ce dossier. Rien n’a été changé. Indiquez le sien avec --data.');
  if (!existsSync(join(dataFolder, 'key-id'))) return createEnt(made);
  const opened = await openLocalKey(dataFolder, process.env);
  return opened.ok ? createEnt({ ...made, encryptionKey: opened.value.key }) : hostSentence(opened.refusal);
}

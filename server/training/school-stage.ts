import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ForcedRefusal } from '../../contract/ent/training.contract.ts';
import type { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import type { Change } from '../../domain/sync/mutation.ts';
import type { FictitiousSchool, MadeSchool } from '../../domain/training/fictitious-school.ts';
import { createEnt, type Ent } from '../create-ent.ts';
import { StartError } from '../start-ent.ts';
import { readCopy } from './copied-school.ts';
import type { SimulatedLine } from './simulated-line.ts';

/** What schools are made with, and where they are kept. */
export interface StageOptions {
  /** A folder of its own: each fictitious school has its own in it. */
  readonly dataFolder: string;
  /** Writes the delivery that a school begins with, and gives its folder; `folder` is one to write in. */
  readonly delivery: (school: MadeSchool, folder: string) => Promise<string>;
  readonly clock: () => Date;
  readonly line: SimulatedLine;
}

/** The fictitious school that answers, one at a time. */
export interface SchoolStage {
  readonly school: () => FictitiousSchool | undefined;
  readonly ent: () => Ent | undefined;
  /** Closes the one before, and has this one answer; it is made the first time. */
  readonly show: (school: FictitiousSchool) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Removes everything of a school; it is made again when it is shown. */
  readonly forget: (school: FictitiousSchool) => void;
  /** Whether something of a school is kept. */
  readonly holds: (school: FictitiousSchool) => boolean;
  /** Keeps what a copy is made from, beside its folder, which putting it back removes. */
  readonly keepCopy: (copy: string) => void;
  /** Why the next push is refused. */
  refusal: ForcedRefusal | null;
}

/** Makes a stage where nothing is shown yet. */
export function createSchoolStage({ dataFolder, line, ...making }: StageOptions): SchoolStage {
  const copyFile = join(dataFolder, 'copy.json');
  let shown: { readonly ent: Ent; readonly school: FictitiousSchool } | undefined;
  const stage: SchoolStage = {
    refusal: null,
    school: () => shown?.school,
    ent: () => shown?.ent,
    close: async () => {
      await line.stop();
      shown?.ent.close();
      shown = undefined;
    },
    show: async (school) => {
      await stage.close();
      stage.refusal = null;
      const ent = await openSchool(school, { folder: join(dataFolder, school), copyFile, stage, ...making });
      shown = { ent, school };
      await line.serve(ent);
    },
    forget: (school) => rmSync(join(dataFolder, school), { recursive: true, force: true }),
    holds: (school) => existsSync(school === 'copy' ? copyFile : join(dataFolder, school)),
    keepCopy: (copy) => {
      mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
      writeFileSync(copyFile, copy, { mode: 0o600 });
    },
  };
  return stage;
}

interface Opening extends Pick<StageOptions, 'delivery' | 'clock'> {
  readonly folder: string;
  readonly copyFile: string;
  readonly stage: SchoolStage;
}

/** Opens a school, in clear since nobody of it exists; makes it where it is not there, or not whole. */
async function openSchool(school: FictitiousSchool, { folder, copyFile, stage, delivery, clock }: Opening): Promise<Ent> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ent = createEnt({ file: join(folder, 'ent.sqlite'), clock, faults: { refusePush: () => takeRefusal(stage) } });
  if (ent.school() !== undefined) return ent;
  if (school === 'copy') {
    const copy = readCopy(readFileSync(copyFile, 'utf8'));
    if (copy !== undefined) ent.seed(copy);
    return ent;
  }
  const imported = await ent.importAaf({ folder: await delivery(school, join(folder, 'aaf')), fictitious: true });
  if (!imported.ok) throw new StartError(imported.refusal);
  return ent;
}

/** The reason that waits, once. */
function takeRefusal(stage: SchoolStage): ((change: Change, role: ConsoleRole) => Refusal) | undefined {
  const reason = stage.refusal;
  stage.refusal = null;
  if (reason === null) return undefined;
  return ({ entity }, role) => (reason === 'role-forbids' ? { kind: reason, role, entity } : { kind: reason });
}

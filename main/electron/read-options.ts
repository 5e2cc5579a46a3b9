import { resolve } from 'node:path';
import { trainingFolder } from '../training/launcher/training-folder.ts';

/** What the starter tells the window. */
export interface WindowOptions {
  /** Where this console keeps its data: that of « Formation » has its own folder. */
  readonly dataFolder: string;
  /** Where the real console keeps its own. */
  readonly rootFolder: string;
  /** Whether the window opens on « Formation ». */
  readonly isTraining: boolean;
  /** Whether a launcher waits for the end of this program, and would open it again. */
  readonly isLaunched: boolean;
  /** Empty where the starter knows no ENT: the console asks for one. */
  readonly entUrl: string;
  /** A name that stays when the address changes. */
  readonly entName?: string;
}

/** Opens « Formation ». */
export const TRAINING_FLAG = '--formation';

const valueOf = (argv: readonly string[], name: string): string | undefined =>
  argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Reads `--data=<folder>`, `--ent=<address>`, `--ent-name=<name>`, `--formation` and `--launched`; an icon that somebody opens gives none of them. */
export function readOptions(argv: readonly string[], defaultFolder: string): WindowOptions {
  const rootFolder = resolve(valueOf(argv, 'data') ?? defaultFolder);
  const isTraining = argv.includes(TRAINING_FLAG);
  const entName = valueOf(argv, 'ent-name');
  return {
    dataFolder: isTraining ? trainingFolder(rootFolder) : rootFolder,
    rootFolder,
    isTraining,
    isLaunched: argv.includes('--launched'),
    entUrl: valueOf(argv, 'ent') ?? '',
    ...(entName === undefined ? {} : { entName }),
  };
}

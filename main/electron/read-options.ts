import { resolve } from 'node:path';

/** What the starter tells the window. */
export interface WindowOptions {
  readonly dataFolder: string;
  /** Empty where the starter knows no ENT: the console asks for one. */
  readonly entUrl: string;
  /** A name that stays when the address changes. */
  readonly entName?: string;
}

const valueOf = (argv: readonly string[], name: string): string | undefined =>
  argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Reads `--data=<folder>`, `--ent=<address>` and `--ent-name=<name>`; an icon that somebody opens gives none of them. */
export function readOptions(argv: readonly string[], defaultFolder: string): WindowOptions {
  const entUrl = valueOf(argv, 'ent') ?? '';
  const entName = valueOf(argv, 'ent-name');
  return { dataFolder: resolve(valueOf(argv, 'data') ?? defaultFolder), entUrl, ...(entName === undefined ? {} : { entName }) };
}

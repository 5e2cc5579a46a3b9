import { resolve } from 'node:path';

/** What the starter tells the window. */
export interface WindowOptions {
  readonly dataFolder: string;
  readonly entUrl: string;
  /** A name that stays when the address changes. */
  readonly entName?: string;
}

const valueOf = (argv: readonly string[], name: string): string | undefined =>
  argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Reads `--data=<folder>`, `--ent=<address>` and `--ent-name=<name>`; undefined when there is no address of an ENT. */
export function readOptions(argv: readonly string[], defaultFolder: string): WindowOptions | undefined {
  const entUrl = valueOf(argv, 'ent');
  if (entUrl === undefined || !URL.canParse(entUrl)) return undefined;
  const entName = valueOf(argv, 'ent-name');
  return { dataFolder: resolve(valueOf(argv, 'data') ?? defaultFolder), entUrl, ...(entName === undefined ? {} : { entName }) };
}

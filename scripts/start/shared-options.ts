import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the console and the ENT may both be asked. */
export interface SharedOptions {
  readonly dataFolder: string;
  readonly port?: number;
  readonly aaf?: string;
  readonly school?: string;
  readonly acceptDisappearances?: number;
}

/** Options read, or the sentence that says why not. */
export type Read<T> = { readonly kind: 'read'; readonly options: T } | { readonly kind: 'help' } | { readonly kind: 'wrong'; readonly sentence: string };

/** Variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The user's application data folder, never the checkout. */
export function defaultDataFolder(environment: Environment): string {
  if (process.platform === 'win32') return join(environment['APPDATA'] ?? homedir(), 'console-ent');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'console-ent');
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'console-ent');
}

/** How those are written, for `parseOptions`. */
export const SHARED = {
  aaf: { type: 'string' },
  school: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  'accept-disappearances': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Options as written, by name. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

type Known = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** Reads options: unknown or incomplete ones are refused, then wrong numbers, then what `findWrong` says of a command's own. */
export function parseOptions(argv: readonly string[], known: Known, findWrong: (values: Values) => string | undefined = () => undefined): Read<Values> {
  const values = parse(argv, known);
  if (values === undefined) return { kind: 'wrong', sentence: `Option inconnue ou incomplète : ${firstWrong(argv, known)}. La liste est donnée par --help.` };
  if (values['help'] === true) return { kind: 'help' };
  const sentence = wrongNumber(values) ?? findWrong(values);
  return sentence === undefined ? { kind: 'read', options: values } : { kind: 'wrong', sentence };
}

function parse(argv: readonly string[], options: Known): Values | undefined {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch {
    return undefined;
  }
}

function firstWrong(argv: readonly string[], known: Known): string {
  const isWrong = (argument: string, i: number): boolean =>
    argument.startsWith('--') ? !(argument.slice(2).replace(/=.*/, '') in known) : known[argv[i - 1]?.slice(2) ?? '']?.type !== 'string';
  return argv.find(isWrong) ?? argv.at(-1) ?? '';
}

/** The text of an option; undefined when it is absent or empty. */
export const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const WHOLE = /^\d{1,7}$/;

function wrongNumber(values: Values): string | undefined {
  const port = text(values['port']);
  if (port !== undefined && (!WHOLE.test(port) || Number(port) > 65_535)) return `--port attend un nombre de 0 à 65535, pas « ${port} ».`;
  const accepted = text(values['accept-disappearances']);
  return accepted === undefined || WHOLE.test(accepted) ? undefined : `--accept-disappearances attend un nombre, pas « ${accepted} ».`;
}

/** The shared ones, as values; `folder` is where the data is when nobody says. */
export function readShared(values: Values, folder: string): SharedOptions {
  const [aaf, school, port, accepted] = [values['aaf'], values['school'], values['port'], values['accept-disappearances']].map(text);
  return {
    dataFolder: resolve(text(values['data']) ?? folder),
    ...(aaf === undefined ? {} : { aaf: resolve(aaf) }),
    ...(school === undefined ? {} : { school }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(accepted === undefined ? {} : { acceptDisappearances: Number(accepted) }),
  };
}

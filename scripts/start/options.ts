import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isSafeEntAddress } from '../../contract/ent/ent-address.ts';
import type { TlsFiles } from '../../server/http/tls-files.ts';
import { hostSentence } from '../../texts/hosts.ts';

/** What « npm start » was asked. */
export interface StartOptions {
  readonly dataFolder: string;
  readonly window: boolean;
  readonly aaf?: string;
  readonly school?: string;
  /** The address of an ENT that runs elsewhere. */
  readonly ent?: string;
  /** The port of the page on the loopback address. */
  readonly port?: number;
  readonly acceptDisappearances?: number;
  readonly passphrase: boolean;
}

/** What « npm run ent » was asked. */
export interface EntOptions extends SharedOptions {
  /** Where to listen; this machine only by default. */
  readonly host?: string;
  /** Without it, the ENT speaks in clear, on this machine only. */
  readonly tls?: TlsFiles;
}

/** What « npm run ent -- import » was asked. */
export interface ImportOptions {
  readonly dataFolder: string;
  /** An upstream file, or the folder of an AAF delivery. */
  readonly file: string;
  readonly acceptDisappearances?: number;
}

/** What « npm run ent -- export-gar » was asked. */
export interface ExportGarOptions {
  readonly dataFolder: string;
  /** Folder of the archive, created when absent. */
  readonly folder: string;
  /** Code of the ENT at the GAR. */
  readonly entCode?: string;
}

interface SharedOptions {
  readonly dataFolder: string;
  readonly port?: number;
  readonly aaf?: string;
  readonly school?: string;
  readonly acceptDisappearances?: number;
}

/** Options read, or the sentence that says why not. */
export type Read<T> = { readonly kind: 'read'; readonly options: T } | { readonly kind: 'help' } | { readonly kind: 'wrong'; readonly sentence: string };

/** Said by « npm start -- --help ». */
export const START_HELP = `Console ENT

Usage : npm start -- [options]

  --no-window                    sert la page sans ouvrir de fenêtre, et écrit READY <adresse>
  --aaf <dossier>                importe cette livraison AAF au lieu de l’école fictive
  --school <UAI>                 l’établissement à importer, si la livraison en contient plusieurs
  --accept-disappearances <n>    accepte que cet import retire jusqu’à n personnes, n groupes et n liens
  --data <dossier>               où cette console garde ses données
  --ent <adresse>                utilise un ENT déjà lancé, au lieu de l’ENT embarqué
  --port <n>                     port local de la page
  --passphrase                   demande une phrase secrète, qui protège la clé des données
  --help                         affiche cette aide

L’ENT embarqué écrit ENT <adresse> : une seconde console le rejoint avec --ent <adresse> --data <autre dossier>.
`;

/** Said by « npm run ent -- --help ». */
export const ENT_HELP = `ENT de référence, sans console

Usage : npm run ent -- [options]
        npm run ent -- import <fichier> [--data <dossier>] [--accept-disappearances <n>]
        npm run ent -- export-gar --out <dossier> [--data <dossier>] [--ent-code <code>]

  import <fichier>               applique un fichier de STSweb, EDT, Siècle, Onde ou UDT à l’établissement, ou le dossier
                                 d’une livraison AAF, puis s’arrête ; l’ENT ne doit pas tourner pendant ce temps
  export-gar                     écrit l’archive de l’établissement pour le GAR (élèves, enseignants, groupes, responsables
                                 d’affectation), puis s’arrête ; l’ENT ne doit pas tourner pendant ce temps
  --out <dossier>                où écrire cette archive et sa somme de contrôle
  --ent-code <code>              code de cet ENT au GAR, qui commence le nom des fichiers
  --data <dossier>               où l’ENT garde ses données
  --port <n>                     port où il écoute
  --host <adresse>               où il écoute (127.0.0.1 par défaut) ; une autre adresse que celle de
                                 cet ordinateur demande un certificat
  --tls-cert <fichier>           certificat PEM, suivi de ceux de son autorité : l’ENT parle alors HTTPS
  --tls-key <fichier>            clé privée PEM de ce certificat, sans phrase secrète
  --aaf <dossier>                importe cette livraison AAF
  --school <UAI>                 l’établissement à importer, si la livraison en contient plusieurs
  --accept-disappearances <n>    accepte que cet import retire jusqu’à n personnes, n groupes et n liens
  --help                         affiche cette aide

Une console rejoint un ENT en HTTPS avec --ent https://<nom du certificat>:<port>. Si l’autorité du certificat n’est pas
connue de son ordinateur, elle est donnée par la variable NODE_EXTRA_CA_CERTS=<fichier PEM>.
`;

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's application data folder, never the checkout. */
export function defaultDataFolder(environment: Environment): string {
  if (process.platform === 'win32') return join(environment['APPDATA'] ?? homedir(), 'console-ent');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'console-ent');
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'console-ent');
}

const SHARED = {
  aaf: { type: 'string' },
  school: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  'accept-disappearances': { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Reads the options of « npm start ». */
export function readStartOptions(argv: readonly string[], environment: Environment): Read<StartOptions> {
  const parsed = parse(argv, { ...SHARED, ent: { type: 'string' }, 'no-window': { type: 'boolean' }, passphrase: { type: 'boolean' } });
  if (parsed.kind !== 'read') return parsed;
  const { values } = parsed.options;
  const wrong = findWrong(values);
  if (wrong !== undefined) return { kind: 'wrong', sentence: wrong };
  const ent = text(values['ent']);
  return {
    kind: 'read',
    options: {
      ...readShared(values, defaultDataFolder(environment)),
      ...(ent === undefined ? {} : { ent }),
      window: values['no-window'] !== true,
      passphrase: values['passphrase'] === true,
    },
  };
}

/** Reads the options of « npm run ent ». */
export function readEntOptions(argv: readonly string[], environment: Environment): Read<EntOptions> {
  const parsed = parse(argv, { ...SHARED, host: { type: 'string' }, 'tls-cert': { type: 'string' }, 'tls-key': { type: 'string' } });
  if (parsed.kind !== 'read') return parsed;
  const { values } = parsed.options;
  const wrong = findWrong(values);
  if (wrong !== undefined) return { kind: 'wrong', sentence: wrong };
  const host = text(values['host']);
  const tls = readTlsFiles(values);
  const shared = readShared(values, join(defaultDataFolder(environment), 'ent'));
  return { kind: 'read', options: { ...shared, ...(host === undefined ? {} : { host }), ...(tls === undefined ? {} : { tls }) } };
}

/** Reads « import <file> » and its options; undefined when something else was asked. */
export function readImportOptions(argv: readonly string[], environment: Environment): Read<ImportOptions> | undefined {
  const [command, ...rest] = argv;
  if (command !== 'import') return undefined;
  const file = rest.find((argument, i) => !argument.startsWith('--') && !isValue(rest[i - 1]));
  const parsed = parse(rest.filter((argument) => argument !== file), IMPORT);
  if (parsed.kind !== 'read') return parsed;
  const wrong = findWrong(parsed.options.values);
  if (wrong !== undefined) return { kind: 'wrong', sentence: wrong };
  if (file === undefined) return { kind: 'wrong', sentence: 'import attend un fichier : npm run ent -- import <fichier>. La liste des options est donnée par --help.' };
  const { dataFolder, acceptDisappearances } = readShared(parsed.options.values, join(defaultDataFolder(environment), 'ent'));
  return { kind: 'read', options: { dataFolder, file: resolve(file), ...(acceptDisappearances === undefined ? {} : { acceptDisappearances }) } };
}

/** Reads « export-gar » and its options; undefined when something else was asked. */
export function readExportGarOptions(argv: readonly string[], environment: Environment): Read<ExportGarOptions> | undefined {
  const [command, ...rest] = argv;
  if (command !== 'export-gar') return undefined;
  const parsed = parse(rest, EXPORT_GAR);
  if (parsed.kind !== 'read') return parsed;
  const { values } = parsed.options;
  const [folder, entCode] = [values['out'], values['ent-code']].map(text);
  if (folder === undefined) return { kind: 'wrong', sentence: 'export-gar attend un dossier où écrire : npm run ent -- export-gar --out <dossier>. La liste des options est donnée par --help.' };
  if (entCode !== undefined && !ENT_CODE.test(entCode)) return { kind: 'wrong', sentence: `--ent-code attend des lettres et des chiffres, vingt au plus, pas « ${entCode} ».` };
  const { dataFolder } = readShared(values, join(defaultDataFolder(environment), 'ent'));
  return { kind: 'read', options: { dataFolder, folder: resolve(folder), ...(entCode === undefined ? {} : { entCode }) } };
}

const EXPORT_GAR = { data: SHARED.data, out: { type: 'string' }, 'ent-code': { type: 'string' }, help: SHARED.help } as const;

/** « _ » separates the parts of a file's name (formats.md §2.1). */
const ENT_CODE = /^[A-Za-z0-9-]{1,20}$/;

const IMPORT = { data: SHARED.data, 'accept-disappearances': SHARED['accept-disappearances'], help: SHARED.help } as const;

/** Whether what follows an option is its value. */
function isValue(option: string | undefined): boolean {
  return option === '--data' || option === '--accept-disappearances';
}

function readTlsFiles(values: Values): TlsFiles | undefined {
  const [certFile, keyFile] = [values['tls-cert'], values['tls-key']].map(text);
  return certFile === undefined || keyFile === undefined ? undefined : { certFile: resolve(certFile), keyFile: resolve(keyFile) };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parse(argv: readonly string[], options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>): Read<{ readonly values: Values }> {
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
    return values['help'] === true ? { kind: 'help' } : { kind: 'read', options: { values } };
  } catch {
    const isWrong = (argument: string, i: number): boolean =>
      argument.startsWith('--') ? !(argument.slice(2).replace(/=.*/, '') in options) : options[argv[i - 1]?.slice(2) ?? '']?.type !== 'string';
    return { kind: 'wrong', sentence: `Option inconnue ou incomplète : ${argv.find(isWrong) ?? argv.at(-1) ?? ''}. La liste est donnée par --help.` };
  }
}

const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const WHOLE = /^\d{1,7}$/;

function findWrong(values: Values): string | undefined {
  const port = text(values['port']);
  if (port !== undefined && (!WHOLE.test(port) || Number(port) > 65_535)) return `--port attend un nombre de 0 à 65535, pas « ${port} ».`;
  const accepted = text(values['accept-disappearances']);
  if (accepted !== undefined && !WHOLE.test(accepted)) return `--accept-disappearances attend un nombre, pas « ${accepted} ».`;
  if ((text(values['tls-cert']) === undefined) !== (text(values['tls-key']) === undefined)) {
    return '--tls-cert et --tls-key vont ensemble : le certificat et sa clé privée.';
  }
  return findWrongEnt(text(values['ent']), text(values['aaf']));
}

function findWrongEnt(ent: string | undefined, aaf: string | undefined): string | undefined {
  if (ent === undefined) return undefined;
  if (!/^https?:\/\/[^/]/.test(ent)) return `--ent attend l’adresse d’un ENT (https://… ou http://127.0.0.1…), pas « ${ent} ».`;
  if (!isSafeEntAddress(ent)) return hostSentence({ kind: 'ent-in-clear', address: ent });
  return aaf === undefined ? undefined : '--aaf s’adresse à l’ENT embarqué : il ne va pas avec --ent.';
}

function readShared(values: Values, folder: string): SharedOptions {
  const [aaf, school, port, accepted] = [values['aaf'], values['school'], values['port'], values['accept-disappearances']].map(text);
  return {
    dataFolder: resolve(text(values['data']) ?? folder),
    ...(aaf === undefined ? {} : { aaf: resolve(aaf) }),
    ...(school === undefined ? {} : { school }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(accepted === undefined ? {} : { acceptDisappearances: Number(accepted) }),
  };
}

import { join, resolve } from 'node:path';
import type { TlsFiles } from '../../server/http/tls-files.ts';
import { typeset } from '../../texts/typography.ts';
import { defaultDataFolder, parseOptions, readShared, SHARED, text, type Environment, type Read, type SharedOptions, type Values } from '../start/shared-options.ts';

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
  readonly entCode: string;
  /** Whether only pupils, teachers and librarians are sent. */
  readonly withoutOtherStaff: boolean;
}

/** Said by « npm run ent -- --help ». */
export const ENT_HELP = `ENT de référence, sans console

Usage : npm run ent -- [options]
        npm run ent -- import <fichier> [--data <dossier>] [--accept-disappearances <n>]
        npm run ent -- export-gar --out <dossier> --ent-code <code> [--without-other-staff] [--data <dossier>]
        npm run ent -- verify [--data <dossier>]

  import <fichier>               applique un fichier de STSweb, EDT, Siècle, Onde ou UDT à l’établissement, ou le dossier
                                 d’une livraison AAF, puis s’arrête ; l’ENT ne doit pas tourner pendant ce temps
  export-gar                     écrit l’archive de l’établissement pour le GAR (élèves, enseignants, groupes, responsables
                                 d’affectation), puis s’arrête ; l’ENT ne doit pas tourner pendant ce temps
  verify                         recalcule la chaîne du journal et ses sceaux, dit ce qui tient et à partir de quelle ligne
                                 le reste ne tient plus ; l’ENT ne doit pas tourner pendant ce temps
  --out <dossier>                où écrire cette archive et sa somme de contrôle
  --ent-code <code>              code de cet ENT au GAR, qui commence le nom des fichiers ; le projet ENT l’a reçu du GAR
  --without-other-staff          n’envoie que les élèves, les enseignants et les documentalistes, seuls profils que nomme
                                 le schéma du GAR
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

const entFolder = (environment: Environment): string => join(defaultDataFolder(environment), 'ent');

const SERVE = { ...SHARED, host: { type: 'string' }, 'tls-cert': { type: 'string' }, 'tls-key': { type: 'string' } } as const;

/** Reads the options of « npm run ent ». */
export function readEntOptions(argv: readonly string[], environment: Environment): Read<EntOptions> {
  const parsed = parseOptions(argv, SERVE, findLoneTls);
  if (parsed.kind !== 'read') return parsed;
  const host = text(parsed.options['host']);
  const tls = readTlsFiles(parsed.options);
  const shared = readShared(parsed.options, entFolder(environment));
  return { kind: 'read', options: { ...shared, ...(host === undefined ? {} : { host }), ...(tls === undefined ? {} : { tls }) } };
}

function findLoneTls(values: Values): string | undefined {
  const isLone = (text(values['tls-cert']) === undefined) !== (text(values['tls-key']) === undefined);
  return isLone ? '--tls-cert et --tls-key vont ensemble : le certificat et sa clé privée.' : undefined;
}

function readTlsFiles(values: Values): TlsFiles | undefined {
  const [certFile, keyFile] = [values['tls-cert'], values['tls-key']].map(text);
  return certFile === undefined || keyFile === undefined ? undefined : { certFile: resolve(certFile), keyFile: resolve(keyFile) };
}

const IMPORT = { data: SHARED.data, 'accept-disappearances': SHARED['accept-disappearances'], help: SHARED.help } as const;

/** Reads « import <file> » and its options; undefined when something else was asked. */
export function readImportOptions([command, ...rest]: readonly string[], environment: Environment): Read<ImportOptions> | undefined {
  if (command !== 'import') return undefined;
  const file = rest.find((argument, i) => !argument.startsWith('--') && !isValue(rest[i - 1]));
  const parsed = parseOptions(rest.filter((argument) => argument !== file), IMPORT);
  if (parsed.kind !== 'read') return parsed;
  if (file === undefined) return { kind: 'wrong', sentence: 'import attend un fichier : npm run ent -- import <fichier>. La liste des options est donnée par --help.' };
  const { dataFolder, acceptDisappearances } = readShared(parsed.options, entFolder(environment));
  return { kind: 'read', options: { dataFolder, file: resolve(file), ...(acceptDisappearances === undefined ? {} : { acceptDisappearances }) } };
}

/** Whether what follows an option is its value. */
function isValue(option: string | undefined): boolean {
  return option === '--data' || option === '--accept-disappearances';
}

/** Reads a command that takes the data folder only; undefined when something else was asked. */
export function readDataOptions(wanted: string, [command, ...rest]: readonly string[], environment: Environment): Read<Pick<SharedOptions, 'dataFolder'>> | undefined {
  if (command !== wanted) return undefined;
  const parsed = parseOptions(rest, { data: SHARED.data, help: SHARED.help });
  if (parsed.kind !== 'read') return parsed;
  return { kind: 'read', options: { dataFolder: readShared(parsed.options, entFolder(environment)).dataFolder } };
}

const EXPORT_GAR = { data: SHARED.data, out: { type: 'string' }, 'ent-code': { type: 'string' }, 'without-other-staff': { type: 'boolean' }, help: SHARED.help } as const;

/** « _ » separates the parts of a file's name (formats.md §2.1). */
const ENT_CODE = /^[A-Za-z0-9-]{1,20}$/;

/** « Déduit »: whoever runs the ENT project is who the GAR gave its code to; no source says so in these words. */
const NO_ENT_CODE = typeset(
  'export-gar attend le code de cet ENT au GAR, qui commence le nom des fichiers : sans lui, le GAR ne saurait pas de quel ENT ils viennent. Rien n’a été écrit. Demandez ce code à qui conduit le projet ENT (la collectivité ou l’éditeur, à qui le GAR l’a donné), puis relancez avec --ent-code <code>.',
);

/** Reads « export-gar » and its options; undefined when something else was asked. */
export function readExportGarOptions([command, ...rest]: readonly string[], environment: Environment): Read<ExportGarOptions> | undefined {
  if (command !== 'export-gar') return undefined;
  const parsed = parseOptions(rest, EXPORT_GAR);
  if (parsed.kind !== 'read') return parsed;
  const [folder, entCode] = [parsed.options['out'], parsed.options['ent-code']].map(text);
  if (folder === undefined) return { kind: 'wrong', sentence: 'export-gar attend un dossier où écrire : npm run ent -- export-gar --out <dossier>. La liste des options est donnée par --help.' };
  if (entCode === undefined) return { kind: 'wrong', sentence: NO_ENT_CODE };
  if (!ENT_CODE.test(entCode)) return { kind: 'wrong', sentence: `--ent-code attend des lettres et des chiffres, vingt au plus, pas « ${entCode} ».` };
  const { dataFolder } = readShared(parsed.options, entFolder(environment));
  return { kind: 'read', options: { dataFolder, folder: resolve(folder), entCode, withoutOtherStaff: parsed.options['without-other-staff'] === true } };
}

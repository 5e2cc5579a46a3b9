import { join, resolve } from 'node:path';
import type { TlsFiles } from '../../server/http/tls-files.ts';
import type { ChosenPlace } from '../../domain/imports/resolve-members.ts';
import type { ExternalIssuer } from '../../server/identity/external/external-issuer.ts';
import { typeset } from '../../texts/language/typography.ts';
import { findWrongIssuer, ISSUER, readIssuer } from './issuer-options.ts';
import { defaultDataFolder, parseOptions, readShared, SHARED, text, type Environment, type Read, type SharedOptions, type Values } from '../start/shared-options.ts';

/** What « npm run ent » was asked. */
export interface EntOptions extends SharedOptions, DatabaseOptions {
  /** Whether the names of the delivery are invented: one then enters by choosing an account. */
  readonly fictitious?: boolean;
  /** Where to listen; this machine only by default. */
  readonly host?: string;
  /** Where a backup is written at the start and each day. */
  readonly backupFolder?: string;
  /** Where people prove who they are, when it is not to this ENT. */
  readonly issuer?: ExternalIssuer;
  /** Without it, the ENT speaks in clear, on this machine only. */
  readonly tls?: TlsFiles;
}

/** A database server in place of a file of the data folder, and the file of the secret that seals its journals. */
export interface DatabaseOptions {
  readonly database?: string;
  readonly sealKey?: string;
}

/** Whose data a command works on, where the ENT has several schools. */
export interface SchoolOptions {
  /** Its UAI. */
  readonly school?: string;
}

/** What « npm run ent -- prepare » was asked. */
export interface PrepareOptions {
  /** Address for the owner of the tables. */
  readonly database: string;
  /** The role that the ENT serves with. */
  readonly role: string;
}

/** What « npm run ent -- import » was asked. */
export interface ImportOptions extends DatabaseOptions, SchoolOptions {
  readonly dataFolder: string;
  /** An upstream file, or the folder of an AAF delivery. */
  readonly file: string;
  readonly acceptDisappearances?: number;
  /** Whether that school may be new here, beside those that the ENT has. */
  readonly addsSchool?: boolean;
  /** Whether an AAF delivery is for every school of the ENT. */
  readonly everySchool?: boolean;
  /** Whether somebody agreed to what a list would change. */
  readonly isAgreed?: boolean;
  /** Where a list that does not say it puts people. */
  readonly place?: ChosenPlace;
}

/** What « npm run ent -- export-gar » was asked. */
export interface ExportGarOptions extends DatabaseOptions, SchoolOptions {
  readonly dataFolder: string;
  /** Folder of the archive, created when absent. */
  readonly folder: string;
  /** Code of the ENT at the GAR. */
  readonly entCode: string;
  /** Whether only pupils, teachers and librarians are sent. */
  readonly withoutOtherStaff: boolean;
}

/** What « npm run ent -- lost-device » was asked. */
export interface LostDeviceOptions extends DatabaseOptions, SchoolOptions {
  readonly dataFolder: string;
  /** The console whose list is wanted; none: which ones there are. */
  readonly console?: string;
}

/** Where an ENT keeps its data when nobody says. */
export const entFolder = (environment: Environment): string => join(defaultDataFolder(environment), 'ent');

const SERVE = { ...SHARED, fictitious: { type: 'boolean' }, backups: { type: 'string' }, host: { type: 'string' }, database: { type: 'string' }, 'seal-key': { type: 'string' }, 'tls-cert': { type: 'string' }, 'tls-key': { type: 'string' }, ...ISSUER } as const;

/** Reads the options of « npm run ent ». */
export function readEntOptions(argv: readonly string[], environment: Environment): Read<EntOptions> {
  const parsed = parseOptions(argv, SERVE, (values) => findLoneTls(values) ?? findWrongDatabase(values) ?? findWrongIssuer(values));
  if (parsed.kind !== 'read') return parsed;
  const host = text(parsed.options['host']);
  const tls = readTlsFiles(parsed.options);
  const backups = text(parsed.options['backups']);
  const issuer = readIssuer(parsed.options);
  const shared = readShared(parsed.options, entFolder(environment));
  return { kind: 'read', options: { ...shared, fictitious: parsed.options['fictitious'] === true, ...databaseOf(parsed.options), ...(host === undefined ? {} : { host }), ...(tls === undefined ? {} : { tls }), ...(issuer === undefined ? {} : { issuer }), ...(backups === undefined ? {} : { backupFolder: resolve(backups) }) } };
}

/** The database server that options name, if they do. */
export function databaseOf(values: Values): DatabaseOptions {
  const [database, sealKey] = [values['database'], values['seal-key']].map(text);
  return { ...(database === undefined ? {} : { database }), ...(sealKey === undefined ? {} : { sealKey: resolve(sealKey) }) };
}

/** Neither goes without the other. */
export function findWrongDatabase(values: Values): string | undefined {
  const { database, sealKey } = databaseOf(values);
  if ((database === undefined) !== (sealKey === undefined)) return '--database et --seal-key vont ensemble : la base, et le secret hors d’elle qui scelle ses journaux.';
  return findWrongAddress(values);
}

/** The address itself may hold a password: it is not said again. */
function findWrongAddress(values: Values): string | undefined {
  const { database } = databaseOf(values);
  return database === undefined || /^postgres(?:ql)?:\/\/./.test(database) ? undefined : '--database attend une adresse postgres://<rôle>@<hôte>/<base>.';
}

function findLoneTls(values: Values): string | undefined {
  const isLone = (text(values['tls-cert']) === undefined) !== (text(values['tls-key']) === undefined);
  return isLone ? '--tls-cert et --tls-key vont ensemble : le certificat et sa clé privée.' : undefined;
}

function readTlsFiles(values: Values): TlsFiles | undefined {
  const [certFile, keyFile] = [values['tls-cert'], values['tls-key']].map(text);
  return certFile === undefined || keyFile === undefined ? undefined : { certFile: resolve(certFile), keyFile: resolve(keyFile) };
}

const IMPORT = { data: SHARED.data, school: SHARED.school, 'add-school': { type: 'boolean' }, 'every-school': { type: 'boolean' }, database: SERVE.database, 'seal-key': SERVE['seal-key'], 'accept-disappearances': SHARED['accept-disappearances'], apply: { type: 'boolean' }, group: { type: 'string' }, line: { type: 'string' }, help: SHARED.help } as const;

/** Reads « import <file> » and its options; undefined when something else was asked. */
export function readImportOptions([command, ...rest]: readonly string[], environment: Environment): Read<ImportOptions> | undefined {
  if (command !== 'import') return undefined;
  const file = rest.find((argument, i) => !argument.startsWith('--') && !isValue(rest[i - 1]));
  const parsed = parseOptions(rest.filter((argument) => argument !== file), IMPORT, (values) => findTwoPlaces(values) ?? findNamelessSchool(values) ?? findWrongDatabase(values));
  if (parsed.kind !== 'read') return parsed;
  if (file === undefined) return { kind: 'wrong', sentence: 'import attend un fichier : npm run ent -- import <fichier>. La liste des options est donnée par --help.' };
  const { dataFolder, acceptDisappearances } = readShared(parsed.options, entFolder(environment));
  const asked = { ...(acceptDisappearances === undefined ? {} : { acceptDisappearances }), ...(parsed.options['apply'] === true ? { isAgreed: true } : {}), ...(parsed.options['add-school'] === true ? { addsSchool: true } : {}), ...(parsed.options['every-school'] === true ? { everySchool: true } : {}), ...placeOf(parsed.options), ...schoolOf(parsed.options) };
  return { kind: 'read', options: { dataFolder, file: resolve(file), ...databaseOf(parsed.options), ...asked } };
}

function findTwoPlaces(values: Values): string | undefined {
  const isTwo = text(values['group']) !== undefined && text(values['line']) !== undefined;
  return isTwo ? '--group et --line ne vont pas ensemble : une liste va dans un groupe, ou dans une ligne de « Qui fait quoi ? ».' : undefined;
}

function findNamelessSchool(values: Values): string | undefined {
  if (values['every-school'] === true && text(values['school']) !== undefined) return '--every-school et --school ne vont pas ensemble : tous les établissements de l’ENT, ou l’un d’eux.';
  const isNameless = values['add-school'] === true && text(values['school']) === undefined;
  return isNameless ? '--add-school attend le code UAI de l’établissement à ajouter : --school <UAI>.' : undefined;
}

function schoolOf(values: Values): SchoolOptions {
  const school = text(values['school']);
  return school === undefined ? {} : { school: school.toUpperCase() };
}

function placeOf(values: Values): Pick<ImportOptions, 'place'> {
  const [group, line] = [text(values['group']), text(values['line'])];
  if (group !== undefined) return { place: { kind: 'group', name: group } };
  return line === undefined ? {} : { place: { kind: 'line', name: line } };
}

const WITH_VALUE: ReadonlySet<string | undefined> = new Set(['--data', '--database', '--seal-key', '--school', '--accept-disappearances', '--group', '--line']);

/** Whether what follows an option is its value. */
function isValue(option: string | undefined): boolean {
  return WITH_VALUE.has(option);
}

/** Reads a command that takes where the data are only; undefined when something else was asked. */
export function readDataOptions(wanted: string, [command, ...rest]: readonly string[], environment: Environment): Read<Pick<SharedOptions, 'dataFolder'> & DatabaseOptions & SchoolOptions> | undefined {
  if (command !== wanted) return undefined;
  const parsed = parseOptions(rest, { data: SHARED.data, school: SHARED.school, database: SERVE.database, 'seal-key': SERVE['seal-key'], help: SHARED.help }, findWrongDatabase);
  if (parsed.kind !== 'read') return parsed;
  return { kind: 'read', options: { dataFolder: readShared(parsed.options, entFolder(environment)).dataFolder, ...databaseOf(parsed.options), ...schoolOf(parsed.options) } };
}

/** What a command of one option was asked on a data folder. */
export interface OneOption extends DatabaseOptions, SchoolOptions {
  readonly dataFolder: string;
  readonly value: string;
}

/** The option that each of these commands has to be given. */
const LONE_OPTIONS = {
  backup: { name: 'out', sentence: typeset('backup attend un dossier où écrire : npm run ent -- backup --out <dossier>. La liste des options est donnée par --help.') },
  restore: { name: 'from', sentence: typeset('restore attend une sauvegarde : npm run ent -- restore --from <fichier>. La liste des options est donnée par --help.') },
  forget: { name: 'account', sentence: typeset('forget attend un compte : npm run ent -- forget --account <compte>. La liste des options est donnée par --help.') },
} as const;

/** Reads « backup », « restore » or « forget » and its option; undefined when something else was asked. */
export function readLoneOption(wanted: keyof typeof LONE_OPTIONS, [command, ...rest]: readonly string[], environment: Environment): Read<OneOption> | undefined {
  if (command !== wanted) return undefined;
  const { name, sentence } = LONE_OPTIONS[wanted];
  const parsed = parseOptions(rest, { data: SHARED.data, help: SHARED.help, [name]: { type: 'string' }, ...(wanted === 'forget' ? { school: SHARED.school, database: SERVE.database, 'seal-key': SERVE['seal-key'] } : {}) }, findWrongDatabase);
  if (parsed.kind !== 'read') return parsed;
  const value = text(parsed.options[name]);
  if (value === undefined) return { kind: 'wrong', sentence };
  return { kind: 'read', options: { dataFolder: readShared(parsed.options, entFolder(environment)).dataFolder, value, ...databaseOf(parsed.options), ...schoolOf(parsed.options) } };
}

const LOST_DEVICE = { data: SHARED.data, school: SHARED.school, database: SERVE.database, 'seal-key': SERVE['seal-key'], console: { type: 'string' }, help: SHARED.help } as const;

/** Reads « lost-device » and its options; undefined when something else was asked. */
export function readLostDeviceOptions([command, ...rest]: readonly string[], environment: Environment): Read<LostDeviceOptions> | undefined {
  if (command !== 'lost-device') return undefined;
  const parsed = parseOptions(rest, LOST_DEVICE, findWrongDatabase);
  if (parsed.kind !== 'read') return parsed;
  const named = text(parsed.options['console']);
  return { kind: 'read', options: { dataFolder: readShared(parsed.options, entFolder(environment)).dataFolder, ...databaseOf(parsed.options), ...schoolOf(parsed.options), ...(named === undefined ? {} : { console: named }) } };
}

const EXPORT_GAR = { data: SHARED.data, school: SHARED.school, database: SERVE.database, 'seal-key': SERVE['seal-key'], out: { type: 'string' }, 'ent-code': { type: 'string' }, 'without-other-staff': { type: 'boolean' }, help: SHARED.help } as const;

/** « _ » separates the parts of a file's name (formats.md §2.1). */
const ENT_CODE = /^[A-Za-z0-9-]{1,20}$/;

/** « Déduit »: whoever runs the ENT project is who the GAR gave its code to; no source says so in these words. */
const NO_ENT_CODE = typeset(
  'export-gar attend le code de cet ENT au GAR, qui commence le nom des fichiers : sans lui, le GAR ne saurait pas de quel ENT ils viennent. Rien n’a été écrit. Demandez ce code à qui conduit le projet ENT (la collectivité ou l’éditeur, à qui le GAR l’a donné), puis relancez avec --ent-code <code>.',
);

/** Reads « export-gar » and its options; undefined when something else was asked. */
export function readExportGarOptions([command, ...rest]: readonly string[], environment: Environment): Read<ExportGarOptions> | undefined {
  if (command !== 'export-gar') return undefined;
  const parsed = parseOptions(rest, EXPORT_GAR, findWrongDatabase);
  if (parsed.kind !== 'read') return parsed;
  const [folder, entCode] = [parsed.options['out'], parsed.options['ent-code']].map(text);
  if (folder === undefined) return { kind: 'wrong', sentence: 'export-gar attend un dossier où écrire : npm run ent -- export-gar --out <dossier>. La liste des options est donnée par --help.' };
  if (entCode === undefined) return { kind: 'wrong', sentence: NO_ENT_CODE };
  if (!ENT_CODE.test(entCode)) return { kind: 'wrong', sentence: `--ent-code attend des lettres et des chiffres, vingt au plus, pas « ${entCode} ».` };
  const { dataFolder } = readShared(parsed.options, entFolder(environment));
  return { kind: 'read', options: { dataFolder, folder: resolve(folder), entCode, ...databaseOf(parsed.options), ...schoolOf(parsed.options), withoutOtherStaff: parsed.options['without-other-staff'] === true } };
}

const PREPARE = { database: SERVE.database, role: { type: 'string' }, help: SHARED.help } as const;

/** Reads « prepare » and its options; undefined when something else was asked. */
export function readPrepareOptions([command, ...rest]: readonly string[]): Read<PrepareOptions> | undefined {
  if (command !== 'prepare') return undefined;
  const parsed = parseOptions(rest, PREPARE, findWrongAddress);
  if (parsed.kind !== 'read') return parsed;
  const { database } = databaseOf(parsed.options);
  const role = text(parsed.options['role']);
  if (database === undefined || role === undefined) return { kind: 'wrong', sentence: 'prepare attend la base et le rôle de l’ENT : npm run ent -- prepare --database <adresse> --role <rôle>.' };
  return { kind: 'read', options: { database, role } };
}

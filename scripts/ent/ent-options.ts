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

/** Said by « npm run ent -- --help ». */
export const ENT_HELP = `ENT de référence, sans console

Usage : npm run ent -- [options]
        npm run ent -- import <fichier> [--data <dossier>] [--accept-disappearances <n>] [--apply] [--group <nom> | --line <nom>]
        npm run ent -- export-gar --out <dossier> --ent-code <code> [--without-other-staff] [--data <dossier>]
        npm run ent -- verify [--data <dossier>]
        npm run ent -- prepare --database <adresse du propriétaire> --role <rôle de l’ENT>
        npm run ent -- backup --out <dossier> [--data <dossier>]
        npm run ent -- restore --from <sauvegarde> [--data <dossier>]
        npm run ent -- forget --account <compte> [--data <dossier>]
        npm run ent -- lost-device [--console <console>] [--data <dossier>]

  import <fichier>               applique un fichier de STSweb, EDT, Siècle, Onde, UDT ou du GAR à l’établissement, ou le
                                 dossier d’une livraison AAF (ou son archive zip), puis s’arrête ; l’ENT ne doit pas tourner.
                                 Une liste (CSV, noms, affectations de la console GAR) est d’abord comparée : ce qu’elle
                                 changerait est affiché. Les fichiers pour Pix Orga et Pronote sont comparés à l’annuaire
  --apply                        applique la liste comparée, entière ou pas du tout
  --group <nom>, --line <nom>    le groupe, ou la ligne de « Qui fait quoi ? », d’une liste qui ne le dit pas
  export-gar                     écrit l’archive de l’établissement pour le GAR (élèves, enseignants, groupes, responsables
                                 d’affectation), puis s’arrête ; l’ENT ne doit pas tourner pendant ce temps
  verify                         recalcule la chaîne du journal et ses sceaux, dit ce qui tient et à partir de quelle ligne
                                 le reste ne tient plus ; l’ENT ne doit pas tourner pendant ce temps
  backup                         écrit une sauvegarde datée, fermée par la même clé que les données
  restore                        remet une sauvegarde à la place des données, qui sont mises de côté sans être effacées ;
                                 les consoles renvoient ce qui lui manque
  forget                         efface du journal le nom d’un compte ; ses lignes et leur chaîne ne changent pas
  lost-device                    liste les consoles auxquelles cet ENT a répondu ; avec --console, affiche en CSV les personnes
                                 que porte celle-ci, pour la notification d’un appareil perdu, et le note au journal
  --out <dossier>                où écrire cette archive et sa somme de contrôle
  --ent-code <code>              code de cet ENT au GAR, qui commence le nom des fichiers ; le projet ENT l’a reçu du GAR
  --without-other-staff          n’envoie que les élèves, les enseignants et les documentalistes, seuls profils que nomme
                                 le schéma du GAR
  prepare                        donne à une base PostgreSQL les tables de cette version, les règles qui séparent les
                                 établissements et ses droits au rôle de l’ENT ; peut être relancé
  --data <dossier>               où l’ENT garde ses données
  --database <adresse>           base PostgreSQL où il les garde plutôt, que plusieurs ENT peuvent partager :
                                 postgres://<rôle>@<hôte>/<base> ; le mot de passe est lu de PGPASSWORD ou de ~/.pgpass
  --seal-key <fichier>           secret d’au moins 32 octets qui scelle les journaux d’une base, le même pour tous ses ENT
  --backups <dossier>            écrit une sauvegarde au démarrage et chaque jour, et garde les quatorze dernières
  --port <n>                     port où il écoute
  --host <adresse>               où il écoute (127.0.0.1 par défaut) ; une autre adresse que celle de
                                 cet ordinateur demande un certificat
  --tls-cert <fichier>           certificat PEM, suivi de ceux de son autorité : l’ENT parle alors HTTPS
  --tls-key <fichier>            clé privée PEM de ce certificat, sans phrase secrète
  --issuer <adresse>             fournisseur d’identité auprès duquel on prouve qui l’on est, à la place des pages de l’ENT
                                 (OpenID Connect) ; va avec --client-id
  --client-id <identifiant>      nom de la console chez lui : client public, PKCE, retour sur http://127.0.0.1/retour
  --audience <nom>               destinataire de ses attestations (le client par défaut)
  --identity-claim <nom>         ce qui y dit qui est quelqu’un (sub par défaut) : lui seul doit l’attribuer
  --scope <noms>                 ce que la console lui demande (openid par défaut)
  --aaf <dossier>                importe cette livraison AAF
  --fictitious                   ses noms sont inventés (formation, essai) : on entre en choisissant un compte,
                                 sans mot de passe. Jamais avec de vraies personnes
  --school <UAI>                 l’établissement à importer, si la livraison en contient plusieurs ; celui dont parle une
                                 commande (import, export-gar, verify, forget, lost-device), si l’ENT en sert plusieurs
  --add-school                   avec import et --school : ajoute cet établissement à ceux de l’ENT. Chacun a alors son
                                 adresse, qui finit par son UAI : https://<nom du certificat>:<port>/0310001A
  --every-school                 avec import : la livraison AAF d’une académie, lue une fois, à chaque établissement de l’ENT
  --accept-disappearances <n>    accepte que cet import retire jusqu’à n personnes, n groupes et n liens
  --help                         affiche cette aide

Une console rejoint un ENT en HTTPS avec --ent https://<nom du certificat>:<port>. Si l’autorité du certificat n’est pas
connue de son ordinateur, elle est donnée par la variable NODE_EXTRA_CA_CERTS=<fichier PEM>.
`;

const entFolder = (environment: Environment): string => join(defaultDataFolder(environment), 'ent');

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

function databaseOf(values: Values): DatabaseOptions {
  const [database, sealKey] = [values['database'], values['seal-key']].map(text);
  return { ...(database === undefined ? {} : { database }), ...(sealKey === undefined ? {} : { sealKey: resolve(sealKey) }) };
}

/** Neither goes without the other. */
function findWrongDatabase(values: Values): string | undefined {
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
export interface OneOption extends SchoolOptions {
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
  const parsed = parseOptions(rest, { data: SHARED.data, help: SHARED.help, [name]: { type: 'string' }, ...(wanted === 'forget' ? { school: SHARED.school } : {}) });
  if (parsed.kind !== 'read') return parsed;
  const value = text(parsed.options[name]);
  if (value === undefined) return { kind: 'wrong', sentence };
  return { kind: 'read', options: { dataFolder: readShared(parsed.options, entFolder(environment)).dataFolder, value, ...schoolOf(parsed.options) } };
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

import { databaseOf, entFolder, findWrongDatabase, type DatabaseOptions } from './ent-options.ts';
import { parseOptions, readShared, SHARED, text, type Environment, type Read, type Values } from '../start/shared-options.ts';

/** What « npm run ent -- restore --database » was asked. */
export interface RestoredOptions extends DatabaseOptions {
  readonly dataFolder: string;
  readonly database: string;
  /** Address of the database that the restored one replaces, where it still answers. */
  readonly replaced?: string;
}

const RESTORED = { data: SHARED.data, database: { type: 'string' }, 'seal-key': { type: 'string' }, replaced: { type: 'string' }, help: SHARED.help } as const;

/** Reads « restore » of a database, which `pg_restore` brought back; undefined when something else was asked. */
export function readRestoredOptions([command, ...rest]: readonly string[], environment: Environment): Read<RestoredOptions> | undefined {
  if (command !== 'restore' || !rest.some((argument) => /^--(?:database|replaced)\b/.test(argument))) return undefined;
  const parsed = parseOptions(rest, RESTORED, (values) => findWrongDatabase(values) ?? findWrongReplaced(values));
  if (parsed.kind !== 'read') return parsed;
  const { database, ...given } = databaseOf(parsed.options);
  if (database === undefined) return { kind: 'wrong', sentence: '--replaced va avec --database : la base remplacée, et celle que pg_restore a remise.' };
  const replaced = text(parsed.options['replaced']);
  return { kind: 'read', options: { dataFolder: readShared(parsed.options, entFolder(environment)).dataFolder, database, ...given, ...(replaced === undefined ? {} : { replaced }) } };
}

/** A database knows nothing of what was erased since the backup that it is. */
function findWrongReplaced(values: Values): string | undefined {
  const replaced = text(values['replaced']);
  if (replaced === undefined) return undefined;
  const isAddress = /^postgres(?:ql)?:\/\/./.test(replaced);
  return isAddress && replaced !== text(values['database']) ? undefined : '--replaced attend l’adresse de la base remplacée, gardée à côté de celle de --database : postgres://<rôle>@<hôte>/<base>.';
}

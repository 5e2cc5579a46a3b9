import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StationFiles } from '../../contract/console/station.contract.ts';

/** The folder of an account is a fingerprint. */
const ACCOUNT = /^[0-9a-f]{24}$/;
/** The directory in use, and the one on its way. */
const DIRECTORY = /directory\.(?:db|tmp)/;
const SET_ASIDE = /\.corrupted-/;

/** Where the console keeps what it keeps on this computer, and how much of each kind; a file that goes meanwhile counts for nothing. */
export function stationFiles(dataFolder: string): StationFiles {
  const files = listFiles(dataFolder);
  const sum = (wanted: (path: string) => boolean): number => files.filter(({ path }) => wanted(path)).reduce((total, { bytes }) => total + bytes, 0);
  const isDirectory = (path: string): boolean => DIRECTORY.test(path) && !SET_ASIDE.test(path);
  return {
    folder: dataFolder,
    directoryBytes: sum(isDirectory),
    workBytes: sum((path) => !isDirectory(path) && !SET_ASIDE.test(path)),
    setAside: files.filter(({ path }) => SET_ASIDE.test(path)),
    entFolder: existsSync(join(dataFolder, 'ent')) ? join(dataFolder, 'ent') : null,
  };
}

/** What is the console's own: an embedded ENT, the window and « Formation » are beside it. */
function listFiles(dataFolder: string): StationFiles['setAside'] {
  const own = readdirSync(dataFolder).filter((name) => name.startsWith('console.db'));
  const accounts = listFolders(dataFolder, (name) => ACCOUNT.test(name)).flatMap((server) => listFolders(join(dataFolder, server), (name) => ACCOUNT.test(name)).map((account) => join(server, account)));
  const inAccounts = accounts.flatMap((folder) => readdirSync(join(dataFolder, folder)).map((name) => join(folder, name)));
  return [...own, ...inAccounts].flatMap((path) => {
    const bytes = statSync(join(dataFolder, path), { throwIfNoEntry: false })?.size;
    return bytes === undefined ? [] : [{ path, bytes }];
  });
}

function listFolders(folder: string, isWanted: (name: string) => boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && isWanted(entry.name)).map(({ name }) => name);
}

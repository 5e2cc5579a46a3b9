import { shell } from 'electron';
import { dirname, join } from 'node:path';

/** Where the console brings installers, in the folder of its data. */
const FOLDER = 'updates';

/** Shows an installer in its folder, where the console brings them and nowhere else; the system runs nothing by itself (rel:S33). */
export function showInstaller(path: string, dataFolder: string): void {
  if (dirname(path) === join(dataFolder, FOLDER)) shell.showItemInFolder(path);
}

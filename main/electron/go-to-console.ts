import { app } from 'electron';
import { isOpenedName } from '../../contract/console/opened-files.ts';
import { MOVES } from '../training/launcher/moves.data.ts';
import type { WindowOptions } from './read-options.ts';
import { TRAINING_FLAG } from './read-options.ts';

/**
 * Ends this program, its files closed, and opens it again on the other console: each has its own data, its own lock and its own profile, and
 * nothing of one is ever in the memory of the other. `end` quits with a code; the launcher of a checkout, if there is one, does the opening.
 */
export function goToConsole(formation: boolean, { isLaunched }: WindowOptions, end: (code: number) => void): void {
  if (isLaunched) return end(formation ? MOVES.training : MOVES.real);
  const args = process.argv.slice(1).filter((argument) => argument !== TRAINING_FLAG && argument !== UNMOUNTED && !isOpenedName(argument));
  const image = process.env['APPIMAGE'];
  const there = formation ? [...args, TRAINING_FLAG] : args;
  // An AppImage is unmounted with this process: the file itself is opened again (electron-userland/electron-builder#1727).
  app.relaunch(image === undefined ? { args: there } : { execPath: image, args: [UNMOUNTED, ...there] });
  end(0);
}

const UNMOUNTED = '--appimage-extract-and-run';

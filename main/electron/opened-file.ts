import { app } from 'electron';
import { isAbsolute, resolve } from 'node:path';
import { isOpenedName } from '../../contract/console/opened-files.ts';

/** The one thing that is taken of what the system passes: the path of a file that this program opens, by its name; options, addresses and the rest go nowhere (rel:S12). */
export function openedFile(given: readonly string[], folder: string): string | undefined {
  const named = given.slice(1).find((argument) => !argument.startsWith('-') && isOpenedName(argument) && !argument.includes('\0') && !/^[a-z][a-z\d+.-]+:/i.test(argument));
  if (named === undefined) return undefined;
  return isAbsolute(named) ? named : resolve(folder, named);
}

/**
 * Passes on each file that somebody opens from the desktop: at the start by its arguments, from another start by what it was given,
 * on macOS by an event, which may come before everything. `open` receives a path and never a page.
 */
export function hearOpenedFiles(argv: readonly string[], folder: string): (open: (path: string) => void) => void {
  let tell: ((path: string) => void) | undefined;
  const early = [openedFile(argv, folder)];
  const hear = (path: string | undefined): void => {
    if (path === undefined) return;
    if (tell === undefined) early.push(path);
    else tell(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hear(openedFile(['', path], folder));
  });
  app.on('second-instance', (_event, given, from) => hear(openedFile(given, from)));
  return (open) => {
    tell = open;
    for (const path of early.splice(0)) if (path !== undefined) open(path);
  };
}

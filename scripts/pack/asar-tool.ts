import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part used here of @electron/asar, which is not installed where the sources are checked. */
export interface AsarTool {
  createPackage(source: string, archive: string): Promise<void>;
  listPackage(archive: string, options: { readonly isPack: boolean }): readonly string[];
  statFile(archive: string, file: string): { readonly size?: number; readonly unpacked?: boolean; readonly files?: unknown };
}

/** Loads the reader of archives from the tools. */
export async function loadAsar(tools: string): Promise<AsarTool> {
  // Its own types are where it is installed.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await import(pathToFileURL(join(tools, '@electron/asar/lib/asar.js')).href)) as AsarTool;
}

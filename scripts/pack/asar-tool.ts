import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** The part used here of @electron/asar, which is not installed where the sources are checked. */
export interface AsarTool {
  createPackage(source: string, archive: string): Promise<void>;
  extractAll(archive: string, folder: string): void;
  listPackage(archive: string, options: { readonly isPack: boolean }): readonly string[];
  statFile(archive: string, file: string): { readonly size?: number; readonly unpacked?: boolean; readonly files?: unknown };
}

/** Its own types are where it is installed: what it must have is looked for. */
const Asar = z.custom<AsarTool>((value) => typeof value === 'object' && value !== null && ['createPackage', 'extractAll', 'listPackage', 'statFile'].every((name) => name in value));

/** Loads the reader of archives from the tools. */
export async function loadAsar(tools: string): Promise<AsarTool> {
  return Asar.parse(await import(pathToFileURL(join(tools, '@electron/asar/lib/asar.js')).href));
}

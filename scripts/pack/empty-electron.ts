import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AsarTool } from './asar-tool.ts';

/** What the packer takes from a distribution of Electron for Linux; nothing of it runs here. */
const EMPTY = ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'version', 'locales/fr.pak', 'locales/en-US.pak'];

/** Where the packer finds the fuses of an Electron, then their version, how many they are, and each as Electron has it (1 lit, 0 out). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_OF_ELECTRON = '10110001';
const WIRE = `${SENTINEL}\u0001\u0008`;

/** Makes the shape of a distribution of Electron in a folder: its binary cannot be had everywhere, and packing does without. */
export async function makeEmptyElectron({ createPackage }: Pick<AsarTool, 'createPackage'>, folder: string): Promise<void> {
  const blank = join(folder, '../blank');
  for (const made of [join(folder, 'locales'), join(folder, 'resources'), blank]) mkdirSync(made, { recursive: true });
  for (const file of EMPTY) writeFileSync(join(folder, file), '');
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${WIRE}${FUSES_OF_ELECTRON}`, { mode: 0o755 });
  writeFileSync(join(blank, 'package.json'), '{}');
  await createPackage(blank, join(folder, 'resources/default_app.asar'));
}

/** The fuses of a packed program, in their order, as {@link FUSES_OF_ELECTRON}. */
export function readFuses(program: string): string {
  const text = readFileSync(program, 'latin1');
  const start = text.indexOf(WIRE) + WIRE.length;
  return text.slice(start, start + FUSES_OF_ELECTRON.length);
}

import { open } from 'node:fs/promises';
import { FileError } from '../file/file-error.ts';

/** What the comments at the top of an AAF file say; old files only state `versionAF` (formats §1.1). */
export interface AafHeader {
  readonly versionAF?: string;
  readonly versionSDET?: string;
  readonly codeAcademieExport?: string;
  readonly degre?: '1D' | '2D';
  /** As written, JJ/MM/AAAA. */
  readonly dateGenerationExport?: string;
}

const HEADER_BYTES = 16 * 1024;
const COMMENT = /<!--([\s\S]*?)-->/g;
const SETTING = /(versionAF|versionSDET|codeAcademieExport|degre|dateGenerationExport)\s*=\s*["']([^"']*)["']/g;

/** Reads the header comments of an AAF file, empty when it has none; throws an {@link FileError} when it cannot be read. */
export async function readAafHeader(path: string): Promise<AafHeader> {
  return aafHeaderIn(await readHead(path));
}

/** The same from the first characters of a file. */
export function aafHeaderIn(head: string): AafHeader {
  const settings = new Map<string, string>();
  for (const [, comment = ''] of head.matchAll(COMMENT)) {
    for (const [, name = '', value = ''] of comment.matchAll(SETTING)) settings.set(name, value.trim());
  }
  const { degre, ...others } = Object.fromEntries(settings);
  return degre === '1D' || degre === '2D' ? { ...others, degre } : others;
}

async function readHead(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new FileError({ kind: 'unreadable', file: path, detail: error instanceof Error ? error.message : String(error) });
  }
}

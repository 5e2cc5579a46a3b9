import { openBytes, type FileInput } from '../file/byte-source.ts';

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
export async function readAafHeader(input: FileInput): Promise<AafHeader> {
  return aafHeaderIn(await readHead(input));
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

async function readHead(input: FileInput): Promise<string> {
  const source = await openBytes(input);
  try {
    const head = Buffer.alloc(HEADER_BYTES);
    return head.toString('latin1', 0, await source.read(head, 0));
  } finally {
    await source.close();
  }
}

import { openBytes, type FileInput } from '../file/byte-source.ts';
import { unescapeHtml } from '../file/html-entities.ts';
import { parseDate } from '../values/dates.ts';
import { parseUai } from '../values/uai.ts';

/** What an encrypted container says in clear about itself, enough to explain why it cannot be imported. */
export interface EncryptedContainer {
  readonly software: string | undefined;
  /** Names of those whose keys open it, two at most. */
  readonly partners: readonly string[];
  readonly uai: string | undefined;
  readonly schoolName: string | undefined;
  /** ISO date. */
  readonly exportedOn: string | undefined;
}

const HEAD_BYTES = 16 * 1024;
const TAIL_BYTES = 4 * 1024;

/**
 * Reads what surrounds the encrypted content of an EXPORT_INDEX_EDUCATION (formats §5.2), of which only the partners named
 * hold the key. The content itself is megabytes of one text: the two ends of the file are read, not the file.
 */
export async function describeContainer(input: FileInput): Promise<EncryptedContainer> {
  const source = await openBytes(input);
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const head = buffer.toString('utf8', 0, await source.read(buffer, 0));
    const end = Buffer.alloc(TAIL_BYTES);
    const tail = end.toString('utf8', 0, await source.read(end, Math.max(0, source.size - TAIL_BYTES)));
    return describe(head, tail);
  } finally {
    await source.close();
  }
}

function describe(head: string, tail: string): EncryptedContainer {
  const uai = textIn(tail, 'UAI');
  return {
    software: textIn(head, 'LOGICIEL'),
    partners: [...head.matchAll(/<(?:[\w-]+:)?PARTENAIRE\s[^>]*?NOM\s*=\s*["']([^"']{1,100})["']/g)].map(([, name = '']) => unescapeHtml(name)),
    uai: uai === undefined ? undefined : parseUai(uai)?.uai,
    schoolName: textIn(tail, 'NOMETABLISSEMENT'),
    exportedOn: parseDate(textIn(tail, 'DATEHEURE') ?? ''),
  };
}

function textIn(text: string, name: string): string | undefined {
  const found = new RegExp(`<(?:[\\w-]+:)?${name}>([^<]{1,300})<`).exec(text)?.[1]?.trim();
  return found === undefined || found === '' ? undefined : unescapeHtml(found);
}

import { categoryOfLabel, type AafCategory } from '../aaf/aaf-record.ts';
import { aafHeaderIn } from '../aaf/read-aaf-header.ts';
import { openBytes, roomFor, type ByteSource, type FileInput } from '../file/byte-source.ts';
import { declaredEncoding, decoderOf, encodingByValidity, type FileEncoding } from '../file/encoding.ts';
import type { FormatName } from './format-name.ts';
import { formatOfText } from './text-format.ts';
import { findRoot, formatOfRoot } from './xml-root.ts';

/** What a file is, by its first bytes alone: never by its name (formats §3.1). */
export interface Recognition {
  readonly format: FormatName;
  /** How its text is encoded, told before it is imported; undefined for an archive, or when it states one that is not accepted. */
  readonly encoding: FileEncoding | undefined;
  /** First tag as written, for a document that no format claims. */
  readonly root?: string;
  readonly aaf?: AafRecognition;
}

/** What the head of an AAF file tells of its delivery. */
export interface AafRecognition {
  /** Undefined when nothing states nor shows it. */
  readonly degree: '1D' | '2D' | undefined;
  /** Whether it modifies or deletes within its first bytes; false proves nothing, since a delta may begin by additions. */
  readonly isDelta: boolean;
  /** What its first record is of; undefined without any. */
  readonly category: AafCategory | undefined;
}

const HEAD_BYTES = 64 * 1024;

/** Recognises a file; throws a {@link FileError} `unreadable` only. */
export async function recognise(input: FileInput): Promise<Recognition> {
  const source = await openBytes(input);
  try {
    const buffer = roomFor(source, HEAD_BYTES);
    const head = buffer.subarray(0, await source.read(buffer, 0));
    const archive = formatOfArchive(head);
    return archive === undefined ? await recogniseText(source, head) : { format: archive, encoding: undefined };
  } finally {
    await source.close();
  }
}

function formatOfArchive(head: Buffer): FormatName | undefined {
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip';
  return head[0] === 0x1f && head[1] === 0x8b ? 'gzip' : undefined;
}

async function recogniseText(source: ByteSource, head: Buffer): Promise<Recognition> {
  const stated = declaredEncoding(head) ?? (await encodingByValidity(source));
  const encoding = 'unsupported' in stated ? undefined : stated;
  const text = decodeHead(head, encoding);
  if (text === undefined || text.includes('\0')) return { format: 'unknown', encoding: undefined };
  if (!text.trimStart().startsWith('<')) return recogniseLines(text, encoding);
  const root = findRoot(text);
  if (root === undefined) return { format: 'unknown', encoding };
  const format = formatOfRoot(root);
  if (format === 'aaf') return { format, encoding, aaf: recogniseAaf(text) };
  return format === 'xml' ? { format, encoding, root: root.name } : { format, encoding };
}

/** Somebody who is told the encoding of a closed file would believe that it holds text. */
function recogniseLines(text: string, encoding: FileEncoding | undefined): Recognition {
  const format = formatOfText(text);
  return { format, encoding: format === 'entx' ? undefined : encoding };
}

/** The labels of formats are ASCII: where the stated encoding is not accepted, any reading shows them. */
function decodeHead(head: Buffer, encoding: FileEncoding | undefined): string | undefined {
  try {
    return decoderOf(encoding?.name ?? 'iso-8859-15').decode(head);
  } catch {
    return undefined;
  }
}

function recogniseAaf(text: string): AafRecognition {
  return { degree: aafHeaderIn(text).degre ?? degreeShown(text), isDelta: /<(?:modify|delete)Request[\s>]/.test(text), category: categoryWithin(text) };
}

function categoryWithin(text: string): AafCategory | undefined {
  const [, label = ''] = /name\s*=\s*["']categorie(?:Personne|Structure|Matiere|Mef)["']\s*>\s*<value>\s*(\w+)/.exec(text) ?? [];
  const category = categoryOfLabel(label);
  return category === 'unknown' ? undefined : category;
}

// Old files state no degree; the two name these attributes differently (formats §1.4).
function degreeShown(text: string): AafRecognition['degree'] {
  if (/name="ENTPerson(?:Nom|Prenom|Classes)"/.test(text)) return '1D';
  return /name="(?:sn|givenName|ENTStructureClasses|ENTMefJointure|ENTMatJointure)"/.test(text) ? '2D' : undefined;
}

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { encodeLatin9 } from '../../formats/file/encoding.ts';

/** A national file as it is repeated to any size: what opens it, one record by its number, what closes it. */
export interface BigFile {
  readonly encoding: 'utf-8' | 'iso-8859-15';
  readonly open: string;
  readonly record: (index: number) => string;
  readonly close: string;
}

const CHUNK_RECORDS = 500;

/** Writes a file of at least so many bytes, without holding it. */
export async function writeBigFile(path: string, { encoding, open, record, close }: BigFile, bytes: number): Promise<void> {
  const encode = (text: string): Buffer => (encoding === 'utf-8' ? Buffer.from(text) : encodeLatin9(text));
  const stream = createWriteStream(path);
  let written = 0;
  stream.write(encode(open));
  for (let next = 0; written < bytes; next += CHUNK_RECORDS) {
    const chunk = encode(Array.from({ length: CHUNK_RECORDS }, (_, index) => record(next + index)).join('\n'));
    written += chunk.length;
    if (!stream.write(chunk)) await once(stream, 'drain');
  }
  stream.end(encode(close));
  await finished(stream);
}

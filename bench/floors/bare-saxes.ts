import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { declaredEncoding } from '../../formats/file/encoding.ts';

/** Floor of an XML import: decodes and parses the files with saxes alone; gives the number of elements seen. */
export async function bareSaxesParse(paths: readonly string[]): Promise<number> {
  let elements = 0;
  for (const path of paths) elements += await parseOne(path);
  return elements;
}

async function parseOne(path: string): Promise<number> {
  let elements = 0;
  let decoder: TextDecoder | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', () => {
    elements += 1;
  });
  for await (const piece of createReadStream(path)) {
    if (!Buffer.isBuffer(piece)) continue;
    decoder ??= decoderFor(piece);
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.close();
  return elements;
}

function decoderFor(head: Buffer): TextDecoder {
  const encoding = declaredEncoding(head);
  return new TextDecoder(encoding !== undefined && 'name' in encoding ? encoding.name : 'utf-8', { fatal: true });
}

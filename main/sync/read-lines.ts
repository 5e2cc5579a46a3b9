import { TextDecoder } from 'node:util';
import { EntTrouble } from './ent-failure.ts';

/** Caps of a streamed answer: beyond, the sender is not an ENT. */
export const STREAM_LIMITS = {
  /** Characters of one line: the largest is a conflict that disputes a whole gesture, both sides written out. */
  line: 8_000_000,
  /** Lines of one answer. */
  lines: 5_000_000,
} as const;

/** Cuts a stream of bytes into lines, as many at once as have arrived; a last line without its end counts. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let count = 0;
  for await (const chunk of chunks) {
    const lines = (rest + decode(decoder, chunk)).split('\n');
    rest = lines.pop() ?? '';
    count += lines.length;
    if (rest.length > STREAM_LIMITS.line || count > STREAM_LIMITS.lines || lines.some(isTooLong)) {
      throw new EntTrouble('garbage');
    }
    yield lines.filter((line) => line !== '');
  }
  if (rest !== '') {
    yield [rest];
  }
}

function isTooLong(line: string): boolean {
  return line.length > STREAM_LIMITS.line;
}

function decode(decoder: TextDecoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw new EntTrouble('garbage', error);
  }
}

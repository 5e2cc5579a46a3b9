import { isUtf8 } from 'node:buffer';
import { EntTrouble } from '../ent/ent-failure.ts';

/** Caps of a streamed answer: beyond, the sender is not an ENT. */
export const STREAM_LIMITS = {
  /** Bytes of one line: the largest is a conflict that disputes a whole gesture, both sides written out. */
  line: 8_000_000,
  /** Lines of one answer. */
  lines: 5_000_000,
} as const;

const LINE_END = 10;

/** Cuts a stream of bytes into lines, as many at once as have arrived; a last line without its end counts. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  let rest: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_END);
    if (end >= 0) {
      const lines = linesOf([...rest, chunk.subarray(0, end)]);
      count += lines.length;
      if (count > STREAM_LIMITS.lines) {
        throw new EntTrouble('garbage');
      }
      yield lines;
      rest = [];
    }
    rest.push(chunk.subarray(end + 1));
    refuseTooLong(rest);
  }
  yield linesOf(rest);
}

function refuseTooLong(pieces: readonly Uint8Array[]): void {
  if (pieces.reduce((sum, { length }) => sum + length, 0) > STREAM_LIMITS.line) {
    throw new EntTrouble('garbage');
  }
}

/** Whole lines at once: a decoder that remembers where a chunk was cut takes four times as long. */
function linesOf(pieces: readonly Uint8Array[]): readonly string[] {
  const bytes = Buffer.concat(pieces);
  if (!isUtf8(bytes)) {
    throw new EntTrouble('garbage');
  }
  const lines = bytes.toString().split('\n').filter((line) => line !== '');
  if (lines.some((line) => line.length > STREAM_LIMITS.line)) {
    throw new EntTrouble('garbage');
  }
  return lines;
}

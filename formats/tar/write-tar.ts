/** A file of an archive. */
export interface TarFile {
  /** At most 100 bytes, without folder. */
  readonly name: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;

/** A tar archive (POSIX ustar) of files made one at a time, block by block; `date` is that of each. Throws on a name too long for the format. */
export function* writeTar(files: Iterable<TarFile>, date: Date): Generator<Buffer> {
  for (const { name, bytes } of files) {
    yield headerOf(name, bytes.length, date);
    yield bytes;
    yield Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** Fields of a header: where each begins, and what it holds (POSIX.1-2017, pax, « ustar Interchange Format »). */
function headerOf(name: string, size: number, date: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`a tar holds no name so long: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(date.getTime() / 1000), 12), 136);
  // The sum is made as if its own field were spaces.
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 7)} `, 148);
  return header;
}

/** An octal number of a field of that width, which a NUL ends. */
function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}

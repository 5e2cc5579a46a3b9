import { crc32, deflateRawSync } from 'node:zlib';

/** One file to put in an archive, and what to say wrong about it. */
export interface Packed {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly mode?: number;
  readonly method?: number;
  readonly disk?: number;
  readonly headerAt?: number;
}

/** A zip archive, made as the format says (PKWARE, APPNOTE 6.3). */
export function zipOf(files: readonly Packed[], comment = '', announced = files.length): Buffer {
  const parts: Buffer[] = [];
  const headers: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const local = localOf(file);
    headers.push(centralOf(file, local, at));
    parts.push(local.header, local.data);
    at += local.header.length + local.data.length;
  }
  const directory = Buffer.concat(headers);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(announced, 8);
  end.writeUInt16LE(announced, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, directory, end, Buffer.from(comment)]);
}

interface Local {
  readonly header: Buffer;
  readonly data: Buffer;
  readonly content: Buffer;
}

function localOf({ name, content, stored = false }: Packed): Local {
  const bytes = Buffer.from(content);
  const data = stored ? bytes : deflateRawSync(bytes);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return { header: Buffer.concat([header, Buffer.from(name)]), data, content: bytes };
}

function centralOf(file: Packed, { data, content }: Local, at: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(file.flags ?? 0x800, 8);
  header.writeUInt16LE(file.method ?? (file.stored === true ? 0 : 8), 10);
  header.writeUInt32LE(file.crc ?? crc32(content), 16);
  header.writeUInt32LE(data.length, 20);
  header.writeUInt32LE(file.size ?? content.length, 24);
  header.writeUInt16LE(Buffer.byteLength(file.name), 28);
  header.writeUInt16LE(file.disk ?? 0, 34);
  header.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(file.headerAt ?? at, 42);
  return Buffer.concat([header, Buffer.from(file.name)]);
}

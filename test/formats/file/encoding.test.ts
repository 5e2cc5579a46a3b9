import { describe, expect, it } from 'vitest';
import { openBytes } from '../../../formats/file/byte-source.ts';
import { encodingByValidity } from '../../../formats/file/encoding.ts';

async function guess(bytes: readonly number[], filler = 0): Promise<string> {
  const source = await openBytes({ name: 'x.csv', bytes: Buffer.concat([Buffer.alloc(filler, 'a'), Buffer.from(bytes)]) });
  return (await encodingByValidity(source)).name;
}

describe('the encoding of a file that states none', () => {
  it.each([
    ['UTF-8 when it is valid UTF-8', [0xc3, 0xa9], 'utf-8'],
    ['ISO-8859-15 when it is not: 0xBD is œ', [0xe9, 0xbd], 'iso-8859-15'],
    ['Windows-1252 when a control character of ISO-8859-15 shows: 0x92 is an apostrophe', [0xe9, 0x92], 'windows-1252'],
  ])('is %s, wherever the bytes are', async (_, bytes, name) => {
    expect(await guess(bytes)).toBe(name);
    expect(await guess(bytes, 600_000)).toBe(name);
  });
});

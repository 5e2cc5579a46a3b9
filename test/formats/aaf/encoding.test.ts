import { describe, expect, it } from 'vitest';
import { decoderOf, encodeLatin9 } from '../../../formats/file/encoding.ts';
import { aafXml, DOCTYPE, recordsOf, refusalOf, studentXml } from './aaf-fixture.ts';

const NAME = 'D\'ŒUVRAY œ € Ÿ é';

function named(head: string): string {
  return aafXml(studentXml(`<attr name="sn"><value>${NAME}</value></attr>`), head);
}

async function nameOf(content: Buffer): Promise<string | undefined> {
  const [record] = await recordsOf(content);
  return record?.attributes.get('sn')?.[0];
}

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

describe('the encoding of a file', () => {
  it.each([
    ['a UTF-8 BOM, whatever is declared', Buffer.from(`\ufeff${named('<?xml version="1.0" encoding="ISO-8859-15"?>')}`)],
    ['a little-endian UTF-16 BOM', utf16(named(DOCTYPE), false)],
    ['a big-endian UTF-16 BOM', utf16(named(DOCTYPE), true)],
    ['a declaration of ISO-8859-15', encodeLatin9(named('<?xml version="1.0" encoding="ISO-8859-15"?>'))],
    ['a declaration in another case', encodeLatin9(named('<?xml version=\'1.0\' encoding=\'iso-8859-15\' standalone="no"?>'))],
    ['a declaration of UTF-8', Buffer.from(named('<?xml version="1.0" encoding="UTF-8"?>'))],
    ['its validity as UTF-8', Buffer.from(named(''))],
    ['its invalidity as UTF-8, hence ISO-8859-15', encodeLatin9(named('<?xml version="1.0"?>'))],
  ])('is known by %s', async (_, content) => {
    expect(await nameOf(content)).toBe(NAME);
  });

  it('is decided on the whole file when nothing is declared', async () => {
    const filler = studentXml(`<attr name="x"><value>${'é'.repeat(30_000)}</value></attr>`).repeat(10);
    const whole = named('').replace('<addRequest>', `${filler}<addRequest>`);
    const names = async (content: Buffer): Promise<unknown> => (await recordsOf(content)).at(-1)?.attributes.get('sn');
    expect(await names(encodeLatin9(whole))).toEqual([NAME]);
    // One of the two has a character across the cut of the reading.
    expect(await names(Buffer.from(whole))).toEqual([NAME]);
    expect(await names(Buffer.from(` ${whole}`))).toEqual([NAME]);
    const late = Buffer.concat([Buffer.from(aafXml(filler, '').replace('</ficAlimMENESR>', '')), encodeLatin9(named('')).subarray(15)]);
    expect(await names(late)).toEqual([NAME]);
  });

  it('covers every byte of ISO-8859-15 as TextDecoder does', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const text = decoderOf('iso-8859-15').decode(bytes);
    expect(text).toBe(new TextDecoder('iso-8859-15').decode(bytes));
    expect(encodeLatin9(text)).toEqual(bytes);
  });
});

describe('a mis-encoded file', () => {
  it('is refused when its bytes are not those of the declared encoding', async () => {
    const content = Buffer.from(named('<?xml version="1.0" encoding="UTF-8"?>'), 'latin1');
    expect(await refusalOf(content)).toMatchObject({ kind: 'bad-encoding', detail: 'bytes' });
  });

  it('is refused when it declares an encoding that AAF does not use', async () => {
    const content = named('<?xml version="1.0" encoding="EBCDIC-FR"?>');
    expect(await refusalOf(content)).toMatchObject({ kind: 'bad-encoding', detail: 'EBCDIC-FR' });
  });

  it('is refused when it holds a NUL', async () => {
    expect(await refusalOf(named('').replace('ŒUV', '\0'))).toMatchObject({ kind: 'bad-encoding', detail: 'nul' });
  });

  it('is refused in UTF-16 without BOM', async () => {
    expect((await refusalOf(Buffer.from(named(''), 'utf16le'))).kind).toBe('bad-encoding');
  });

  it('is refused as truncated when it stops inside a character', async () => {
    const content = Buffer.concat([Buffer.from(named('<?xml version="1.0" encoding="UTF-8"?>')), Buffer.from([0xc3])]);
    expect((await refusalOf(content)).kind).toBe('truncated');
  });

  it('loses to ? the characters that ISO-8859-15 lacks, as the ministry does', () => {
    expect(encodeLatin9('Țepeș 😀 ¤').toString('latin1')).toBe('?epe? ? ?');
  });
});

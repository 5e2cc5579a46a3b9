import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsv } from '../../../formats/csv/read-csv.ts';
import { encodeLatin9 } from '../../../formats/file/encoding.ts';
import { FILE_LIMITS } from '../../../formats/file/file-limits.ts';
import { csvOf } from '../../../texts/language/csv.ts';
import { cellsOf, csvFile, refusalOf, rowsOf } from './csv-fixture.ts';

describe('rows', () => {
  it.each([
    ['a final line end', 'a;b\r\nc;d\r\n'],
    ['no final line end', 'a;b\nc;d'],
    ['old Mac line ends', 'a;b\rc;d\r'],
    ['mixed line ends', 'a;b\r\nc;d\n'],
    ['blank lines', '\r\na;b\n\n  \n;\nc;d\n\n'],
    ['quotes', '"a";b\n"c";"d"'],
    ['commas', 'a,b\nc,d'],
    ['tabs', 'a\tb\nc\td'],
    ['a BOM', '\ufeffa;b\nc;d'],
    ['a stated separator', 'sep=,\na,b\nc,d'],
  ])('are the same with %s', async (_, content) => {
    expect(await cellsOf(content)).toEqual([['a', 'b'], ['c', 'd']]);
  });

  it('tell their line, whatever their cells hold', async () => {
    expect(await rowsOf('a;b\n\n"1\r\n2";x\r\ny;z')).toEqual([
      { line: 1, cells: ['a', 'b'], strayQuote: false },
      { line: 3, cells: ['1\r\n2', 'x'], strayQuote: false },
      { line: 5, cells: ['y', 'z'], strayQuote: false },
    ]);
  });

  it('keep separators, line ends and quotes that stand between quotes', async () => {
    expect(await cellsOf('h;h\n"a;b";"c ""d"" e"\n"";"x\n"')).toEqual([['h', 'h'], ['a;b', 'c "d" e'], ['', 'x\n']]);
  });

  it('keep a quote that stands where none may, and tell it', async () => {
    const rows = await rowsOf('a;5" écran\n"x"y;z');
    expect(rows).toEqual([
      { line: 1, cells: ['a', '5" écran'], strayQuote: true },
      { line: 2, cells: ['"x"y', 'z'], strayQuote: true },
    ]);
    expect((await rowsOf('"a ""b""";"c"\n"";"""d"""\n"e";f"')).map(({ strayQuote }) => strayQuote)).toEqual([false, false, true]);
  });

  it('are the same wherever the file is cut into pieces', async () => {
    const filler = `${'x'.repeat(60_000)};y\n`;
    for (const shift of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const content = `${filler}${'z'.repeat(5525 + shift)};"a""b\r\nc"\r\nd;"e"`;
      expect((await cellsOf(content)).slice(1).map((cells) => cells.map((cell) => cell.replace(/^z+/, 'z')))).toEqual([['z', 'a"b\r\nc'], ['d', 'e']]);
    }
  });
});

describe('a file tells', () => {
  it.each([
    ['UTF-8 by its BOM', Buffer.from('\ufeffé;à'), 'utf-8', 'bom'],
    ['UTF-8 by its bytes', Buffer.from('é;à'), 'utf-8', 'validity'],
    ['ISO-8859-15 by its bytes', encodeLatin9('œuvre;é'), 'iso-8859-15', 'validity'],
    ['Windows-1252 by bytes that ISO-8859-15 lacks', Buffer.from([0x63, 0x9c, 0x75, 0x72, 0x3b, 0xe9]), 'windows-1252', 'validity'],
    ['UTF-16 by its BOM', Buffer.from('\ufeffé;à', 'utf16le'), 'utf-16le', 'bom'],
  ])('%s', async (_, bytes, name, from) => {
    const file = await openCsv(csvFile(bytes));
    expect(file.encoding).toEqual({ name, from });
    await file.close();
    const [[first = ''] = []] = await cellsOf(bytes);
    expect(first).toMatch(/^(?:é|œuvre|cœur)$/);
  });

  it('its separator by its first line, quotes aside', async () => {
    const separators = ['a;b,c;d', '"a;b;c",d', 'a\tb', 'seul', 'a,b;c'].map(async (content) => (await openCsv(csvFile(content))).separator);
    expect(await Promise.all(separators)).toEqual([';', ',', '\t', ';', ';']);
  });
});

describe('a file is refused', () => {
  it.each([
    ['empty', '', 'empty'],
    ['blank', ' \r\n', 'empty'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0x61]), 'wrong-format'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'wrong-format'],
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0]), 'wrong-format'],
    ['a PDF', '%PDF-1.7', 'wrong-format'],
    ['an XML', '<?xml version="1.0"?><a/>', 'wrong-format'],
    ['a JSON', '{"a": 1}', 'wrong-format'],
    ['of NUL characters', 'a;b\0\nc;d', 'bad-encoding'],
    ['of an unfinished character', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xc3]), 'truncated'],
    ['with a quote that never closes', 'a;b\n"c;d\ne;f\n', 'truncated'],
    ['with a quote that never closes in a long file', `a;b\n"${'c;d\n'.repeat(200_000)}`, 'too-long-text'],
    ['with a long cell', `a;b\n${'x'.repeat(FILE_LIMITS.maxTextLength + 1)};d`, 'too-long-text'],
    ['with a million columns', `a${';'.repeat(1_000_000)}b`, 'too-long-text'],
    ['with 501 columns', `a${';'.repeat(500)}b`, 'too-many-attributes'],
    ['with more than two million cells', `a${';'.repeat(499)}\n`.repeat(4001), 'too-many-elements'],
    ['with 200,001 rows', 'a;b\n'.repeat(200_001), 'too-many-elements'],
  ])('when it is %s', async (_, content, kind) => {
    expect((await refusalOf(rowsOf(content))).kind).toBe(kind);
  });

  it('at the line of what is wrong', async () => {
    expect(await refusalOf(rowsOf('a;b\nc;d\n"e;f\n'))).toMatchObject({ kind: 'truncated', line: 3, file: 'liste.csv' });
  });

  it('when it is too large or too slow', async () => {
    const limits = { ...FILE_LIMITS, maxBytes: 3 };
    expect((await refusalOf(openCsv(csvFile('a;b\n'), { limits }))).kind).toBe('too-large');
    let clock = 0;
    const { rows } = await openCsv(csvFile('a;b\n'), { now: () => (clock += 130_000) });
    expect((await refusalOf(rows.next())).kind).toBe('too-slow');
  });

  it('or read, and never anything else, whatever its bytes', async () => {
    const soup = fc.array(fc.constantFrom('"', ';', ',', '\t', '\r', '\n', 'a', 'é', '=', '\'', '\0', '\ufeff', 'sep=;', '1'), { maxLength: 80 }).map((parts) => Buffer.from(parts.join('')));
    const bytes = fc.oneof(soup, fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const outcome = await rowsOf(content).then((rows) => rows.length, (error: unknown) => refusalOf(Promise.reject(error)));
        expect(outcome).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what the console exports', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.array(fc.constantFrom('=', '+', '-', '@', '＝', '\'', '"', ';', '\t', '\r', '\n', ' ', '\u00a0', 'a', '1'), { maxLength: 6 }).map((parts) => parts.join('')),
  );

  it('is read back as it was', async () => {
    const line = fc.array(text, { minLength: 1, maxLength: 5 }).filter((cells) => cells.some((cell) => cell.trim() !== ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
        expect(await cellsOf(csvOf(lines))).toEqual(lines);
      }),
      { numRuns: 2000 },
    );
  });

  it('is never run by a spreadsheet', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 8 }).map((any) => any.replaceAll(/[";\r\n]/g, ''));
    fc.assert(
      fc.property(fc.oneof(cell, text.map((any) => any.replaceAll(/[";\r\n]/g, ''))), (one) => {
        expect(csvOf([[one]]).slice(1)).not.toMatch(/^\0*\s*[=+\-@＝＋－＠]|^[\t\r\n\0]/u);
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps an apostrophe that the console did not write', async () => {
    expect(await cellsOf('\'t Hooft;\'=1+1;l\'été')).toEqual([['\'t Hooft', '=1+1', 'l\'été']]);
  });
});

import { CsvParser } from '../../formats/csv/csv-parser.ts';

const PIECE_BYTES = 64 * 1024;

/** Floor of a CSV import: decodes and parses the bytes with the parser alone; gives the number of rows seen. */
export function bareCsvParse(bytes: Uint8Array): number {
  const parser = new CsvParser({ file: 'floor', separator: ';', newline: '\n', maxCellLength: 64 * 1024 });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rows = 0;
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    rows += parser.write(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true })).length;
  }
  return rows + parser.end().length;
}

import { isUtf8 } from 'node:buffer';
import { decoderOf } from '../file/encoding.ts';
import { fileError } from '../file/file-error.ts';

/** A property of a calendar: its name and parameters in capitals, its value as written, its line in the file from 1. */
export interface IcsLine {
  readonly line: number;
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** Longest property, in bytes once unfolded: a name of holidays has some 30. */
const MOST_BYTES = 64 * 1024;

/**
 * Cuts a calendar into its properties (RFC 5545 §3.1): lines are unfolded before they are decoded, since a fold may stand inside a
 * character. Ends of line are CRLF, or LF alone. Throws a FileError on a line that is no property, or too long.
 */
export function* icsLines(bytes: Buffer, file: string): Generator<IcsLine> {
  const decode = decoder(bytes);
  for (const { line, raw } of unfolded(bytes.toString('latin1'), file)) {
    if (raw.trim() !== '') yield readProperty(decode(raw), line, file);
  }
}

/** Bytes as characters, one each, of a logical line and of where it begins. */
interface RawLine {
  readonly line: number;
  readonly raw: string;
}

function* unfolded(text: string, file: string): Generator<RawLine> {
  let current: RawLine | undefined;
  let line = 0;
  for (const physical of physicalLines(text)) {
    line += 1;
    if (current !== undefined && /^[ \t]/.test(physical)) {
      current = { line: current.line, raw: current.raw + physical.slice(1) };
      if (current.raw.length > MOST_BYTES) throw fileError('too-long-text', file, undefined, current.line);
      continue;
    }
    if (current !== undefined) yield current;
    if (physical.length > MOST_BYTES) throw fileError('too-long-text', file, undefined, line);
    current = { line, raw: physical };
  }
  if (current !== undefined) yield current;
}

function* physicalLines(text: string): Generator<string> {
  for (let at = text.startsWith('\u00EF\u00BB\u00BF') ? 3 : 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const stop = end === -1 ? text.length : end;
    yield text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop);
    at = stop + 1;
  }
}

/** UTF-8, as the format asks; where the whole is not, ISO-8859-15 (formats §0.5). */
function decoder(bytes: Buffer): (raw: string) => string {
  const isUnfoldedUtf8 = isUtf8(Buffer.from(bytes.toString('latin1').replace(/\r?\n[ \t]/g, ''), 'latin1'));
  const { decode } = decoderOf('iso-8859-15');
  return (raw) => (isUnfoldedUtf8 ? Buffer.from(raw, 'latin1').toString('utf8') : decode(Buffer.from(raw, 'latin1')));
}

const PROPERTY = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;

function readProperty(text: string, line: number, file: string): IcsLine {
  const [, name, parameters = '', value = ''] = PROPERTY.exec(text) ?? [];
  if (name === undefined) throw fileError('malformed', file, undefined, line);
  const pairs = [...parameters.matchAll(/;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";])*)/g)].map(([, key = '', of = '']): readonly [string, string] => [key.toUpperCase(), of.replaceAll('"', '')]);
  return { line, name: name.toUpperCase(), parameters: new Map(pairs), value };
}

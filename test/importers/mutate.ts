import type { Random } from '../simulation/random.ts';

/** What breaks readers: ends, escapes, numbers at their bounds, names of objects, other encodings (reliability-security.md X2). */
const HOSTILE: readonly (string | Buffer)[] = [
  '', '\0', '<', '>', '&', '&lol9;', '&#0;', '&#x10FFFF;', ']]>', '<![CDATA[', '<!--', '-->', '<?php ', '"', '\'', '""', ';', '\t', '\r', '\n', '\r\n\r\n', '{', '}', '[', ']', ',', '\\u0000', '\\',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE x SYSTEM "http://exemple.invalid/x.dtd">',
  '__proto__', 'constructor', 'toString', 'null', 'NaN', '-1', '0', '1e999', '9'.repeat(40), '99/99/9999', '2026-02-30', '0000-00-00', '18446744073709551616', '=1+1', '\u202E', '\u0600', 'é'.normalize('NFD'), '𝕏', 'a'.repeat(70_000), '<a>'.repeat(300), 'a;'.repeat(3000),
  Buffer.from([0xFF, 0xFE]), Buffer.from([0xEF, 0xBB, 0xBF]), Buffer.from([0xED, 0xA0, 0x80]), Buffer.from([0xC3]), Buffer.from([0x80, 0x81, 0x9D]), Buffer.from([0x50, 0x4B, 0x05, 0x06]), Buffer.from([0x1F, 0x8B, 0x08]),
];

type Mutation = (random: Random, bytes: Buffer, others: readonly Buffer[]) => Buffer;

const at = (random: Random, bytes: Buffer): number => random.int(bytes.length + 1);

/** Puts something in the place of `length` bytes. */
function put(bytes: Buffer, from: number, length: number, what: string | Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(what), bytes.subarray(from + length)]);
}

const flip: Mutation = (random, bytes) => {
  const changed = Buffer.from(bytes);
  for (let left = 1 + random.int(8); left > 0 && changed.length > 0; left--) {
    const place = random.int(changed.length);
    changed[place] = random.int(256);
  }
  return changed;
};
const cut: Mutation = (random, bytes) => bytes.subarray(0, at(random, bytes));
const remove: Mutation = (random, bytes) => put(bytes, at(random, bytes), random.int(200), '');
const insert: Mutation = (random, bytes) => put(bytes, at(random, bytes), 0, random.pick(HOSTILE));
const repeat: Mutation = (random, bytes) => {
  const from = at(random, bytes);
  const piece = bytes.subarray(from, from + random.int(400));
  return put(bytes, from, 0, Buffer.concat(Array.from({ length: random.int(60) }, () => piece)));
};
/** The grammar: a text, an attribute, a cell or a name gives way to something hostile, its surroundings stay. */
const replaceToken: Mutation = (random, bytes) => {
  const tokens = [...bytes.toString('latin1').matchAll(/[^<>"=;,:{}\r\n]+/g)];
  if (tokens.length === 0) return bytes;
  const { 0: text, index } = random.pick(tokens);
  return put(bytes, index, text.length, random.pick(HOSTILE));
};
/** The grammar again: a token takes the place of another one. */
const swapTokens: Mutation = (random, bytes) => {
  const tokens = [...bytes.toString('latin1').matchAll(/[^<>"=;,:{}\r\n]+/g)];
  if (tokens.length === 0) return bytes;
  const { 0: text, index } = random.pick(tokens);
  return put(bytes, index, text.length, Buffer.from(random.pick(tokens)[0], 'latin1'));
};
const recode: Mutation = (random, bytes) => {
  const text = bytes.toString('utf8');
  return random.chance(0.5) ? Buffer.concat([Buffer.from([0xFF, 0xFE]), Buffer.from(text, 'utf16le')]) : Buffer.concat([Buffer.from([0xEF, 0xBB, 0xBF]), bytes]);
};
const splice: Mutation = (random, bytes, others) => {
  const other = random.pick(others);
  return Buffer.concat([bytes.subarray(0, at(random, bytes)), other.subarray(at(random, other))]);
};

const MUTATIONS: readonly Mutation[] = [flip, cut, remove, insert, insert, repeat, replaceToken, replaceToken, replaceToken, swapTokens, recode, splice];

/** Those after which a file is still of its format more often than not: readers go on to what it says. */
const WITHIN_GRAMMAR: readonly Mutation[] = [replaceToken, swapTokens, swapTokens];

/** A file that was valid, broken one to four times, half the time within its grammar alone. */
export function mutate(random: Random, bytes: Buffer, others: readonly Buffer[]): Buffer {
  const choices = random.chance(0.5) ? WITHIN_GRAMMAR : MUTATIONS;
  let broken = bytes;
  for (let left = 1 + random.int(4); left > 0; left--) broken = random.pick(choices)(random, broken, others);
  return broken;
}

import { plainName } from '../../../domain/directory/identity.ts';
import { OTHER_PSEUDONYM_WORDS } from '../../../texts/frame/presentation.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Texts with other names in place of people's, and the way back. */
export interface TextMask {
  mask(text: string): string;
  /** What was masked comes back letter for letter; of a text written meanwhile, other names become people's again. */
  unmask(text: string): string;
}

/** « d’Anaïs » holds a name: an apostrophe and a hyphen end a word. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between two words of one name. */
const GAP = /^[\s.,'’‐-]{1,3}$/u;
/** Before a whole name. */
const CIVILITY = /(?<!\p{L})(?:M\.|Mme|Mlle|Madame|Monsieur)\s$/u;
/** What may hold an address: one word as a mail program sees it. */
const CHUNK = /[^\s<>(),;:«»"|/=]+/gu;
const MASKED_EMAIL = /adresse-\d+@masque\.invalid/gu;
const MASKED_NAME = /(?<![\p{L}\p{N}])\p{L}{3,14} \d{1,6}(?!\p{N})/gu;

/** Makes the mask of texts over a register. */
export function createTextMask(people: Pseudonyms): TextMask {
  const masked = new Map<string, string>();
  const seen = new Map<string, string>();
  const emails = createEmailMask();
  const mask = (text: string): string => {
    const whole = people.find(`=${text}`) ?? (text.includes(' ') ? people.find(plainName(text)) : undefined);
    const found = whole === undefined ? maskNames(emails.mask(text), people) : formOf(text, whole);
    return found === text ? text : unlikeOthers(text, found, seen);
  };
  return {
    mask: (text) => {
      const known = masked.get(text);
      if (known !== undefined) return known;
      const made = mask(text);
      if (made === text) return text;
      masked.set(text, made);
      seen.set(made, text);
      return made;
    },
    unmask: (text) => seen.get(text) ?? emails.unmask(text).replaceAll(MASKED_NAME, (word) => unveil(word, people)),
  };
}

/** « LEFÈVRE Anaïs » gives « ENSEIGNANTE 12 »: whoever wrote a surname in capitals finds it so again. */
function formOf(text: string, { word }: { readonly word: string }): string {
  return /^\p{Lu}{2}/u.test(text) ? word.toLocaleUpperCase('fr') : word;
}

function unveil(word: string, people: Pseudonyms): string {
  const one = people.unveil(word);
  if (one === undefined) return word;
  return word === word.toLocaleUpperCase('fr') ? one.listed : one.written;
}

/** Two texts never become one: each must be found again. */
function unlikeOthers(text: string, masked: string, seen: ReadonlyMap<string, string>): string {
  let one = masked;
  while (seen.has(one) && seen.get(one) !== text) one += '′';
  return one;
}

/** Only a text of several words holds a name: identifiers and codes pass at once. */
function maskNames(text: string, people: Pseudonyms): string {
  if (!/[\s.,'’-]/u.test(text)) return text;
  const words = [...text.matchAll(WORD)].map((match) => ({ letters: plainName(match[0]), from: match.index, to: match.index + match[0].length }));
  let result = '';
  let done = 0;
  for (let i = 0; i < words.length; i++) {
    const name = longestName(text, words.slice(i, i + people.longest()), people);
    const first = words[i];
    if (name === undefined || first === undefined) continue;
    result += text.slice(done, first.from).replace(CIVILITY, '') + name.word;
    done = name.to;
    i += name.words - 1;
  }
  return result + text.slice(done);
}

interface Word {
  readonly letters: string;
  readonly from: number;
  readonly to: number;
}

/** The longest name that these words begin with, its « M. » or « Mme » included. */
function longestName(text: string, words: readonly Word[], people: Pseudonyms): { readonly word: string; readonly to: number; readonly words: number } | undefined {
  let letters = '';
  let found: ReturnType<typeof longestName>;
  for (const [i, { letters: more, from, to }] of words.entries()) {
    const before = words[i - 1];
    if (before !== undefined && !GAP.test(text.slice(before.to, from))) break;
    letters += more;
    const start = words[0]?.from ?? 0;
    const word = (i > 0 ? titled(text.slice(start, to), people.find(letters)) : undefined) ?? surnameAlone({ text, start, to, letters }, people);
    if (word !== undefined) found = { word, to, words: i + 1 };
  }
  return found;
}

/** Words that begin a sentence as often as they are surnames: there, their capital tells nothing. Inferred: no source lists them. */
const ORDINARY: ReadonlySet<string> = new Set([
  'petit', 'grand', 'blanc', 'noir', 'brun', 'roux', 'gros', 'court', 'vert', 'bleu', 'rose', 'marchand', 'boucher', 'boulanger', 'berger', 'charpentier', 'marin', 'moulin',
  'bourgeois', 'chevalier', 'page', 'poulain', 'maire', 'fontaine', 'riviere',
]);

/** A surname without the rest of a name: it has a capital, stands between no hyphens, and is no ordinary word at the head of a sentence. */
function isAlone(text: string, from: number, to: number): boolean {
  const written = text.slice(from, to);
  if (!/^\p{Lu}/u.test(written) || /[-‐]$/u.test(text.slice(0, from)) || /^[-‐]/u.test(text.slice(to))) return false;
  const isHead = /(?:^|[.!?:;«»"\n])\s*$/u.test(text.slice(0, from));
  return !isHead || /^\p{Lu}{2}/u.test(written) || !ORDINARY.has(plainName(written));
}

interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly to: number;
  readonly letters: string;
}

function surnameAlone({ text, start, to, letters }: Stretch, people: Pseudonyms): string | undefined {
  const one = isAlone(text, start, to) ? people.findSurname(letters) : undefined;
  return one === undefined ? undefined : formOf(text.slice(start, to), one);
}

function titled(text: string, one: { readonly word: string } | undefined): string | undefined {
  if (one === undefined) return undefined;
  const title = one.word.startsWith(`${OTHER_PSEUDONYM_WORDS.familyName} `) ? /^\S+\s/u.exec(text)?.[0] ?? '' : '';
  return formOf(text.slice(title.length), one);
}

function createEmailMask(): TextMask {
  const known = new Map<string, string>();
  const back = new Map<string, string>();
  const hide = (chunk: string): string => {
    const email = chunk.endsWith('.') ? chunk.slice(0, -1) : chunk;
    // One person's address is compared without its case.
    const key = email.toLowerCase();
    const one = known.get(key) ?? `adresse-${known.size + 1}@masque.invalid`;
    known.set(key, one);
    if (!back.has(one)) back.set(one, email);
    return one + chunk.slice(email.length);
  };
  return {
    mask: (text) =>
      text.includes('@') ? text.replaceAll(CHUNK, (chunk) => (isAddress(chunk) ? hide(chunk) : chunk)) : text,
    unmask: (text) => text.replaceAll(MASKED_EMAIL, (email) => back.get(email) ?? email),
  };
}

function isAddress(chunk: string): boolean {
  const at = chunk.indexOf('@');
  return at > 0 && chunk.includes('.', at) && !chunk.endsWith('@masque.invalid');
}

import { once } from '../../domain/kernel/once.ts';
const NARROW = '\u202F';
const FIXED = '\u00A0';

/**
 * Sets French text: U+202F before `; ! ?`, U+00A0 before `:` and inside « », the typographic apostrophe.
 * Only the words of the template are touched; names and figures pass as they are (ux §1.4).
 */
export function fr(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const parts = TYPESET.get(words) ?? words.map(typeset);
  TYPESET.set(words, parts);
  return parts.map((part, i) => part + String(values[i] ?? '')).join('');
}

/** The words of one template never change: they are set once. */
const TYPESET = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The same rules on a whole text. */
export function typeset(text: string): string {
  return text
    .replaceAll("'", '’')
    .replaceAll(/[ \u00A0]([;!?])/g, `${NARROW}$1`)
    .replaceAll(' :', `${FIXED}:`)
    .replaceAll('« ', `«${FIXED}`)
    .replaceAll(' »', `${FIXED}»`)
    .replaceAll(' %', `${FIXED}%`);
}

/** « Retirer : Camille Martin »: a word that several buttons of a screen share, with what this one is about. */
export function actOn(word: string, what: string): string {
  return fr`${word} : ${what}`;
}

/** Several things that may hold commas, one after the other. */
export function semicolons(parts: readonly string[]): string {
  return parts.join(`${NARROW}; `);
}

/** A name between French quotation marks. */
export function quoted(name: string): string {
  return `«${FIXED}${name}${FIXED}»`;
}

// Made when a first number is written: what leaves before it, when a page starts, does not wait for it.
const formatter = once(() => new Intl.NumberFormat('fr-FR'));

/** A number as French people write it: « 10 214 ». */
export function formatNumber(n: number): string {
  return formatter().format(n);
}

/** The number that {@link formatNumber} wrote, spaces of thousands included; undefined for any other text. */
export function readNumber(text: string): number | undefined {
  return /^\d{1,3}(?:[\u202F\u00A0]\d{3})*$/.test(text) ? Number(text.replaceAll(/\D/g, '')) : undefined;
}

/** A noun and its gender, for the counts. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  readonly gender: 'f' | 'm';
}

/** The nouns that every screen counts. */
export const NOUNS = {
  person: { one: 'personne', many: 'personnes', gender: 'f' },
  group: { one: 'groupe', many: 'groupes', gender: 'm' },
  rubrique: { one: 'rubrique', many: 'rubriques', gender: 'f' },
  right: { one: 'droit', many: 'droits', gender: 'm' },
  change: { one: 'modification', many: 'modifications', gender: 'f' },
  conflict: { one: 'conflit', many: 'conflits', gender: 'm' },
  member: { one: 'membre', many: 'membres', gender: 'm' },
  day: { one: 'jour', many: 'jours', gender: 'm' },
  line: { one: 'ligne', many: 'lignes', gender: 'f' },
} as const satisfies Readonly<Record<string, Noun>>;

/** « aucune personne », « une personne », « 64 personnes » (ux §2.21: never « (s) »). */
export function countOf(n: number, noun: Noun): string {
  if (n === 0) return `${noun.gender === 'f' ? 'aucune' : 'aucun'} ${noun.one}`;
  return n === 1 ? `${noun.gender === 'f' ? 'une' : 'un'} ${noun.one}` : `${formatNumber(n)}${FIXED}${noun.many}`;
}

/** The same with figures only, for captions and badges: « 0 personne », « 1 personne », « 64 personnes ». */
export function figureOf(n: number, noun: Noun): string {
  return `${formatNumber(n)}${FIXED}${n < 2 ? noun.one : noun.many}`;
}

/** Chooses the word that agrees with a count: zero and one are singular in French. */
export function agree(n: number, one: string, many: string): string {
  return n < 2 ? one : many;
}

/** The same words inside a sentence. */
export function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** A sentence that starts with a capital letter. */
export function capital(sentence: string): string {
  return sentence.slice(0, 1).toLocaleUpperCase('fr') + sentence.slice(1);
}

/** « A », « A et B », « A, B et C ». */
export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} et ${last}`;
}

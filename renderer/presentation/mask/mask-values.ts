import type { Pseudonyms } from './pseudonyms.ts';
import { createTextMask } from './mask-text.ts';

/** What passes between the page and its console, with other names on this side. */
export interface ValueMask {
  /** Learns whom a value names. */
  learn(value: unknown): void;
  mask(value: unknown): unknown;
  unmask(value: unknown): unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** Texts that hold JSON: the school comes so (`PackedSchool`). */
const HOLDS_JSON = /Json$/;
/** Fields that name who did something, by the title of their account. */
const AUTHORS: ReadonlySet<string> = new Set(['by', 'askedBy', 'theirsBy', 'resolvedBy']);

/** Makes the mask of values over a register. */
export function createValueMask(people: Pseudonyms): ValueMask {
  const texts = createTextMask(people);
  const learn = (value: unknown): void => {
    if (Array.isArray(value)) {
      // All at once: their order gives their numbers.
      people.learn(value.filter(isPerson));
      for (const one of value) learn(one);
    } else if (isPlain(value)) {
      for (const name of namesIn(value)) people.learnName(name);
      for (const [key, one] of Object.entries(value)) learn(parsed(key, one));
    }
  };
  const mask = (value: unknown): unknown => mapTexts(isPerson(value) ? disguised(value, people) : value, mask, texts.mask);
  const unmask = (value: unknown): unknown => mapTexts(value, unmask, texts.unmask);
  return { learn, mask, unmask };
}

interface NamedPerson extends Fields {
  readonly lastName: string;
  readonly firstName: string;
}

function isPerson(value: unknown): value is NamedPerson {
  return isPlain(value) && typeof value['lastName'] === 'string' && typeof value['firstName'] === 'string' && value['lastName'] + value['firstName'] !== '';
}

/** The day of birth tells too much of somebody whom everybody in the room may know; a civility, of whom no noun says more than « Élève ». */
function disguised(person: NamedPerson, people: Pseudonyms): Fields {
  const { birthDate: _, civility: _civility, ...rest } = person;
  return { ...rest, lastName: people.of(person).word, firstName: '' };
}

/** An account, who wrote something, an inspector from elsewhere: those whom the directory need not know. */
function namesIn({ name, ...rest }: Fields): readonly string[] {
  const authors = Object.entries(rest).flatMap(([key, one]) => (AUTHORS.has(key) && typeof one === 'string' && one.includes(' ') ? [one] : []));
  const isSomebody = 'role' in rest || 'accountId' in rest || 'platforms' in rest;
  return typeof name === 'string' && isSomebody ? [name, ...authors] : authors;
}

function mapTexts(value: unknown, walk: (value: unknown) => unknown, text: (text: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map(walk);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isJson(key, one) ? JSON.stringify(walk(JSON.parse(one))) : walk(one)]));
}

function isJson(key: string, value: unknown): value is string {
  return HOLDS_JSON.test(key) && typeof value === 'string';
}

function parsed(key: string, value: unknown): unknown {
  return isJson(key, value) ? JSON.parse(value) : value;
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

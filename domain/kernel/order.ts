import { once } from './once.ts';

/** Orders days and identifiers, which have neither accents nor case: a collator would take most of the time of a list. */
export function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

// Made when first asked for: the first one takes a page 15 ms, which its start would wait for.
const titles = once(() => new Intl.Collator('fr', { numeric: true }));
const names = once(() => new Intl.Collator('fr', { sensitivity: 'base', numeric: true }));

/** Compares what is read in a list, by the French alphabet and numbers by their value: « 6e 2 » before « 6e 10 ». */
export function compareTitles(one: string, other: string): number {
  return titles().compare(one, other);
}

/** The same of names of people, whose accents and capitals vary from one base to another: they make no difference. */
export function compareNames(one: string, other: string): number {
  return names().compare(one, other);
}

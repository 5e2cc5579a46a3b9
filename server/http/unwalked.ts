// Only its name counts: it makes of an answer something else than a plain object.
// oxlint-disable-next-line typescript/no-extraneous-class
class Unwalked {}

/**
 * An answer of plain values only, as it is: the link copies plain objects leaf by leaf to look for files and dates, which takes
 * it longer than writing the JSON of a thousand outcomes. An object of a class goes to `JSON.stringify` untouched.
 */
export function unwalked<T extends object>(answer: T): T {
  return Object.assign(new Unwalked(), answer);
}

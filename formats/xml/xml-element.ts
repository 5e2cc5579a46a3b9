import { cleanValue } from '../file/clean-value.ts';

/** One element of a record, whole; names are without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  /** Line where its first tag ends, from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** As written; that of an element with children means nothing. */
  readonly text: string;
}

/** Name without its namespace prefix: files choose their prefixes freely. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Descendants at the end of a path of names; empty where the path leads nowhere. */
export function childrenOf(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  let found: readonly XmlElement[] = [element];
  for (const name of path) found = named(found, name);
  return found;
}

// Called for every record: a loop is twice as fast as flatMap and filter.
function named(parents: readonly XmlElement[], name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const { children } of parents) {
    for (const child of children) {
      if (child.name === name) found.push(child);
    }
  }
  return found;
}

/** Clean text of an element, undefined when empty. */
export function ownText(element: XmlElement): string | undefined {
  return present(element.text);
}

/** Clean text of the first child so named, undefined when absent or empty: both mean « no value » (formats §3.1). */
export function textOf(element: XmlElement, name: string): string | undefined {
  const child = element.children.find((one) => one.name === name);
  return child === undefined ? undefined : present(child.text);
}

/** Clean value of the first attribute present among several spellings, undefined when absent or empty. */
export function attributeOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = present(element.attributes[name] ?? '');
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A value given as an attribute in recent versions and as a child in older ones (formats §3.4). */
export function valueOf(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name) ?? textOf(element, name);
}

function present(raw: string): string | undefined {
  const value = raw === '' ? '' : cleanValue(raw);
  return value === '' ? undefined : value;
}

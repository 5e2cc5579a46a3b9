import type { Report } from './element-format.ts';
import type { XmlElement } from './xml-element.ts';

/** Keys of one kind that a file declares and names: what is declared twice, what is named and never declared. */
export interface KnownKeys {
  /** Tells a key already declared. */
  readonly declare: (key: string, at: XmlElement, report: Report) => void;
  /** Files name forward, backward and nothing (formats §0.7): only the end tells. */
  readonly name: (key: string, at: XmlElement) => void;
  /** Tells, once for each key never declared, how many times it was named. */
  readonly finish: (report: Report) => void;
}

/** Length from which V8 cuts a string without copying it, in characters. */
const SHORTEST_SLICE = 13;

/** Follows the keys of one kind through one file; `field` is what the anomalies call it. */
export function createKnownKeys(field: string): KnownKeys {
  const declared = new Set<string>();
  const named = new Map<string, { readonly name: string; readonly line: number; count: number }>();
  return {
    declare: (key, at, report) => {
      if (declared.has(key)) report('duplicate', at, { field, value: key });
      else declared.add(copyOf(key));
    },
    name: (key, { name, line }) => {
      const seen = named.get(key);
      if (seen === undefined) named.set(copyOf(key), { name, line, count: 1 });
      else seen.count += 1;
    },
    finish: (report) => {
      for (const [key, { name, line, count }] of named) {
        if (!declared.has(key)) report('unknown-reference', { name, line }, { field, value: key, count });
      }
    },
  };
}

/** A slice of the text of the file would keep that whole piece of text in memory; short ones are never slices. */
function copyOf(key: string): string {
  return key.length < SHORTEST_SLICE ? key : Buffer.from(key).toString();
}

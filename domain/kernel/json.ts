import { z } from 'zod';

/** A value that crosses wires and disks unchanged. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** What JSON carries: an absent key is allowed, and is not written. */
export const Json: z.ZodType<Json> = z.json();

/** What a text says; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same text for the same value, whatever the order in which its keys were written. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) {
    return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  }
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }
  return canonicalObject(value);
}

// Built in one pass: an ENT writes this text for each mutation that it receives.
function canonicalObject(value: object): string {
  let text = '';
  for (const [key, item] of Object.entries<Json | undefined>({ ...value }).toSorted(byKey)) {
    if (item !== undefined) text += `${text === '' ? '"' : ',"'}${plainOrEscaped(key)}":${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function plainOrEscaped(key: string): string {
  return /^[\w.-]*$/.test(key) ? key : JSON.stringify(key).slice(1, -1);
}

/** Whether two values are the same to a person: compared by content, never by identity. */
export function sameJson(a: Json, b: Json): boolean {
  return a === b || (isCompound(a) && isCompound(b) && canonicalJson(a) === canonicalJson(b));
}

function isCompound(value: Json): boolean {
  return value !== null && typeof value === 'object';
}

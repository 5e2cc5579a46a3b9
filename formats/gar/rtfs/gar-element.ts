import { escapeXml } from '../../xml/escape-xml.ts';

/** An element of a GAR-ENT file: its name without prefix, and its text or its children in the order of the schema. */
export type GarElement = readonly [name: string, content: string | readonly GarElement[]];

/** An element that repeats, once per value. */
export function each(name: string, values: readonly string[]): readonly GarElement[] {
  return values.map((value) => [name, value]);
}

/** An element and those inside it, as XML. */
export function garXml([name, content]: GarElement): string {
  const inside = typeof content === 'string' ? escapeXml(content) : content.map(garXml).join('');
  return `<men:${name}>${inside}</men:${name}>`;
}

/** How many elements there are, itself included. */
export function countElements([, content]: GarElement): number {
  return typeof content === 'string' ? 1 : content.reduce((sum, child) => sum + countElements(child), 1);
}

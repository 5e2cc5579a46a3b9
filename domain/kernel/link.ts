import { z } from 'zod';

/** An address on the web, whole and in https; empty for none. */
export const Link = z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(500)]);

/** Whether a text is such an address, or nothing. */
export function isLink(text: string): boolean {
  return Link.safeParse(text).success;
}

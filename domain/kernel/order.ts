/** Orders days and identifiers, which have neither accents nor case: a collator would take most of the time of a list. */
export function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

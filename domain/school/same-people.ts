/** Share of the people of a group that are found in the one which takes its place; inferred. */
const SAME_PEOPLE = 0.8;

/** Whether a group has the people of one that is gone: it then takes its place under another name. */
export function isHeir(before: readonly string[], now: readonly string[]): boolean {
  const here = new Set(now);
  return before.length > 0 && before.filter((id) => here.has(id)).length >= before.length * SAME_PEOPLE;
}

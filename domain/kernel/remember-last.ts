/** Computes again only when some item of a list is another one: most edits leave most lists as they were. */
export function rememberLast<T, R>(compute: (items: readonly T[]) => R): (items: readonly T[]) => R {
  let last: { readonly items: readonly T[]; readonly result: R } | undefined;
  return (items) => {
    if (last === undefined || !sameItems(last.items, items)) last = { items, result: compute(items) };
    return last.result;
  };
}

/** Whether two lists hold the very same items in the same order. */
export function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}

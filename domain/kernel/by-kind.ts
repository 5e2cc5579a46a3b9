/** The variant of a union that has a kind, alone or among several. */
type OfKind<T extends { readonly kind: string }, K extends string> = T extends unknown ? (K extends T['kind'] ? T : never) : never;

/** The variants of a union, kind by kind. */
type Variants<T extends { readonly kind: string }> = { readonly [K in T['kind']]: OfKind<T, K> };

/** One function per kind of a union: nothing compiles until each has its own. */
export type ByKind<T extends { readonly kind: string }, Rest extends readonly unknown[], Answer> = {
  readonly [K in T['kind']]: (value: Variants<T>[K], ...rest: Rest) => Answer;
};

/** Calls the function of a value's kind. */
export function callByKind<T extends { readonly kind: string }, Rest extends readonly unknown[], Answer>(
  table: ByKind<T, Rest, Answer>,
  value: Variants<T>[T['kind']],
  ...rest: Rest
): Answer {
  const kind: T['kind'] = value.kind;
  return table[kind](value, ...rest);
}

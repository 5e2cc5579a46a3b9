/** The answer of a rule: either what it gives, or the reason why not, which the user can act upon. */
export type Result<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/** Says yes, with what results from it. */
export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Says no, with a reason that a text turns into a sentence. */
export function refuse<const R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}

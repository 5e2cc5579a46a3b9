/**
 * The largest gesture that is all or nothing: it travels in one push whatever the limits of a push, and is refused before it
 * enters a draft beyond these. Each mutation has a value at least, so that there are no more mutations than values.
 */
export const WHOLE_GESTURE = { values: 5000, characters: 2_000_000 } as const;

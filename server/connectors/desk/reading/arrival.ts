/** Twice as long as a platform may take to answer a write: what was sent longer ago does not arrive any more (§8.6). */
export const ARRIVAL_MS = 60_000;

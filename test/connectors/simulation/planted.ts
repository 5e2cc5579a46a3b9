/** Naive connectors that the simulation can meet, by their name in test/support/sabotaged-connectors.ts. */
export const PLANTED_CONNECTORS = [
  'connector-closes-late', 'connector-forgets-to-close', 'connector-name-is-key', 'connector-trusts-200', 'connector-ignores-excess', 'connector-forgets-applications',
  'connector-widens-first', 'connector-sends-observed', 'connector-makes-again', 'connector-sends-theirs-back', 'connector-empty-for-refused', 'connector-no-proof', 'connector-believes-partial', 'connector-keeps-codes',
] as const;

/** Naive connectors that the simulation can meet, by their name in test/support/sabotaged-connectors.ts and sabotaged-blogs.ts. */
export const PLANTED_CONNECTORS = [
  'connector-closes-late', 'connector-forgets-to-close', 'connector-closes-blindly', 'connector-name-is-key', 'connector-trusts-200', 'connector-sends-twice', 'connector-stale', 'connector-replaces-roles',
  'connector-ignores-excess', 'connector-forgets-applications', 'connector-widens-first', 'connector-sends-observed', 'connector-makes-again', 'connector-sends-theirs-back', 'connector-empty-for-refused',
  'connector-no-proof', 'connector-believes-partial', 'connector-keeps-codes',
  'connector-drops-itself', 'connector-drops-others', 'connector-trusts-the-list', 'connector-nearest-above', 'connector-ignores-mothers', 'connector-fights-over-lists',
  'connector-rebases-a-grant', 'connector-adopts-wrong-group', 'connector-unknown-is-none', 'connector-done-for-undone', 'connector-ignores-version',
  'blog-moderator-manages', 'blog-writer-publishes', 'blog-drops-comments', 'blog-gives-first', 'blog-unseen-subject', 'blog-of-any-kind',
] as const;

/** Those of « Qui voit qui ? », by their name in test/support/sabotaged-matrix.ts. */
export const PLANTED_MATRICES = [
  'matrix-ignores-lists', 'matrix-ignores-closure', 'matrix-keeps-both', 'matrix-widens-ends', 'matrix-school-emitters', 'matrix-cuts-first-unseen', 'matrix-goes-on-blindly',
  'matrix-restricts-unread', 'matrix-forgets-to-raise', 'matrix-agrees-on-restricted',
] as const;

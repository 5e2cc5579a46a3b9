/** Why the data of an ENT cannot be opened, or cannot be reached any more. */
export type DatabaseRefusal =
  | { readonly kind: 'in-use' }
  | { readonly kind: 'not-a-database' }
  | { readonly kind: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly kind: 'unsafe-sqlite'; readonly detail: string }
  /** No answer from the database server, or a connection that broke. */
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** The database server was never given our tables, or those of an older version. */
  | { readonly kind: 'not-prepared'; readonly found: number; readonly known: number }
  /** A setting, or a right of the role, that would make a promise void. */
  | { readonly kind: 'unsafe-postgres'; readonly detail: string };

/** Thrown when the data of an ENT cannot be opened or reached; nothing was changed. */
export class DatabaseError extends Error {
  readonly refusal: DatabaseRefusal;

  constructor(refusal: DatabaseRefusal, options?: ErrorOptions) {
    super(`database: ${refusal.kind}${'detail' in refusal ? ` (${refusal.detail})` : ''}`, options);
    this.name = 'DatabaseError';
    this.refusal = refusal;
  }
}

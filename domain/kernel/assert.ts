/** Gives back a value that cannot be absent here; `why` says what guarantees it. */
export function must<T>(value: T | undefined | null, why: string): T {
  if (value === undefined || value === null) {
    throw new Error(`Cannot be absent: ${why}`);
  }
  return value;
}

/** Marks a branch that the types prove impossible. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}

/** Stores of Linux that close with a password known to everybody, or none (Electron, `safeStorage`). */
const UNPROTECTED: ReadonlySet<string> = new Set(['basic_text', 'unknown', 'unavailable']);

/** Whether a store of the system, by its backend's name, closes a key for real (rel:D8). */
export function isProtecting(backend: string): boolean {
  return !UNPROTECTED.has(backend);
}

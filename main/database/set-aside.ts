import { existsSync, renameSync } from 'node:fs';
import type { Result } from '../../domain/kernel/result.ts';
import type { Store } from './open-store.ts';
import type { StoreRefusal } from './store-refusal.ts';

/** Opens a file; one that cannot be read is set aside under a dated name, never erased, and a fresh one is made. */
export function openOrSetAside(
  path: string,
  open: () => Result<Store, StoreRefusal>,
  now: Date,
  onSetAside: () => void = () => undefined,
): Result<Store, StoreRefusal> {
  const opened = open();
  if (opened.ok || opened.refusal.kind !== 'corrupted') {
    return opened;
  }
  const date = now.toISOString().replaceAll(/[:.]/g, '-');
  for (const suffix of ['', '-wal']) {
    if (existsSync(`${path}${suffix}`)) {
      renameSync(`${path}${suffix}`, `${path}.corrupted-${date}${suffix}`);
    }
  }
  onSetAside();
  return open();
}

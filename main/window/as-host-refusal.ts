import type { HostRefusal } from '../../texts/frame/hosts.ts';
import { diskFaultOf, storeRefusalOf } from '../database/store-refusal.ts';

const PLAIN = ['locked', 'wrong-key', 'newer', 'disk-full', 'read-only', 'io', 'driver-altered', 'training-not-started'] as const;

/** What a host says when the local store does not open, from the kind that the store gave. */
export function asHostRefusal(kind: string, folder: string): HostRefusal {
  if (kind === 'corrupted' || kind === 'foreign') return { kind, folder };
  return { kind: PLAIN.find((plain) => plain === kind) ?? 'console-died' };
}

/** What a host says when the disk refuses the folder or the key of the data, before any file is open; throws again what is a bug. */
export function diskRefusal(error: unknown): HostRefusal {
  const refusal = storeRefusalOf(error, '');
  if (refusal === undefined) throw error;
  return { kind: diskFaultOf(refusal.kind) };
}

import type { HostRefusal } from '../../texts/hosts.ts';

const PLAIN = ['locked', 'wrong-key', 'newer', 'disk-full', 'read-only', 'io'] as const;

/** What a host says when the local store does not open, from the kind that the store gave. */
export function asHostRefusal(kind: string, folder: string): HostRefusal {
  if (kind === 'corrupted' || kind === 'foreign') return { kind, folder };
  return { kind: PLAIN.find((plain) => plain === kind) ?? 'console-died' };
}

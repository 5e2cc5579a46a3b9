import { hash } from 'node:crypto';
import type { HeardChain, JournalSpan } from '../../domain/sync/journal-integrity.ts';

/**
 * Computes the way from one end of a span of the journal to the other, from its lines as the ENT wrote them (`{"j":…}`):
 * an ENT cannot tell a line other than the one it chained (rel:T31).
 */
export function hearChain({ from, to }: JournalSpan, lines: readonly string[]): HeardChain {
  const hashes: string[] = [];
  let computed = from.hash;
  for (const line of lines) {
    computed = hash('sha256', `${computed}\n${line.slice(line.indexOf(':') + 1, -1)}`, 'hex');
    hashes.push(computed);
  }
  return { from, to, computed, at: (k) => hashes[k - from.k - 1] };
}

import { hash } from 'node:crypto';

/** What is kept of a secret: enough to recognise it, nothing to use it with (rel:T24). */
export function fingerprintOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}

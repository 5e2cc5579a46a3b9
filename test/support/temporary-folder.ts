import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for what every test of a run writes aside, removed with it: a test that fails, or forgets, leaves nothing behind. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-tests-'));
  // PostgreSQL runs as nobody, who goes through it to a folder of its own.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

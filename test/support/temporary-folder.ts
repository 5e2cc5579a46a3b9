import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
/** Much more than all that a run writes aside. */
const ROOM = 8 * 1024 ** 3;

/**
 * Where tests write. What is in memory outlives a process that is killed, as a disk does, and its fsync costs nothing: that of
 * a disk is a quarter of the processor that tests of stores take, and half of their time. A power cut is for `npm run faults`.
 */
function placeOf(): string {
  return process.env['TMPDIR'] === undefined && hasRoomInMemory() ? IN_MEMORY : tmpdir();
}

function hasRoomInMemory(): boolean {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    // Some tests run what they have written.
    const runs = !/ \/dev\/shm \S+ \S*noexec/.test(readFileSync('/proc/mounts', 'utf8'));
    return runs && Math.min(bavail * bsize, freemem()) > ROOM;
  } catch {
    return false;
  }
}

/** One folder for what every test of a run writes aside, removed with it: a test that fails, or forgets, leaves nothing behind. */
export function setup(): () => void {
  const folder = mkdtempSync(join(placeOf(), 'console-ent-tests-'));
  // PostgreSQL runs as nobody, who goes through it to a folder of its own.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

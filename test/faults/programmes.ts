import type { Programme } from './programme.ts';
import { consoleKills } from './programmes/console-kills.ts';
import { corruption } from './programmes/corruption.ts';
import { diskFull } from './programmes/disk-full.ts';
import { diskRefusals } from './programmes/disk-refusals.ts';
import { entKills } from './programmes/ent-kills.ts';
import { hostKills } from './programmes/host-kills.ts';
import { loadKills } from './programmes/load-kills.ts';
import { networkOf } from './programmes/network.ts';
import { passphrases } from './programmes/passphrases.ts';
import { fsync } from './programmes/fsync.ts';
import { restores } from './programmes/restores.ts';
import { starts } from './programmes/starts.ts';
import { syscalls } from './programmes/syscalls.ts';
import { wal } from './programmes/wal.ts';
import { writers } from './programmes/writers.ts';

/** The ways to make the real product fail, by the name that `npm run faults` gives them. */
export const PROGRAMMES: Readonly<Record<string, Programme>> = { network: networkOf(), 'console-kills': consoleKills, 'host-kills': hostKills, 'load-kills': loadKills, 'ent-kills': entKills, starts, wal, 'disk-full': diskFull, 'disk-refusals': diskRefusals, corruption, restores, passphrases, syscalls, fsync, writers };

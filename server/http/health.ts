import { DatabaseError } from '../database/database-error.ts';

/** What a monitor is told: whether the ENT answers, by whose data, since when. Nothing of anybody. */
export interface Health {
  /** Of HTTP: 200, or 503 where the data cannot be reached: a load balancer then sends nobody here. */
  readonly status: 200 | 503;
  readonly state: 'ok' | 'unreachable';
  readonly epoch: string;
  /** Commits of each stream, for a monitor to see them move. */
  readonly heads?: Readonly<Record<'settings' | 'directory', number>>;
  readonly uptimeSeconds: number;
  readonly memoryMiB: number;
}

/** What is asked of an ENT; `heads`: the commits of all its schools together. */
interface Asked {
  readonly epoch: string;
  readonly heads: () => Readonly<Record<'settings' | 'directory', number>>;
}

/** Asks the data, not only the process. */
export function healthOf({ epoch, heads }: Asked): Health {
  const process = { epoch, ...vitals() };
  try {
    const { settings, directory } = heads();
    return { status: 200, state: 'ok', heads: { settings, directory }, ...process };
  } catch (error) {
    if (error instanceof DatabaseError) return { status: 503, state: 'unreachable', ...process };
    throw error;
  }
}

function vitals(): Pick<Health, 'uptimeSeconds' | 'memoryMiB'> {
  return { uptimeSeconds: Math.round(process.uptime()), memoryMiB: Math.round(process.memoryUsage.rss() / 2 ** 20) };
}

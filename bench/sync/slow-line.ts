import { createServer, connect, type Socket } from 'node:net';
import { portOf } from './port-of.ts';

/** The line of a school: what passes a second, each way, and how long a byte takes to cross it. */
export interface SlowLine {
  readonly bytesPerSecond: number;
  readonly crossingMs: number;
}

/** Bytes on their way beyond which whoever sends waits, as a window of TCP makes it. */
const WINDOW = 256 * 1024;

/** Listens on the loopback and relays to an address of the same machine as a slow line would; every connection shares it. */
export async function startSlowLine(target: string, line: SlowLine): Promise<{ readonly url: string; stop(): void }> {
  const { port, hostname } = new URL(target);
  const [up, down] = [createPipe(line), createPipe(line)];
  const server = createServer((socket) => {
    const upstream = connect(Number(port), hostname);
    up(socket, upstream);
    down(upstream, socket);
    for (const [one, other] of [[socket, upstream], [upstream, socket]] as const) one.on('error', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, stop: () => server.close() };
}

/** One way of the line: pieces leave one after the other, at its pace, and arrive later. */
function createPipe({ bytesPerSecond, crossingMs }: SlowLine): (from: Socket, to: Socket) => void {
  let free = 0;
  return (from, to) => {
    let waiting = 0;
    // Two timers of almost one moment may end in another order: the first to end does what was asked first.
    const asked: (() => void)[] = [];
    const later = (bytes: number, act: () => void): void => {
      free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1000;
      asked.push(act);
      setTimeout(() => asked.shift()?.(), free + crossingMs - performance.now());
    };
    from.on('data', (piece) => {
      waiting += piece.length;
      if (waiting > WINDOW) from.pause();
      later(piece.length, () => {
        waiting -= piece.length;
        if (waiting <= WINDOW) from.resume();
        if (!to.destroyed) to.write(piece);
      });
    });
    from.on('end', () => later(0, () => to.end()));
    from.on('close', () => later(0, () => to.end()));
  };
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const FIRST = 20_000;
const COUNT = 12_000;

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => answer(true)));
  });

const readPorts = (file: string): Readonly<Record<string, unknown>> => {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
};

const derivedPort = (dataFolder: string, use: string): number =>
  FIRST + (createHash('sha256').update(`${realpathSync(dataFolder)}\n${use}`).digest().readUInt32BE(0) % COUNT);

/**
 * The loopback port that this data folder always uses for `use` (the page, the embedded ENT), so that a page reloads
 * and the console finds its ENT again; the next free one, for this time only, when a program has taken it.
 */
export async function rememberedPort(dataFolder: string, use: 'page' | 'ent'): Promise<number> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'ports.json');
  const ports = readPorts(file);
  const kept = ports[use];
  const known = typeof kept === 'number' && Number.isInteger(kept) && kept > 1023 && kept < 65_536;
  let port = known ? kept : derivedPort(dataFolder, use);
  while (!(await isFree(port))) port = port >= FIRST && port < FIRST + COUNT ? port + 1 : FIRST;
  if (!known) {
    writeFileSync(`${file}.new`, JSON.stringify({ ...ports, [use]: port }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return port;
}

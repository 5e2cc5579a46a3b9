import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createClearServer, type Server } from 'node:http';
import { createServer } from 'node:https';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';

const PEM = resolve(import.meta.dirname, '../../support/test-only-tls/refused');
const read = (name: string): Buffer => readFileSync(join(PEM, `test-only-${name}.pem`));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const served = async (name: string): Promise<string> => `https://localhost:${await portOf(createServer({ cert: read(name), key: read('key') }))}`;

/** What a console that knows the test's authority reads of each address; Node reads the variable at its start only. */
async function look(...urls: readonly string[]): Promise<readonly unknown[]> {
  const program = resolve(import.meta.dirname, 'look-at-certificate.program.ts');
  const environment = { ...process.env, NODE_EXTRA_CA_CERTS: join(PEM, 'test-only-authority.pem') };
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...urls], { env: environment });
  return stdout.trim().split('\n').map((line): unknown => JSON.parse(line));
}

test('a certificate is told in words, or why this computer does not believe it', async () => {
  const names = ['good', 'expired', 'future', 'other-host', 'self-signed', 'unknown-authority'];
  // A port that was free a moment ago may be another server's now; this one is never handed out.
  const gone = 'https://localhost:9';
  const clear = `https://localhost:${await portOf(createClearServer())}`;
  const looks = await look(...(await Promise.all(names.map(served))), clear, gone, 'http://127.0.0.1:9');
  expect(looks).toMatchObject([
    { kind: 'trusted', name: 'localhost' },
    ...['expired', 'not-yet', 'other-name', 'unknown-authority', 'unknown-authority', 'unreadable'].map((why) => ({ kind: 'refused', trouble: `certificate-${why}` })),
    { kind: 'refused', trouble: 'unreachable' },
    { kind: 'this-computer' },
  ]);
});

import { createServer, request as forward } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startSchool } from '../scenario/school-bench.ts';
import { GENERATION_OF_NOW } from './generation-of-now.ts';
import { cleanUp, giveRight, newFolder, NO_EFFECT, openConsole, STUDENTS, TEACHERS } from '../support/workbench.ts';

/**
 * Records what this version leaves behind, to be met for ever by those that come after (sync:T7, rel:R6):
 * `node test/generations/record.ts`, at each bump of the protocol, of the schema of mutations, of tables or of files (several of one session make one). The files of a console
 * whose outbox waits, those of its ENT, and what both said on the wire.
 */
const folder = join(import.meta.dirname, GENERATION_OF_NOW);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const entFolder = newFolder();
const ent = await startSchool(3, entFolder);
const said: { readonly method: string; readonly path: string; readonly body: string; readonly answer: string }[] = [];
const proxy = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    const { method = '', url: path = '', headers } = incoming;
    const asked = forward(`${ent.url}${path}`, { method, headers: { ...headers, 'accept': '*/*', 'accept-encoding': 'identity', host: new URL(ent.url).host } }, (answer) => {
      const parts: Buffer[] = [];
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.on('data', (part: Buffer) => {
        parts.push(part);
        outgoing.write(part);
      });
      answer.on('end', () => {
        outgoing.end();
        if (path.startsWith('/sync/') && !path.startsWith('/sync/live')) said.push({ method, path, body: Buffer.concat(chunks).toString(), answer: Buffer.concat(parts).toString() });
      });
    });
    asked.on('error', () => outgoing.destroy());
    asked.end(Buffer.concat(chunks));
  });
});
await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
const address = proxy.address();
const entUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

const recorded = await openConsole({ entUrl, entName: 'recorded' });
const { client } = recorded;
await client.session.signIn({ accountId: 'admin-1' });
await client.sync.refresh();
const first = giveRight('sport', STUDENTS, 'none', 'visitor');
await client.draft.record(first);
await client.sync.send({ ids: [first.id], ...NO_EFFECT });
// From here the ENT hears nothing: two changes wait in the outbox, one in the draft.
await client.sync.setOffline({ offline: true });
const pasted = { ...giveRight('cdi', STUDENTS, 'none', 'writer'), intention: { kind: 'access.paste', cells: 1, rubriques: 1 } as const };
const waiting = [pasted, giveRight('cdi', TEACHERS, 'visitor', 'manager')];
for (const entry of waiting) await client.draft.record(entry);
await client.sync.send({ ids: waiting.map(({ id }) => id), ...NO_EFFECT });
await client.draft.record(giveRight('sport', TEACHERS, 'none', 'writer'));
await recorded.stop();
await ent.stop();
proxy.close();

/** Every file of a folder, its path made flat. */
function keep(from: string, prefix: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = join(from, entry.name);
    if (entry.isDirectory()) keep(path, `${prefix}~${entry.name}`);
    else if (/\.(?:db|log|sqlite)$|^key-witness$/.test(entry.name) && !entry.name.startsWith('directory')) writeFileSync(join(folder, `${prefix}~${entry.name}.gz`), gzipSync(readFileSync(path), { level: 9 }));
  }
}
keep(recorded.folder, 'console');
keep(entFolder, 'ent');
writeFileSync(join(folder, 'wire.json'), `${JSON.stringify(said, undefined, 1)}\n`);
await cleanUp();
process.exit(0);

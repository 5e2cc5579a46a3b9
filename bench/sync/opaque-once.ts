// Run in a process of its own: receives the directory of an ENT as a console does and keeps its lines as opaque rows, then prints how long it took.
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { createEntClient } from '../../main/sync/ent/ent-client.ts';
import { openOpaqueRows } from '../floors/opaque-rows.ts';

const [url = '', folder = '', people = ''] = process.argv.slice(2);
let token: string | null = null;
const ent = createEntClient({ url, token: () => token });
const start = performance.now();
({ token } = await ent.signIn('admin-1', 'bench'));
const { put, commit } = openOpaqueRows(folder);
const request = { protocol: SYNC_PROTOCOL, client: crypto.randomUUID(), stream: 'directory' as const, identities: [] };
for await (const lines of ent.snapshot(request, new AbortController().signal)) {
  for (const line of lines) {
    if (line.kind === 'directory') put([line.line.entity, line.line.id, line.line.ver, line.line.data ?? '']);
  }
}
const count = commit();
const spent = performance.now() - start;
if (count < Number(people)) throw new Error(`${count} rows were received`);
console.log(JSON.stringify({ spent }));
process.exit(0);

// Run in a process of its own: imports a delivery into a new ENT, and prints how long it took and the most memory it held.
import { join } from 'node:path';
import { createEnt } from '../../server/create-ent.ts';

const [folder = '', data = ''] = process.argv.slice(2);
const ent = createEnt({ file: join(data, `${process.pid}.sqlite`), encryptionKey: new Uint8Array(32).fill(3) });
const start = performance.now();
const report = await ent.importAaf({ folder, fictitious: true });
const spent = performance.now() - start;
if (!report.ok) throw new Error(report.refusal.kind);
// Kilobytes, as getrusage counts them on Linux.
console.log(JSON.stringify({ spent, peak: process.resourceUsage().maxRSS / 1024, count: report.value.people }));
ent.close();

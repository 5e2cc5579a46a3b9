// Run in a process of its own: the floor of an import, saxes alone on the same files.
import { listDelivery } from '../../formats/aaf/delivery.ts';
import { bareSaxesParse } from '../floors/bare-saxes.ts';

const delivery = await listDelivery(process.argv[2] ?? '');
const paths = Object.values(delivery.files).flat().map(String);
const start = performance.now();
const count = await bareSaxesParse(paths);
const spent = performance.now() - start;
console.log(JSON.stringify({ spent, peak: process.resourceUsage().maxRSS / 1024, count }));

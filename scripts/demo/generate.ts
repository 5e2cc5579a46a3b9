import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateCite, makeDelivery, writeDelivery } from './make-delivery.ts';

const DEMO_FOLDER = fileURLToPath(new URL('../../resources/demo/aaf', import.meta.url));

const { values } = parseArgs({ options: { cite: { type: 'string' } } });
const paths =
  values.cite === undefined ? await writeDelivery(makeDelivery(), DEMO_FOLDER) : await writeDelivery(generateCite(), values.cite);
process.stdout.write(`${paths.length} AAF files written\n`);

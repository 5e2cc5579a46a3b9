import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ECOLE_PLAN } from './ecole-plan.ts';
import { generateCite, makeDelivery, writeDelivery } from './make-delivery.ts';
import { makeFirstDegree } from './make-first-degree.ts';
import { ONDE_NAME, ondeStudents, writeOnde } from './make-onde.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../resources/demo/${path}`, import.meta.url));

const { values } = parseArgs({ options: { cite: { type: 'string' } } });
const paths = values.cite === undefined ? await writeDemo() : await writeDelivery(generateCite(), values.cite);
process.stdout.write(`${paths.length} files written\n`);

/** The collège, and the école beside it: its directory, and what Onde says of its pupils some weeks later. */
async function writeDemo(): Promise<readonly string[]> {
  const onde = folder('ecole/onde');
  await mkdir(onde, { recursive: true });
  await writeFile(join(onde, ONDE_NAME), writeOnde(ondeStudents(ECOLE_PLAN)));
  return [join(onde, ONDE_NAME), ...(await writeDelivery(makeDelivery(), folder('aaf'))), ...(await writeDelivery(makeFirstDegree(ECOLE_PLAN), folder('ecole/aaf')))];
}

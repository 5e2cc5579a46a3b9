import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { guidePages } from './guide/guide-pages.ts';
import { scenarioSchema } from './guide/scenario-schema.ts';

const DOCS = resolve(import.meta.dirname, '../docs');

/** `npm run guide`: writes docs/guide from the pages of the help, and the schema of scenario files from what reads them. */
for (const { file, text } of guidePages((picture) => existsSync(resolve(DOCS, 'screens', picture)))) writeFileSync(resolve(DOCS, 'guide', file), text);
writeFileSync(resolve(DOCS, 'scenarios', 'scenario.schema.json'), scenarioSchema());

import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { guidePages } from './guide/guide-pages.ts';

const DOCS = resolve(import.meta.dirname, '../docs');

/** `npm run guide`: writes docs/guide from the pages of the help. */
for (const { file, text } of guidePages((picture) => existsSync(resolve(DOCS, 'screens', picture)))) writeFileSync(resolve(DOCS, 'guide', file), text);

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';
import { ROOT } from './run-command.ts';

/** Where the checks keep what they have found: a fresh installation forgets it. */
const FOLDER = `${ROOT}/node_modules/.cache/console-ent`;

/** What was kept under `name`; nothing when it is absent or is not what is expected. */
export const readKept = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))).data;
  } catch {
    return undefined;
  }
};

/** Keeps `value` under `name`, whole or not at all. */
export const keep = (name: string, value: unknown): void => {
  mkdirSync(FOLDER, { recursive: true });
  const draft = `${FOLDER}/${name}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(value));
  renameSync(draft, `${FOLDER}/${name}.json`);
};

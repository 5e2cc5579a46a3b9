import { join } from 'node:path';
import { issuerArguments } from '../ent/issuer-options.ts';
import type { StartOptions } from './start-options.ts';

/** What the ENT that « npm start » embeds is started with. */
export function embeddedEntArguments({ dataFolder, aaf, school, acceptDisappearances, issuer }: StartOptions): readonly string[] {
  return [
    '--data', join(dataFolder, 'ent'),
    ...(aaf === undefined ? [] : ['--aaf', aaf]),
    ...(school === undefined ? [] : ['--school', school]),
    ...(acceptDisappearances === undefined ? [] : ['--accept-disappearances', String(acceptDisappearances)]),
    ...(issuer === undefined ? [] : issuerArguments(issuer)),
  ];
}

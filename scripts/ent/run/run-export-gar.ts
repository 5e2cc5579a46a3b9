import { garLines, garRefusalSentence } from '../sentences/gar-sentences.ts';
import { stopped, withOfflineSchool, type CommandEnd, type OfflineData } from './offline-ent.ts';
import type { ExportGarOptions } from '../ent-options.ts';

/** Writes the archive for the GAR of an ENT that is not running. */
export async function runExportGar({ dataFolder, database, sealKey, school, ...request }: ExportGarOptions, clock?: OfflineData['clock']): Promise<CommandEnd> {
  return withOfflineSchool({ dataFolder, ...(school === undefined ? {} : { school }), ...(database === undefined || sealKey === undefined ? {} : { database, sealKey }), ...(clock === undefined ? {} : { clock }) }, async (ent) => {
    const result = await ent.exportGar(request);
    return result.ok ? { lines: garLines(result.value), code: 0 } : stopped(garRefusalSentence(result.refusal));
  });
}

import { integritySentence } from '../../../texts/changes/journal-integrity.ts';
import { withOfflineEnt, type CommandEnd, type OfflineData } from './offline-ent.ts';

/** Verifies the journal of an ENT that is not running; 1 when it does not hold. */
export function runVerify(data: OfflineData): Promise<CommandEnd> {
  return withOfflineEnt(data, async (ent) => {
    const report = await ent.verifyJournal();
    return { lines: [integritySentence(report)], code: report.fault === null ? 0 : 1 };
  });
}

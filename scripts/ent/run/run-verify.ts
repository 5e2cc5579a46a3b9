import { integritySentence } from '../../../texts/changes/journal-integrity.ts';
import type { Ent } from '../../../server/create-ent.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { withOfflineEnt, withOfflineSchool, type CommandEnd, type OfflineSchool } from './offline-ent.ts';

/** Verifies the journal of a school of an ENT that is not running, or of each of them; 1 when one does not hold. */
export function runVerify(data: OfflineSchool): Promise<CommandEnd> {
  return data.school === undefined ? withOfflineEnt(data, verifyEach) : withOfflineSchool(data, verify);
}

/** One line for the only school of an ENT; for each of several, one that bears its UAI. */
export async function verifyEach(ent: Ent): Promise<CommandEnd> {
  if (ent.schools().size <= 1) return verify(ent);
  const ends: CommandEnd[] = [];
  for (const uai of ent.schools()) {
    const { lines, code } = await verify(ent.at(uai) ?? ent);
    ends.push({ lines: lines.map((line) => typeset(`${uai} : ${line}`)), code });
  }
  return { lines: ends.flatMap(({ lines }) => lines), code: Math.max(...ends.map(({ code }) => code)) };
}

async function verify(ent: SchoolEnt): Promise<CommandEnd> {
  const report = await ent.verifyJournal();
  return { lines: [integritySentence(report)], code: report.fault === null ? 0 : 1 };
}

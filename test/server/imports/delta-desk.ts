import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Group } from '../../../domain/directory/group.ts';
import { Person } from '../../../domain/directory/person.ts';
import type { AafCategory, AafRecord, AafRequest } from '../../../formats/aaf/aaf-record.ts';
import { writeAaf } from '../../../formats/aaf/write-aaf.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { deskOf } from '../ent-desk.ts';

/** One record, its attributes by name. */
export function recordOf(request: AafRequest, category: AafCategory, id: string, attributes: Readonly<Record<string, readonly string[]>> = {}): AafRecord {
  return { request, category, rawCategory: category, id, attributes: new Map(Object.entries(attributes)) };
}

/** What a written delivery is. */
export interface Written {
  readonly kind?: 'Complet' | 'Delta';
  readonly degree?: '1D' | '2D';
}

/** Writes records to a folder of their own, a file for each category and night. */
export function deliveryOf(nights: Readonly<Record<string, readonly AafRecord[]>>, { kind = 'Delta', degree = '2D' }: Written = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'aaf-'));
  const header = { codeAcademieExport: '16', degre: degree };
  for (const [date, records] of Object.entries(nights)) {
    for (const [category, same] of Map.groupBy(records, (record) => record.category)) {
      if (category === 'unknown') continue;
      const name = `ENT${degree}_${kind}_${date}_${category}_0000.xml`;
      writeFileSync(join(folder, name), writeAaf({ category, encoding: 'UTF-8', header, records: same }));
    }
  }
  return folder;
}

/** People of an ENT, as consoles receive them. */
export function peopleOf(ent: Ent): readonly Person[] {
  return deskOf(ent, 'formatrice').snapshot('directory').flatMap((line) => ('e' in line && line.e === 'person' && 'd' in line ? [Person.parse({ ...line.d, id: line.i })] : []));
}

/** Groups of an ENT, as consoles receive them. */
export function groupsOf(ent: Ent): readonly Group[] {
  return deskOf(ent, 'formatrice').snapshot('directory').flatMap((line) => ('e' in line && line.e === 'group' && 'd' in line ? [Group.parse({ ...line.d, id: line.i })] : []));
}

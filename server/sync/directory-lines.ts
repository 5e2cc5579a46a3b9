import type { DirectoryView } from '../../domain/roles/directory-view.ts';
import { Fields } from '../../domain/sync/row.ts';
import type { RowRecord } from '../database/tables.ts';
import { directoryLine } from './lines.ts';

/** Writes rows of the directory as somebody may see them: as they are stored where nothing is left out. */
export function directoryLines({ hiddenOfPupils }: DirectoryView): (row: RowRecord) => string {
  if (hiddenOfPupils.length === 0) return directoryLine;
  const hidden = new Set<string>(hiddenOfPupils);
  return (row) => directoryLine(isPupil(row) ? { ...row, fields: without(row.fields, hidden) } : row);
}

function isPupil({ entity, fields }: RowRecord): boolean {
  return entity === 'person' && fields.includes('"profile":"student"');
}

function without(fields: string, hidden: ReadonlySet<string>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(Fields.parse(JSON.parse(fields))).filter(([name]) => !hidden.has(name))));
}

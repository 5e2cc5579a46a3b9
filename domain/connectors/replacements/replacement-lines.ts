import { fingerprint } from '../../kernel/fingerprint.ts';
import { listReplacements } from '../../replacements/replacement.ts';
import type { SettingsView } from '../../sync/row.ts';
import { isOpen, lineCell, type SheetLine } from '../sheet/sheet-line.ts';

interface DecidedAt {
  /** How far the journal was. */
  readonly rank: number;
  /** ISO 8601. */
  readonly at: string;
}

const NOBODY = { state: 'todo', doneBy: null, doneAt: null, readAt: null } as const;

/** The line that says to take somebody out of a class, by the key of their place there, once they replace nobody in it. */
export function stayingLine(row: string, { rank, at }: DecidedAt): SheetLine {
  const cell = { entity: 'membership', row, field: 'member' } as const;
  return { ...cell, id: fingerprint(`${lineCell(cell)} stays ${at}`), before: true, after: false, rank, decidedAt: at, reason: 'substituteStays', ...NOBODY };
}

/** `base`: what was agreed on, by unit. */
type Unsent = DecidedAt & { readonly day: string; readonly base: ReadonlyMap<string, unknown> };

/** Lines of the replacements that are not over, of which nothing was sent and which no line tells: nobody has them sent any more. */
export function unsentLines(lines: readonly SheetLine[], view: SettingsView, { day, base, rank, at }: Unsent): readonly SheetLine[] {
  const open = new Set(lines.filter((line) => isOpen(line) || line.state === 'declared').map(({ entity, row }) => `${entity} ${row}`));
  const sent = (pair: string): boolean => [...base].some(([unit, value]) => value !== null && unit.startsWith(`replacement ${pair}|`));
  const unsent = listReplacements(view).filter((one) => one.origin === 'ent' && day <= one.period.to && !open.has(`replacement ${one.id}`) && !sent(`${one.absentId}|${one.substituteId}`));
  return unsent.map(({ id: row }): SheetLine => {
    const cell = { entity: 'replacement', row, field: 'state' } as const;
    return { ...cell, id: fingerprint(`${lineCell(cell)} unsent ${at}`), before: 'absent', after: 'active', rank, decidedAt: at, reason: 'noProgram', ...NOBODY };
  });
}

import type { MemberList } from '../../../../domain/imports/imported-file.ts';
import type { ResolvedLine } from '../../../../domain/imports/resolve-members.ts';
import { csvOf } from '../../../../texts/language/csv.ts';
import { IMPORTER_TEXTS, placeRefusalWords, REFUSED_LINE_REASONS } from '../../../../texts/files/importer.ts';

/** What a list became. */
export interface RefusedLines {
  readonly list: MemberList;
  readonly lines: readonly ResolvedLine[];
  readonly choices: ReadonlyMap<number, number>;
}

const BOM = '\uFEFF';

/**
 * The lines that would not be imported, as they are in the file, with why: once corrected, this file is imported as the first
 * one was. Undefined when there is none.
 */
export function refusedLinesFile({ list, lines, choices }: RefusedLines): Blob | undefined {
  const byLine = new Map(lines.map((line) => [line.line, line]));
  const refused = list.lines.flatMap(({ line, cells }) => {
    const reason = reasonOf(byLine.get(line), choices);
    return reason === undefined ? [] : [[...list.header.map((_, column) => cells[column] ?? ''), reason]];
  });
  if (refused.length === 0) return undefined;
  return new Blob([BOM, csvOf([[...list.header, IMPORTER_TEXTS.reason], ...refused])], { type: 'text/csv;charset=utf-8' });
}

function reasonOf(line: ResolvedLine | undefined, choices: ReadonlyMap<number, number>): string | undefined {
  if (line === undefined) return REFUSED_LINE_REASONS.unread;
  const { place, verdict } = line;
  if (place.kind === 'refused') return placeRefusalWords(place.reason);
  if (verdict === 'recognised' || choices.has(line.line)) return undefined;
  return verdict === 'doubtful' ? REFUSED_LINE_REASONS.doubtful : REFUSED_LINE_REASONS.unknown;
}

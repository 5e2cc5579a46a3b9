import type { HeardJournal, IncomingRow } from '../../domain/sync/console/pull.ts';
import type { LoadBeginning } from '../../domain/sync/console/unfinished-load.ts';
import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import type { Fate } from '../../domain/sync/protocol.ts';
import type { Row } from '../../domain/sync/row.ts';
import type { DirectoryLine } from '../directory/directory-row.ts';
import { EntTrouble } from './ent/ent-failure.ts';
import { hearChain } from './hear-chain.ts';
import type { WireLine } from './lines/wire-line.ts';

/** A complete answer, sorted by what it is about. */
export interface GatheredAnswer {
  readonly epoch: string;
  readonly rows: readonly IncomingRow[];
  readonly journal: readonly JournalEntry[];
  readonly heard: HeardJournal;
  readonly fate: Fate;
  readonly held: Readonly<Record<string, readonly (readonly [number, string])[]>>;
  readonly cursor: string | null;
  readonly directoryCursor: string | null;
  /** The checksum of the settings after a pull, where the ENT says it. */
  readonly sum?: string | undefined;
  /** The checksum of the directory after a pull, where the ENT says it. */
  readonly directorySum?: string | undefined;
}

/** The ENT asks for everything to be loaded again. `view`: what this account may see is no longer what it was. */
export interface Resync {
  readonly resync: 'epoch' | 'floor' | 'view' | 'protocol';
}

export type Gathered = GatheredAnswer | Resync;

type OtherLine = Extract<WireLine, { kind: 'other' }>['line'];

interface Heap {
  epoch: string | undefined;
  resync: Resync | undefined;
  readonly rows: IncomingRow[];
  readonly journal: JournalEntry[];
  readonly journalTexts: string[];
  fate: Fate;
  held: GatheredAnswer['held'];
  end: Extract<OtherLine, { z: unknown }>['z'] | undefined;
  counted: number;
}

/**
 * Reads an answer to its end. Without its first or its last line, or with another number of rows than it says,
 * nothing of it counts (sync.md §3.5). Directory lines go to `onDirectory` as they come, after its first line to `onBeginning`.
 */
export async function gatherAnswer(
  stream: AsyncIterable<readonly WireLine[]>,
  onDirectory: (lines: readonly DirectoryLine[]) => void,
  onBeginning: (beginning: LoadBeginning) => void = () => undefined,
): Promise<Gathered> {
  const heap: Heap = {
    epoch: undefined,
    resync: undefined,
    rows: [],
    journal: [],
    journalTexts: [],
    fate: { last: 0, outcomes: [] },
    held: {},
    end: undefined,
    counted: 0,
  };
  for await (const lines of stream) {
    const directory: DirectoryLine[] = [];
    for (const line of lines) {
      if (line.kind === 'directory') {
        directory.push(line.line);
      } else {
        put(heap, line);
        if ('b' in line.line) onBeginning(line.line.b);
      }
    }
    heap.counted += directory.length;
    onDirectory(directory);
  }
  return heap.resync ?? whole(heap);
}

function whole({ epoch, end, counted, rows, journal, journalTexts, fate, held }: Heap): GatheredAnswer {
  if (end === undefined) {
    throw new EntTrouble('unreachable');
  }
  if (epoch === undefined || end.rows !== counted) {
    throw new EntTrouble('garbage');
  }
  const { cursor, directoryCursor, check: sum, directoryCheck: directorySum, chain, authors } = end;
  const heard: HeardJournal = {
    ...(chain === undefined ? {} : { chain: hearChain(chain, journalTexts) }),
    ...(authors === undefined ? {} : { authors }),
  };
  return { epoch, rows, journal, heard, fate, held, cursor, directoryCursor, sum, directorySum };
}

function put(heap: Heap, { line, text }: Extract<WireLine, { kind: 'other' }>): void {
  if ('e' in line) {
    heap.counted += 1;
    heap.rows.push({ entity: line.e, id: line.i, row: rowOf(line) });
  } else if ('j' in line) {
    heap.journal.push(line.j);
    heap.journalTexts.push(text);
  } else {
    putMark(heap, line);
  }
}

function putMark(heap: Heap, line: Exclude<OtherLine, { e: unknown } | { j: unknown }>): void {
  if ('b' in line) {
    heap.epoch = line.b.epoch;
  } else if ('r' in line) {
    heap.resync = line.r;
  } else if ('f' in line) {
    heap.fate = line.f;
  } else if ('h' in line) {
    heap.held = line.h;
  } else {
    heap.end = line.z;
  }
}

function rowOf({ v, d, by, at }: Extract<OtherLine, { e: unknown }>): Row {
  return { ver: v, fields: d, ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
}

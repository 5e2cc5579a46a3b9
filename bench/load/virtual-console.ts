import { z } from 'zod';
import { accessId } from '../../domain/sync/row.ts';
import { MUTATION_SCHEMA } from '../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { groupId, rubriqueId, SIZES } from '../sync/seed.ts';
import type { Answer, HttpClient } from './http-client.ts';

/** Changes of one push (rel:L1). */
export const MUTATIONS = 10;

/** A right that one console alone changes: what it was last told, and how many times it was. */
export interface Cell {
  readonly id: string;
  role: 'none' | 'visitor' | 'writer';
  times: number;
}

/** What everybody starts from: read once for all consoles of a school. */
export interface Start {
  readonly epoch: string;
  readonly cursor: string;
  readonly directoryCursor: string;
}

/** A console as far as its ENT can tell: it numbers, repeats what was not answered, and pulls from its cursor. No file, no rule. */
export interface VirtualConsole {
  readonly client: string;
  /** The rights that it alone changes. */
  readonly cells: readonly Cell[];
  /** The last mutation that the ENT said was durable. */
  acknowledged(): number;
  /** Sends its next ten changes, or again the ones that were not answered. */
  push(): Promise<Answer>;
  /** Sends again what was not answered; undefined where there is nothing. */
  flush(): Promise<Answer | undefined>;
  pull(): Promise<Answer>;
  /** The cursor of its last pull. */
  cursor(): string;
  /** What the ENT says became of every change of this console, asked from a cursor of now: the last one, and how many it holds. */
  fate(now: string): Promise<{ readonly last: number; readonly count: number }>;
}

const Outcomes = z.object({ kind: z.literal('outcomes'), outcomes: z.array(z.object({ m: z.number(), status: z.literal('applied') })) });
const Fate = z.object({ f: z.object({ last: z.number(), outcomes: z.array(z.object({ m: z.number() })) }) });
const End = z.object({ z: z.object({ cursor: z.string(), directoryCursor: z.string() }) });

/** A console to open. */
interface Opening {
  readonly token: string;
  readonly start: Start;
  readonly rank: number;
  /** Changes of one push. */
  readonly changes?: number;
  /** Whether its cursor stays where it is: each of its pulls brings the same rows again. */
  readonly stays?: boolean;
}

/** Opens a console that nobody used yet; `rank` says which rights are its own. */
export function createVirtualConsole(http: HttpClient, { token, start, rank, changes = MUTATIONS, stays = false }: Opening): VirtualConsole {
  const client = crypto.randomUUID();
  const cells = Array.from({ length: changes }, (_, i): Cell => ({ id: cellId(rank * changes + i), role: 'none', times: 0 }));
  let { cursor, directoryCursor } = start;
  let m = 0;
  let waiting: string | undefined;
  const ask = (from: string, acked: number): Promise<Answer> => {
    const query = new URLSearchParams({ protocol: String(SYNC_PROTOCOL), client, cursor: from, directoryCursor, acked: String(acked) });
    return http.ask({ method: 'GET', path: `/sync/pull?${query.toString()}`, token });
  };
  const push = async (): Promise<Answer> => {
    waiting ??= writePush({ client, epoch: start.epoch, from: m, cells });
    const answer = await http.ask({ method: 'POST', path: '/sync/push', token, body: waiting });
    if (answer.status !== 200) return answer;
    const { outcomes } = Outcomes.parse(JSON.parse(answer.text));
    if (outcomes.length !== changes || outcomes.at(-1)?.m !== m + changes) throw new Error(`push of ${client} answered ${answer.text}`);
    m += changes;
    for (const cell of cells) Object.assign(cell, { role: next(cell), times: cell.times + 1 });
    waiting = undefined;
    return answer;
  };
  return {
    client,
    cells,
    acknowledged: () => m,
    push,
    flush: async () => (waiting === undefined ? undefined : push()),
    cursor: () => cursor,
    pull: async () => {
      const answer = await ask(cursor, m);
      if (answer.status === 200 && !stays) ({ cursor, directoryCursor } = endOf(answer.text));
      return answer;
    },
    fate: async (now) => {
      const { status, text } = await ask(now, 0);
      if (status !== 200) throw new Error(`the fate of ${client} answered ${status}`);
      const line = text.split('\n').find((part) => part.startsWith('{"f"')) ?? '';
      const { f } = Fate.parse(JSON.parse(line));
      return { last: f.last, count: new Set(f.outcomes.map((outcome) => outcome.m)).size };
    },
  };
}

/** The cursors that an answer ends with; throws where it says none. */
export function endOf(lines: string): { readonly cursor: string; readonly directoryCursor: string } {
  return End.parse(JSON.parse(lines.slice(lines.lastIndexOf('\n', lines.length - 2) + 1))).z;
}

/** Right by rank, over the rubriques and groups of the school but its root. */
function cellId(rank: number): string {
  if (rank >= SIZES.groups * (SIZES.rubriques - 1)) throw new RangeError('the school has no right left');
  return accessId(rubriqueId(1 + Math.floor(rank / SIZES.groups)), { kind: 'group', id: groupId(rank % SIZES.groups) });
}

/** Each change moves a right to another role: none of them could be taken for the one before. */
function next({ role }: Cell): Cell['role'] {
  return role === 'visitor' ? 'writer' : 'visitor';
}

function writePush({ client, epoch, from, cells }: { readonly client: string; readonly epoch: string; readonly from: number; readonly cells: readonly Cell[] }): string {
  const id = crypto.randomUUID();
  const gesture = { id, intention: { kind: 'access.setMany', role: 'visitor', cells: cells.length, rubriques: 1 }, atomic: false, authoredAt: new Date().toISOString() };
  const mutations = cells.map((cell, i) => ({ entity: 'access', id: cell.id, edits: [{ field: 'role', was: cell.role, set: next(cell) }], m: from + i + 1, gesture: id }));
  return JSON.stringify({ protocol: SYNC_PROTOCOL, schema: MUTATION_SCHEMA, client, epoch, gestures: [gesture], mutations });
}

import type { z } from 'zod';
import { Refusal } from '../../rubriques/refusal.ts';
import { ConsoleRole } from '../../roles/role-matrix.ts';
import { Intention } from '../intention.ts';
import { JournalStatus } from '../journal-entry.ts';

// A console and its ENT are never updated on the same day. What a newer ENT says of a person’s action, of a reason or of a
// role is read as « newer » where this version has no word for it, rather than refused with the whole answer around it
// (sync.md §3.11). What would change the effect of an answer (an outcome, a kind of conflict, a line) is another protocol.

type Values = Readonly<Record<string, unknown>>;

/** The value, or `newer` in its place when this version cannot name it; nothing stays nothing. */
export function knownOrNewer(shape: z.ZodType, value: unknown): unknown {
  return value === null || value === undefined || shape.safeParse(value).success ? value : { kind: 'newer' };
}

/** One line of a pull or of a snapshot, with what this version cannot name in it said so. */
export function tolerateLine(line: Values): Values {
  const { j, f } = line;
  if (isObject(j)) {
    return { j: tolerateEntry(j) };
  }
  return isObject(f) ? { f: tolerateOutcomes(f) } : line;
}

/** What holds the fates of some mutations: one refused for a reason that has no name here is refused all the same. */
export function tolerateOutcomes(answer: unknown): unknown {
  if (!isObject(answer) || !Array.isArray(answer['outcomes'])) {
    return answer;
  }
  const outcomes = answer['outcomes'].map((outcome: unknown) =>
    isObject(outcome) ? { ...outcome, refusal: knownOrNewer(Refusal, outcome['refusal']) } : outcome,
  );
  return { ...answer, outcomes };
}

function tolerateEntry(entry: Values): Values {
  const { actor, intention, refusal, status } = entry;
  return {
    ...entry,
    actor: isObject(actor) ? { ...actor, role: ConsoleRole.safeParse(actor['role']).data ?? null } : actor,
    intention: knownOrNewer(Intention, intention),
    refusal: knownOrNewer(Refusal, refusal),
    status: JournalStatus.safeParse(status).data ?? 'newer',
  };
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

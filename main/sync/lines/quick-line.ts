import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { SETTINGS_ENTITIES } from '../../../domain/sync/entity.ts';
import { JournalEntry, JournalStatus } from '../../../domain/sync/journal-entry.ts';
import { OutcomeStatus } from '../../../domain/sync/outcome.ts';
import type { PushAnswer } from '../../../domain/sync/protocol.ts';

// Each shape below is one that zod accepts too, and only keys it knows: whatever is not in it is asked of zod.

/** A row of the settings as a pull brings it. */
export interface SettingsLine {
  readonly e: SettingsEntity;
  readonly i: string;
  readonly v: number;
  readonly d: Readonly<Record<string, string | number | boolean | null>>;
  readonly by?: string;
  readonly at?: string;
}

type Outcomes = Extract<PushAnswer, { kind: 'outcomes' }>;

type Values = Readonly<Record<string, unknown>>;

const ENTITIES: ReadonlySet<unknown> = new Set(SETTINGS_ENTITIES);
const STATUSES: ReadonlySet<unknown> = new Set(JournalStatus.options);
const ENDINGS: ReadonlySet<unknown> = new Set(OutcomeStatus.options);

/** Whether a line is a row whose fields hold plain values, as nearly all do. */
export function isQuickSettingsLine(line: Values): line is Values & SettingsLine {
  const { e, i, v, d, ...author } = line;
  return ENTITIES.has(e) && isText(i, 200) && isRank(v) && isObject(d) && Object.values(d).every(isPlain) && isAuthor(author);
}

/** Whether an answer is outcomes that neither a refusal nor a conflict goes with, as nearly all are. */
export function isQuickPushAnswer(answer: unknown): answer is Outcomes {
  if (!isObject(answer) || countKeys(answer) !== 2) {
    return false;
  }
  const { kind, outcomes } = answer;
  return kind === 'outcomes' && Array.isArray(outcomes) && outcomes.every(isQuickOutcome);
}

function isQuickOutcome(outcome: unknown): boolean {
  if (!isObject(outcome) || countKeys(outcome) !== 3) {
    return false;
  }
  const { m, hash, status } = outcome;
  return isRank(m) && isText(hash, 32) && ENDINGS.has(status);
}

function isAuthor({ by, at, ...odd }: Values): boolean {
  return (by === undefined || isText(by, 200)) && (at === undefined || isText(at, 40)) && countKeys(odd) === 0;
}

/**
 * Reads lines of the journal one after the other: what every line of one gesture repeats is checked at its first,
 * and compared afterwards. Undefined: ask zod.
 */
export function createJournalReader(): (line: Values) => JournalEntry | undefined {
  let known = '';
  return (line) => {
    const { j } = line;
    if (countKeys(line) !== 1 || !isObject(j) || !isOwnPart(j)) {
      return undefined;
    }
    const { actor, client, gesture, intention, message, authoredAt, effect } = j;
    const parts = [actor, client, gesture, intention, message, authoredAt, effect];
    // An absent part would be written as an empty one, and another key counted in its place.
    if (parts.includes(undefined)) {
      return undefined;
    }
    const shared = JSON.stringify(parts);
    if (shared === known) {
      // Its own part was checked just above, the rest with the line before.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return j as JournalEntry;
    }
    const read = JournalEntry.safeParse(j);
    // What zod leaves out of it, it must leave out of the next ones.
    known = read.success && JSON.stringify(read.data).length === JSON.stringify(j).length ? shared : '';
    return read.success ? read.data : undefined;
  };
}

/** What is not the same from one line of a gesture to the next. */
function isOwnPart({ k, at, m, status, refusal, edits, counts, ...shared }: Values): boolean {
  return (
    isRank(k) && isText(at, 40) && (m === null || Number.isSafeInteger(m)) && STATUSES.has(status) && refusal === null && counts === null &&
    Array.isArray(edits) && edits.every(isQuickEdit) && countKeys(shared) === 7
  );
}

function isQuickEdit(edit: unknown): boolean {
  if (!isObject(edit) || countKeys(edit) !== 5) {
    return false;
  }
  const { entity, id, field, before, after } = edit;
  return isText(entity, 64) && isText(id, 200) && isText(field, 64) && isPlain(before) && isPlain(after);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isRank(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countKeys(value: object): number {
  return Object.keys(value).length;
}

import { z } from 'zod';
import { SEVERITIES } from './control.ts';

/** How one control stands at one pass: what is kept from one pass to the next, without a name of those concerned. */
export const ControlSight = z.object({
  control: z.string().min(1).max(20),
  /** Absent from what an older version kept. */
  severity: z.enum(SEVERITIES).optional(),
  /** `drafted`: found by the ENT's settings, corrected by the draft. `made`: found because of the draft alone. */
  state: z.enum(['passed', 'found', 'made', 'ignored', 'drafted']),
  /** How many findings, and what they are about, as a fingerprint (`scopeOf`). */
  findings: z.number().int().min(0),
  scope: z.string().max(100),
  /** Of an ignored control: who ignored it and when, once the ENT has it; until which day, null for ever. */
  by: z.string().max(200).nullable(),
  since: z.string().max(40).nullable(),
  until: z.string().max(10).nullable(),
});
export type ControlSight = Readonly<z.infer<typeof ControlSight>>;

/** What happened to a control between two passes of one console; `known`: it was already found at the first pass. */
const CONTROL_EVENT_KINDS = ['known', 'appeared', 'made', 'changed', 'ignored', 'watched', 'drafted', 'undrafted', 'gone'] as const;
export type ControlEventKind = (typeof CONTROL_EVENT_KINDS)[number];

/** One line of the history of a control, dated by the clock of the console (`at`, ISO 8601). */
export const ControlEvent = z.object({
  kind: z.enum(CONTROL_EVENT_KINDS),
  at: z.string().max(40),
  findings: z.number().int().min(0),
  by: z.string().max(200).nullable(),
  since: z.string().max(40).nullable(),
  until: z.string().max(10).nullable(),
});
export type ControlEvent = Readonly<z.infer<typeof ControlEvent>>;

/** What a pass teaches of a control since the one before (undefined: never seen); undefined when nothing happened. */
export function eventBetween(before: ControlSight | undefined, now: ControlSight): ControlEventKind | undefined {
  return EVENTS[now.state](before, now);
}

const EVENTS: Readonly<Record<ControlSight['state'], (before: ControlSight | undefined, now: ControlSight) => ControlEventKind | undefined>> = {
  passed: (before) => (before === undefined || before.state === 'passed' ? undefined : 'gone'),
  ignored: (before, now) => (isSameIgnoring(before, now) ? undefined : 'ignored'),
  drafted: (before) => (before?.state === 'drafted' ? undefined : 'drafted'),
  made: (before, now) => (before?.state === 'made' ? changedFrom(before, now) : 'made'),
  found: (before, now) => (before === undefined ? 'known' : foundAgain(before, now)),
};

/** Ignoring told again only when it is another one: the ENT has it at last, or somebody else decided. */
function isSameIgnoring(before: ControlSight | undefined, now: ControlSight): boolean {
  return before?.state === 'ignored' && before.by === now.by && before.since === now.since && before.until === now.until;
}

function foundAgain(before: ControlSight, now: ControlSight): ControlEventKind | undefined {
  if (before.state === 'found') return changedFrom(before, now);
  if (before.state === 'drafted') return 'undrafted';
  return before.state === 'ignored' ? 'watched' : 'appeared';
}

function changedFrom(before: ControlSight, now: ControlSight): ControlEventKind | undefined {
  return before.scope === now.scope ? undefined : 'changed';
}

import { z } from 'zod';
import type { Intended } from '../draft/intended.ts';
import { isDay } from '../kernel/days.ts';
import { Json, sameJson } from '../kernel/json.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { fieldValue, type SettingsView } from '../sync/row.ts';
import { DEFAULT_THRESHOLDS, THRESHOLD_ROWS, type ThresholdId, type ThresholdRule, type Thresholds } from './thresholds.data.ts';

/** A day that some year has: `02-29`, not `02-31`. */
const YearDay = z.string().refine((day) => isDay(`2000-${day}`));
/** Some days of every year, both included. */
export const YearPeriod = z.object({ from: YearDay, to: YearDay }).refine(({ from, to }) => from <= to);
const Words = z.array(z.string().trim().min(1).max(40)).min(1).max(30);

/** What the shape of a threshold accepts; shares are kept as a part of one and bounded in per cent. */
function shapeOf(rule: ThresholdRule): z.ZodType<Json> {
  switch (rule.kind) {
    case 'day':
      return YearDay;
    case 'period':
      return YearPeriod;
    case 'words':
      return Words;
    case 'share':
      return z.number().min(rule.least / 100).max(rule.most / 100);
    default:
      return z.number().int().min(rule.least).max(rule.most);
  }
}

/** Whether a name is one of the thresholds that a school may set. */
export function isThreshold(id: string): id is ThresholdId {
  return Object.hasOwn(THRESHOLD_ROWS, id);
}

/** The thresholds of a school: its own where it set them, else the defaults; a value that does not fit counts as not set. */
export function readThresholds(view: SettingsView): Thresholds {
  const own: [ThresholdId, Json][] = [];
  for (const [id, row] of view.list('controlThreshold')) {
    const value = fieldValue(row, 'controlThreshold', 'value');
    if (isThreshold(id) && value !== null && shapeOf(THRESHOLD_ROWS[id].rule).safeParse(value).success) own.push([id, value]);
  }
  return { ...DEFAULT_THRESHOLDS, ...Object.fromEntries(own) };
}

/** Whether a threshold may be set: within its bounds, or back to its default (null). */
export function decideControlThreshold(_context: DecisionContext, { id, edits }: Change): Refusal | undefined {
  if (!isThreshold(id)) return { kind: 'malformed-key' };
  const { rule } = THRESHOLD_ROWS[id];
  const shape = shapeOf(rule);
  if (edits.every(({ set }) => set === null || shape.safeParse(set).success)) return undefined;
  return 'least' in rule
    ? { kind: 'threshold-out-of-range', threshold: id, least: rule.least, most: rule.most }
    : { kind: 'threshold-malformed', threshold: id };
}

/** Sets a threshold, back to its default with null or with the default itself; undefined when it is already so. */
export function setThreshold(view: SettingsView, id: ThresholdId, value: Json): Intended | undefined {
  const set = sameJson(value, defaultOf(id)) ? null : value;
  const was = fieldValue(view.find('controlThreshold', id), 'controlThreshold', 'value');
  return sameJson(was, set)
    ? undefined
    : {
        intention: { kind: 'threshold.set', threshold: id, isDefault: set === null },
        changes: [{ entity: 'controlThreshold', id, edits: [{ field: 'value', was, set }] }],
        atomic: false,
      };
}

/** The default of a threshold, as its row would hold it. */
export function defaultOf(id: ThresholdId): Json {
  return Json.parse(DEFAULT_THRESHOLDS[id]);
}

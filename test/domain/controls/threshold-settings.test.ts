import { describe, expect, it } from 'vitest';
import { defaultOf, isThreshold, readThresholds, setThreshold } from '../../../domain/controls/threshold-settings.ts';
import { DEFAULT_THRESHOLDS, THRESHOLD_ROWS, type ThresholdId } from '../../../domain/controls/thresholds.data.ts';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

const IDS = Object.keys(THRESHOLD_ROWS).filter(isThreshold);

describe('each threshold', () => {
  it('is there: all but the dated facts, which nobody chooses', () => {
    expect(IDS.toSorted()).toEqual(Object.keys(DEFAULT_THRESHOLDS).filter((id) => id !== 'datedFacts').toSorted());
  });

  it.each(IDS)('%s serves a control of the catalogue, and its default fits its own rule', (id) => {
    expect(CATALOGUE.map((control): string => control.id)).toContain(THRESHOLD_ROWS[id].control);
    expect(refusal(smallSchool(), change(smallSchool(), 'controlThreshold', id, { value: defaultOf(id) }))).toBeUndefined();
  });
});

describe('the thresholds of a school', () => {
  it('are the defaults as long as nobody set them', () => {
    expect(readThresholds(settings({}))).toEqual(DEFAULT_THRESHOLDS);
  });

  it('are its own where it set them; what does not fit or is not known counts as not set', () => {
    const rows = { silentDays: { value: 90 }, coveringShare: { value: 1 }, trashDays: { value: 'deux' }, massRecipients: { value: null }, later: { value: 3 } };
    expect(readThresholds(settings({ controlThreshold: rows }))).toEqual({ ...DEFAULT_THRESHOLDS, silentDays: 90, coveringShare: 1 });
  });

  it.each<[string, Json, string | undefined]>([
    ['silentDays', 90, undefined],
    ['silentDays', null, undefined],
    ['silentDays', 6, 'threshold-out-of-range'],
    ['silentDays', 90.5, 'threshold-out-of-range'],
    ['coveringShare', 0.5, undefined],
    ['coveringShare', 0.49, 'threshold-out-of-range'],
    ['yearChange', '08-01', undefined],
    ['yearChange', '13-01', 'threshold-malformed'],
    ['yearChange', '02-31', 'threshold-malformed'],
    ['changeover', { from: '04-01', to: '05-31' }, undefined],
    ['changeover', { from: '06-01', to: '05-31' }, 'threshold-malformed'],
    ['personalWords', ['notes'], undefined],
    ['personalWords', [], 'threshold-malformed'],
    ['datedFacts', [], 'malformed-key'],
    ['toString', 1, 'malformed-key'],
  ])('%s may be %j: %s', (id, value, expected) => {
    expect(refusal(smallSchool(), change(smallSchool(), 'controlThreshold', id, { value }))?.kind).toBe(expected);
  });

  it('are set by an entry of the draft, and go back to the default', () => {
    const id: ThresholdId = 'silentDays';
    expect(setThreshold(settings({}), id, 90)).toMatchObject({
      intention: { kind: 'threshold.set', threshold: id, isDefault: false },
      changes: [{ entity: 'controlThreshold', id, edits: [{ field: 'value', was: null, set: 90 }] }],
    });
    const own = settings({ controlThreshold: { [id]: { value: 90 } } });
    expect(setThreshold(own, id, 90)).toBeUndefined();
    expect(setThreshold(own, id, 180)).toMatchObject({ intention: { isDefault: true }, changes: [{ edits: [{ was: 90, set: null }] }] });
  });
});

import { describe, expect, it } from 'vitest';
import { notWider, reduceCapabilities, type Capabilities, type UnitCapability } from '../../../domain/connectors/capabilities.ts';
import { isPassing, needsPerson } from '../../../domain/connectors/failure-kind.ts';
import { doubtMassRemoval, proveByCount, proveByDoubleRead, type Proof } from '../../../domain/connectors/proof.ts';

const EXACT: UnitCapability = { read: 'full', write: 'exact', undo: 'exact', effectAt: 'now', losses: [], provenance: 'read' };
const declared: Capabilities = { platform: 'p', version: null, units: { group: EXACT, membership: EXACT, visa: { ...EXACT, write: 'none' }, person: EXACT } };

describe('capabilities', () => {
  const reduced = reduceCapabilities(
    declared,
    [
      { unit: 'group', reads: true, writes: true, cause: null },
      { unit: 'membership', reads: true, writes: false, cause: null },
      { unit: 'person', reads: false, writes: true, cause: 'forbidden' },
      { unit: 'rubrique', reads: true, writes: true, cause: null },
    ],
    '6.15',
  );

  it('keep what a probe proved', () => {
    expect(reduced.version).toBe('6.15');
    expect(reduced.units.group).toEqual({ ...EXACT, provenance: 'probed' });
  });

  it('go to the sheet where writing was not proved, and never write what is not read', () => {
    expect(reduced.units.membership).toMatchObject({ read: 'full', write: 'sheet' });
    expect(reduced.units.person).toMatchObject({ read: 'none', write: 'sheet', provenance: 'read' });
    expect(reduced.units.visa).toMatchObject({ read: 'none', write: 'none' });
  });

  it('are given nothing back by a test that a program makes, nor what was never proved', () => {
    const { units } = notWider(reduced, declared);
    expect([units.group?.write, units.membership?.write, units.person?.write, units.visa?.write, units.rubrique]).toEqual(['exact', 'sheet', 'sheet', 'none', undefined]);
    expect(notWider(declared, reduced)).toEqual(reduced);
    expect(notWider({ ...declared, units: {} }, declared).units.group).toMatchObject({ read: 'full', write: 'sheet' });
  });

  it('are never widened by a probe', () => {
    expect(reduced.units.rubrique).toBeUndefined();
  });
});

describe('a failure', () => {
  it('waits for a person, passes by itself, or neither', () => {
    expect([needsPerson('mfaNeeded'), needsPerson('busy'), isPassing('busy'), isPassing('forbidden')]).toEqual([true, false, true, false]);
  });
});

describe('a proof', () => {
  it('is two equal reads, or two equal figures', () => {
    expect(proveByDoubleRead(['a', 'b'], ['b', 'a'])).toEqual({ complete: true, count: 2, by: 'doubleRead' });
    expect(proveByDoubleRead(['a', 'b'], ['a', 'c'])).toEqual({ complete: false, count: 2, cause: 'moved' });
    expect(proveByDoubleRead(['a', 'b'], ['a'])).toEqual({ complete: false, count: 1, cause: 'moved' });
    expect(proveByCount(3, 3)).toEqual({ complete: true, count: 3, by: 'independentCount' });
    expect(proveByCount(3, undefined)).toMatchObject({ complete: false, cause: 'countMismatch' });
  });

  const whole: Proof = { complete: true, count: 900, by: 'doubleRead' };
  it.each([
    ['some people', 'people', 1000, 40, true],
    ['too many people', 'people', 1000, 51, false],
    ['too many of few people', 'people', 100, 6, false],
    ['a fifth of groups', 'groups', 300, 60, true],
    ['more than a fifth of groups', 'groups', 300, 61, false],
    ['many of few groups', 'groups', 20, 10, true],
  ] as const)('of %s gone', (_, collection, known, gone, complete) => {
    expect(doubtMassRemoval(whole, { collection, known, gone }).complete).toBe(complete);
  });

  it('is doubted when nothing at all is left, and left alone otherwise', () => {
    const none: Proof = { complete: true, count: 0, by: 'doubleRead' };
    expect(doubtMassRemoval(none, { collection: 'groups', known: 1, gone: 1 })).toMatchObject({ complete: false, cause: 'countMismatch' });
    expect(doubtMassRemoval(none, { collection: 'groups', known: 0, gone: 0 })).toEqual(none);
    const failed: Proof = { complete: false, count: 0, cause: 'refused' };
    expect(doubtMassRemoval(failed, { collection: 'groups', known: 9, gone: 9 })).toBe(failed);
  });
});

import { expect, it } from 'vitest';
import type { Control, Finding } from '../../../domain/controls/control.ts';
import { findControl } from '../../../domain/controls/catalogue.ts';
import { mergedProblems } from '../../../domain/controls/merged-problems.ts';
import type { ControlResult } from '../../../domain/controls/run-controls.ts';

const control = findControl('MSG-04');
const advice = findControl('MSG-06');
const finding = (id: string): Finding => ({ objects: [{ kind: 'line', id }], params: {} });
const found = (of: Control | undefined, ...ids: readonly string[]): ControlResult[] =>
  of === undefined ? [] : [ids.length === 0 ? { control: of, state: 'passed' } : { control: of, state: 'found', findings: ids.map(finding) }];

it('is what neither of the two made alone', () => {
  const merged = found(control, 'psyen', 'head', 'cpe');
  expect(mergedProblems({ theirs: found(control, 'head'), mine: found(control, 'cpe'), merged })).toEqual([{ control, finding: finding('psyen') }]);
});

it('is nothing when one of them made it, when all is well, for advice and for what is ignored', () => {
  expect(mergedProblems({ theirs: found(control, 'psyen'), mine: found(control), merged: found(control, 'psyen') })).toEqual([]);
  expect(mergedProblems({ theirs: found(control), mine: found(control), merged: found(control) })).toEqual([]);
  expect(mergedProblems({ theirs: found(advice), mine: found(advice), merged: found(advice, 'single') })).toEqual([]);
  const ignored = found(control, 'psyen').map((result): ControlResult => ({
    control: result.control, state: 'ignored', findings: [finding('psyen')], ignored: { reason: 'wanted', note: '', until: null, seen: '' },
  }));
  expect(mergedProblems({ theirs: found(control), mine: found(control), merged: ignored })).toEqual([]);
});

it('compares findings that are about nothing in particular', () => {
  const bare: Finding = { objects: [], params: {} };
  const all = found(control, 'psyen').map((result): ControlResult => ({ control: result.control, state: 'found', findings: [bare] }));
  expect(mergedProblems({ theirs: found(control), mine: all, merged: all })).toEqual([]);
  expect(mergedProblems({ theirs: found(control), mine: found(control), merged: all })).toHaveLength(1);
});

it('knows no control of another version', () => {
  expect(findControl('MSG-99')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { correspondenceId, parseCorrespondenceId, saidOf } from '../../../domain/correspondences/correspondence.ts';
import { sayName, sayNames } from '../../../domain/correspondences/correspondence-gestures.ts';
import type { UnknownName } from '../../../domain/school/upstream-report.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { Fields, SettingsView } from '../../../domain/sync/row.ts';
import { decideChange } from '../../../domain/sync/decide-change.ts';
import { actor, change, group, NOW, person, settings } from '../settings.ts';

const directory = createDirectoryIndex([person('zoe'), person('tom', { profile: 'student' })], [group('c:6A', { name: '6e A' }), group('g:LAT', { kind: 'teaching' })]);
const SIX: UnknownName = { kind: 'class', label: '6EME A' };
const LATIN: UnknownName = { kind: 'group', label: 'LAT: 6' };
const ZOE: UnknownName = { kind: 'teacher', label: 'ROUX Z.' };

const refused = (view: SettingsView, id: string, directoryId: Json) => {
  const wanted = change(view, 'correspondence', id, { directoryId });
  return decideChange({ before: view, after: view, directory, now: NOW }, actor(), wanted)?.kind ?? 'accepted';
};
const ground = (rows: Readonly<Record<string, Fields>> = {}) => ({ directory, view: settings({ correspondence: rows }) });

describe('the key of a correspondence', () => {
  it.each([SIX, LATIN, ZOE])('is read back: $label', (name) => {
    expect(parseCorrespondenceId(correspondenceId(name))).toEqual(name);
  });

  it('holds in what a key may be, and is nothing else', () => {
    expect(correspondenceId({ kind: 'teacher', label: 'N'.repeat(300) }).length).toBeLessThanOrEqual(200);
    expect(['class:', '6A', 'level:6'].map(parseCorrespondenceId)).toEqual([undefined, undefined, undefined]);
  });
});

describe('what the school says that a name is', () => {
  it('is of the kind of the name, and in the directory', () => {
    expect(saidOf(ground({ 'class:6EME A': { directoryId: 'c:6A' } }), SIX)).toBe('c:6A');
    expect(saidOf(ground({ 'group:LAT: 6': { directoryId: 'g:LAT' } }), LATIN)).toBe('g:LAT');
    expect(saidOf(ground({ 'teacher:ROUX Z.': { directoryId: 'zoe' } }), ZOE)).toBe('zoe');
    for (const directoryId of ['g:LAT', 'gone', null]) expect(saidOf(ground({ 'class:6EME A': { directoryId } }), SIX)).toBeUndefined();
    for (const directoryId of ['tom', 'gone']) expect(saidOf(ground({ 'teacher:ROUX Z.': { directoryId } }), ZOE)).toBeUndefined();
    expect(saidOf(ground(), SIX)).toBeUndefined();
  });

  it('is refused where it is of another kind, or nothing', () => {
    const kinds = ['class:X', 'group:X', 'teacher:X', 'X'].map((id) => ['c:6A', 'g:LAT', 'zoe', 'tom', 3].map((directoryId) => refused(settings({}), id, directoryId)));
    expect(kinds).toEqual([
      ['accepted', 'invalid-value', 'invalid-value', 'invalid-value', 'invalid-value'],
      ['invalid-value', 'accepted', 'invalid-value', 'invalid-value', 'invalid-value'],
      ['invalid-value', 'invalid-value', 'accepted', 'invalid-value', 'invalid-value'],
      ['malformed-key', 'malformed-key', 'malformed-key', 'malformed-key', 'malformed-key'],
    ]);
    const said = settings({ correspondence: { 'class:X': { directoryId: 'c:6A' } } });
    expect(refused(said, 'class:X', null)).toBe('accepted');
  });
});

describe('the actions of the draft', () => {
  it('name the group, and refer to the person', () => {
    expect(sayName(ground(), { name: SIX, directoryId: 'c:6A' })).toMatchObject({
      intention: { kind: 'correspondence.set', label: '6EME A', principal: { kind: 'group', id: 'c:6A' }, principalName: '6e A' },
      changes: [{ entity: 'correspondence', id: 'class:6EME A', edits: [{ field: 'directoryId', was: null, set: 'c:6A' }] }],
    });
    expect(sayName(ground(), { name: SIX, directoryId: 'gone' })?.intention).toEqual({ kind: 'correspondence.set', label: '6EME A', principal: { kind: 'group', id: 'gone' } });
    expect(sayName(ground(), { name: ZOE, directoryId: 'zoe' })?.intention).toEqual({ kind: 'correspondence.set', label: 'ROUX Z.', principal: { kind: 'person', id: 'zoe' } });
  });

  it('take it back, and do nothing twice', () => {
    const said = ground({ 'class:6EME A': { directoryId: 'c:6A' } });
    expect(sayName(said, { name: SIX, directoryId: null })?.intention).toEqual({ kind: 'correspondence.set', label: '6EME A', principal: null });
    expect(sayName(said, { name: SIX, directoryId: 'c:6A' })).toBeUndefined();
  });

  it('say several at once', () => {
    expect(sayNames(ground(), [{ name: SIX, directoryId: 'c:6A' }, { name: ZOE, directoryId: 'zoe' }])).toMatchObject({ intention: { kind: 'correspondence.setMany', names: 2 }, changes: [{}, {}] });
    expect(sayNames(ground(), [])).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { sourceOf, typedSource } from '../../../domain/kernel/source-ref.ts';
import { blankLife, blankPlatform, readEdited, withMenuSource } from '../../../domain/platforms/edited-platform.ts';
import { readPlatformFile } from '../../../domain/platforms/platform-file.ts';
import { writeDataFile } from '../../../domain/kernel/data-file.ts';
import type { Platform } from '../../../domain/platforms/platform.ts';

const NAMED: Platform = { ...blankPlatform('la-notre'), name: 'La nôtre' };
const faultsOf = (written: Platform): readonly string[] => {
  const read = readEdited(written);
  return read.ok ? [] : read.refusal.issues.map(({ path, code, line }) => `${path.join('.')} ${code} ${String(line)}`);
};
const valueOf = (written: Platform): Platform | undefined => {
  const read = readEdited(written);
  return read.ok ? read.value : undefined;
};

describe('the source of a line, in a field', () => {
  it('is what is typed, or nobody gives one', () => {
    expect(sourceOf('Notice Kosmos 2026')).toEqual({ ref: 'Notice Kosmos 2026' });
    expect(sourceOf(' ')).toEqual({ ref: '—', inferred: true });
    expect([typedSource(sourceOf('')), typedSource(undefined), typedSource({ ref: 'S2-091' })]).toEqual(['', '', 'S2-091']);
  });

  it('stays inferred while it is corrected, and is stated once it is written where there was none', () => {
    expect(sourceOf('S1-005', { ref: 'S1-004', inferred: true })).toEqual({ ref: 'S1-005', inferred: true });
    expect(sourceOf('S1-005', sourceOf(''))).toEqual({ ref: 'S1-005' });
    expect(sourceOf('S1-005', { ref: 'S1-004' })).toEqual({ ref: 'S1-005' });
  });

  it('of a menu goes with its field', () => {
    const sourced = { ...NAMED, ...withMenuSource(NAMED, 'groups', 'Notice') };
    expect(sourced.menuSources).toEqual({ groups: { ref: 'Notice' } });
    expect(withMenuSource(sourced, 'groups', '').menuSources).toEqual({});
  });
});

describe('what the form of a platform holds', () => {
  it('says as little as a name, and is what the same file would say', () => {
    expect(valueOf(NAMED)).toEqual(NAMED);
    expect(readPlatformFile(writeDataFile(NAMED))).toEqual({ ok: true, value: NAMED });
  });

  it('is unknown where it may be and is left blank', () => {
    const written: Platform = {
      ...NAMED, vendor: ' ', menus: { ...NAMED.menus, groups: 'Réglages › Groupes', visa: ' ' }, menuSources: { groups: { ref: 'Notice' }, visa: { ref: 'Notice' } },
      browsers: [{ name: 'Firefox', minimum: '', source: sourceOf('') }, { name: 'Chrome', minimum: '85', source: sourceOf('') }], roles: [{ role: 'visitor', label: 'Lecteur', source: undefined }],
    };
    const read = valueOf(written);
    expect([read?.vendor, read?.menus.groups, read?.menus.visa, read?.menuSources]).toEqual([null, 'Réglages › Groupes', null, { groups: { ref: 'Notice' } }]);
    expect(read?.browsers.map(({ minimum }) => minimum)).toEqual([null, '85']);
    expect(read?.roles).toStrictEqual([{ role: 'visitor', label: 'Lecteur' }]);
    expect(Object.keys(valueOf({ ...written, menus: NAMED.menus }) ?? {})).not.toContain('menuSources');
  });

  it('is refused place by place, without the lines of a file', () => {
    expect(faultsOf({ ...blankPlatform('la-notre'), profiles: [{ label: '', source: sourceOf('') }], activation: [blankLife()] })).toEqual([
      'name too_small undefined', 'profiles.0.label too_small undefined', 'activation.0.who too_small undefined', 'activation.0.steps.0.text too_small undefined',
    ]);
    expect(faultsOf({ ...NAMED, addresses: [{ label: 'Portail', url: 'ent.fr', source: sourceOf('') }] })).toEqual(['addresses.0.url invalid_format.url undefined']);
  });
});

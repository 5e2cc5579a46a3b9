import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../../domain/kernel/json.ts';
import { SETTINGS_ENTITIES } from '../../../../domain/sync/entity.ts';
import { createRowTable } from '../../../../domain/sync/row-table.ts';
import type { Fields, SettingsView } from '../../../../domain/sync/row.ts';
import { copySchool, type RealSchool } from '../../../../main/training/copy/copy-school.ts';
import { FICTITIOUS_DELIVERIES } from '../../../../scripts/demo/fictitious-deliveries.ts';
import { readCopy } from '../../../../server/training/copied-school.ts';
import { groundOfEnt } from '../../../server/controls-of.ts';
import { emptyEnt, imported } from '../../../server/imports/delivery-desk.ts';
import { newEnt } from '../../../server/new-ent.ts';

/** What no text of the product holds: whoever finds it in a copy has found something of the real school. */
const CANARY = 'Zqx';

let real: RealSchool;
let people: RealSchool['people'];

beforeAll(async () => {
  const ent = emptyEnt();
  await imported(ent, FICTITIOUS_DELIVERIES.college());
  const { directory, view } = groundOfEnt(ent);
  const school = ent.school();
  if (school === undefined) throw new Error('The demonstration has a school');
  ({ people } = directory);
  real = { school, people, groups: directory.groups, view: textsOf(view) };
});

/** The free texts of a school as administrators write them: they name people. */
function textsOf(view: SettingsView): SettingsView {
  const named = createRowTable();
  for (const entity of SETTINGS_ENTITIES) {
    for (const [id, row] of view.list(entity)) named.put(entity, id, { ...row, fields: withTexts(entity, row.fields) });
  }
  named.put('matrixPreset', 'p1', { ver: 1, fields: { name: `Comme ${CANARY}`, cells: { 'student|group:profil:tous': true }, state: 'active' } });
  named.put('proposition', 'x', { ver: 1, fields: { state: 'open', note: CANARY, askedBy: CANARY } });
  named.put('ignoredControl', 'x', { ver: 1, fields: { ignored: { reason: CANARY, by: CANARY } } });
  return named;
}

const FREE = ['title', 'name', 'note', 'comment', 'reason', 'email', 'publisher'];

function withTexts(entity: string, fields: Fields): Fields {
  const texts = Object.fromEntries(FREE.filter((name) => name in fields || (entity === 'replacement' && name === 'comment')).map((name) => [name, `${CANARY} ${name} de Mme Lefèvre`]));
  return { ...fields, ...texts };
}

const copyText = (school: RealSchool): string => JSON.stringify(copySchool(school));
const words = (text: string): ReadonlySet<string> => new Set(text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}@.'’-]+/gu));

describe('the shape of a real school', () => {
  it('goes to the training without any name, identifier, address or birth date of anybody', () => {
    const text = copyText(real);
    const seen = words(text);
    const told = people.flatMap(({ lastName, firstName, id, email, birthDate }) => [lastName, firstName, id, email ?? '', birthDate ?? '']).filter((one) => one !== '');
    const plain = told.map((one) => one.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase());
    expect(plain.filter((one) => seen.has(one))).toEqual([]);
    expect(text).not.toMatch(/p16-|0319999A|Jean-Macé|VILLE-FICTIVE|Lefèvre/i);
    expect(text).not.toContain(CANARY);
  });

  it('keeps as many people, groups, rubriques, rights, cells, assignments and replacements', () => {
    const copy = copySchool(real);
    expect(copy.people).toHaveLength(people.length);
    expect(copy.groups).toHaveLength(real.groups.length);
    const count = (entity: string): number => copy.settings.filter((row) => row.entity === entity).length;
    for (const entity of ['rubrique', 'access', 'schoolGroup', 'membership', 'visibilityRule', 'garSubscription', 'garAssignment', 'replacement', 'inspection', 'teacherTimetable', 'service', 'serviceAccess'] as const) {
      expect([entity, count(entity)]).toEqual([entity, [...real.view.list(entity)].length]);
    }
    const profiles = (list: RealSchool['people']): readonly string[] => list.map(({ profile, groupIds, childrenIds }) => `${profile} ${String(groupIds.length)} ${String(childrenIds.length)}`).toSorted();
    expect(profiles(copy.people)).toEqual(profiles(people));
    const known = new Set(copy.people.map(({ id }) => id));
    expect(copy.people.flatMap(({ childrenIds }) => childrenIds).every((id) => known.has(id))).toBe(true);
  });

  it('is the same each time, and a school that the training takes', () => {
    expect(copyText(real)).toBe(copyText(real));
    const read = readCopy(copyText(real));
    expect(read?.school).toMatchObject({ uai: '0319994A', fictitious: true });
    const ent = newEnt();
    if (read !== undefined) ent.seed(read);
    expect(ent.accounts().map(({ role }) => role)).toEqual(['administrator', 'administrator', 'head', 'deputy', 'assignmentManager', 'trainer']);
    expect(readCopy(copyText(real).replace('0319994A', '0310001A'))).toBeUndefined();
  });

  it('leaks nothing, whatever a row holds and wherever', () => {
    const rows = SETTINGS_ENTITIES.flatMap((entity) => [...real.view.list(entity)].slice(0, 3).map(([id, { fields }]) => ({ entity, id, fields })));
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.boolean()), (inValue, inKey) => {
        const spoilt = createRowTable();
        for (const { entity, id, fields } of rows) {
          const key = inKey.next().value ? `${id}${CANARY}` : id;
          spoilt.put(entity, key, { ver: 1, fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, spoil(value, inValue)])) });
        }
        const text = copyText({ ...real, view: spoilt });
        const found = text.indexOf(CANARY);
        expect(found < 0 ? '' : text.slice(found - 80, found + 20)).toBe('');
      }),
      { numRuns: 60 },
    );
  });
});

/** The same value with the canary in some of its texts, at any depth. */
function spoil(value: Json, at: Iterator<boolean>): Json {
  if (typeof value === 'string' || value === null) return at.next().value === true ? `${CANARY} Durand` : value;
  if (Array.isArray(value)) return value.map((one) => spoil(one, at));
  if (typeof value !== 'object') return at.next().value === true ? CANARY : value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [at.next().value === true ? `${CANARY}${name}` : name, spoil(inner ?? null, at)]));
}

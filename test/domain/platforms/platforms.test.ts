import { describe, expect, it } from 'vitest';
import { writeDataFile } from '../../../domain/kernel/data-file.ts';
import { Json } from '../../../domain/kernel/json.ts';
import { menuPathOn, menuPaths } from '../../../domain/platforms/menu-path.ts';
import { readPlatformFile } from '../../../domain/platforms/platform-file.ts';
import { roleWords } from '../../../domain/platforms/role-words.ts';
import { platformDifferences } from '../../../domain/platforms/platform-differences.ts';
import { Platform, PLATFORM_MENUS } from '../../../domain/platforms/platform.ts';
import { definePlatform, knownPlatforms, ownPlatforms, removePlatform, setUsed, usedPlatforms } from '../../../domain/platforms/school-platforms.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

const NO_MENU = Object.fromEntries(PLATFORM_MENUS.map((menu) => [menu, null]));
const platform = (id: string, menus: object = {}): Platform =>
  Platform.parse({ format: 'console-ent-plateforme', version: 1, id, name: id.toUpperCase(), vendor: null, degrees: ['second'], addresses: [], roles: [{ role: 'manager', label: 'Gestionnaire' }], profiles: [], signIn: [], menus: { ...NO_MENU, ...menus }, browsers: [], contacts: [], accounts: [], facts: [] });

const GUIDE = platform('guide', { directory: 'Services › Annuaire', groups: 'Services › Annuaire › Groupes', gar: 'Médiacentre' });
const OTHER = platform('other', { directory: 'Mes gens', gar: null });
const plain = (one: Platform): Json => Json.parse(one);

describe('the file of a platform', () => {
  it('is read back as it was written', () => {
    expect(readPlatformFile(writeDataFile(OTHER))).toEqual({ ok: true, value: OTHER });
  });

  it('is refused at the line of an unknown role and of a missing path', () => {
    const { visa: _, ...menus } = OTHER.menus;
    const text = writeDataFile({ ...OTHER, roles: [{ role: 'owner', label: 'Maître' }], menus });
    const read = readPlatformFile(text);
    const issues = read.ok || read.refusal.kind !== 'wrong' ? [] : read.refusal.issues;
    const said = issues.map(({ path, line }) => [path.join('.'), text.split('\n')[(line ?? 0) - 1]?.trim()]);
    expect(said).toEqual([['roles.0.role', '"role": "owner",'], ['menus.visa', '"menus": {']]);
  });

  it.each([
    [{ menus: { ...OTHER.menus, forum: 'Forum' } }, 'menus.forum unrecognized_keys'],
    [{ addresses: [{ label: 'Portail', source: { ref: 'S1-001' } }] }, 'addresses.0.url missing'],
    [{ addresses: [{ label: 'Portail', url: 'http://ent.fr', source: { ref: 'S1-001' } }] }, 'addresses.0.url invalid_format.url'],
    [{ addresses: [{ label: 'Portail', url: `https://ent.fr/${'x'.repeat(200)}`, source: { ref: 'S1-001' } }] }, 'addresses.0.url too_big'],
    [{ facts: [{ text: 'x', validFrom: 'hier', source: { ref: 'S1-001' } }] }, 'facts.0.validFrom invalid_format.date'],
    [{ facts: [{ text: ' ', source: { ref: 'S1-001' } }] }, 'facts.0.text too_small'],
    [{ id: 'La Nôtre' }, 'id invalid_format'],
    [{ menus: null }, 'menus invalid_type'],
    [{ degrees: [] }, 'degrees too_small'],
    [{ degrees: ['first', 'second', 'first'] }, 'degrees too_big'],
    [{ profiles: [null] }, 'profiles.0 invalid_type'],
    [{ roles: Array.from({ length: 9 }, () => ({ role: 'manager', label: 'Gestionnaire' })) }, 'roles too_big'],
  ])('%j is refused: %s', (changed, fault) => {
    const read = readPlatformFile(writeDataFile({ ...OTHER, ...changed }));
    expect(read.ok || read.refusal.kind !== 'wrong' ? [] : read.refusal.issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([fault]);
  });

  it('that is no JSON is refused about where it stops to be', () => {
    const refusalOf = (text: string): unknown => { const read = readPlatformFile(text); return read.ok ? undefined : read.refusal; };
    expect(refusalOf(writeDataFile(OTHER).replace('"version": 1,', '"version": 1'))).toEqual({ kind: 'not-json', line: 4 });
    expect(refusalOf('nom;prénom')).toEqual({ kind: 'not-json' });
  });
});

describe('the words of roles', () => {
  const WORDS = { visitor: 'Visiteur', writer: 'Rédacteur', publisher: 'Rédacteur avec mise en ligne', moderator: 'Modérateur', manager: 'Gestionnaire' };
  const named = (id: string, label: string): Json => plain({ ...platform(id), roles: [{ role: 'visitor', label }] });
  const words = (rows: Readonly<Record<string, Readonly<Record<string, Json>>>>) => roleWords(settings({ platform: rows }), WORDS);

  it('are those of the platforms that the school describes and uses, both where two differ', () => {
    expect(words({ own: { used: true, definition: named('own', 'Lecteur') } })).toEqual({ visitor: ['Lecteur'] });
    expect(words({ own: { used: true, definition: named('own', 'Lecteur') }, guide: { used: true } })).toEqual({ visitor: ['Visiteur', 'Lecteur'] });
    expect(words({ own: { used: true, definition: named('own', 'Visiteur') }, guide: { used: true } })).toEqual({ visitor: ['Visiteur'] });
    expect(words({ own: { used: false, definition: named('own', 'Lecteur') }, guide: { used: true } })).toEqual({});
  });
});

describe('the platforms of a school', () => {
  const shipped = [GUIDE, OTHER];
  const own = platform('own');

  it('are those that it says it uses, its own among them', () => {
    const view = settings({ platform: { guide: { used: true }, own: { used: true, definition: plain(own) }, broken: { definition: { id: 'broken' } }, elsewhere: { definition: plain(own) } } });
    expect(ownPlatforms(view)).toEqual([own]);
    expect(usedPlatforms(view, shipped)).toEqual([GUIDE, own]);
    const mine = platform('other', { directory: 'Ici' });
    expect(knownPlatforms(settings({ platform: { other: { definition: plain(mine) } } }), shipped)).toEqual([GUIDE, mine]);
    const guide = platform('guide', { directory: 'Ici' });
    expect(knownPlatforms(settings({ platform: { own: { definition: plain(own) }, guide: { definition: plain(guide) } } }), shipped)).toEqual([guide, OTHER, own]);
  });

  it('are chosen, described and taken back, once each', () => {
    const none = settings({});
    expect(setUsed(none, OTHER, true)).toEqual({ intention: { kind: 'platform.use', name: 'OTHER', used: true }, changes: [{ entity: 'platform', id: 'other', edits: [{ field: 'used', was: false, set: true }] }], atomic: false });
    expect(setUsed(none, OTHER, false)).toBeUndefined();
    expect(definePlatform(none, own, [])?.changes[0]?.edits).toEqual([{ field: 'definition', was: null, set: plain(own) }]);
    const described = settings({ platform: { own: { used: true, definition: plain(own) } } });
    expect(definePlatform(described, own, [])).toBeUndefined();
    // What the console ships is described already; given back word for word, it takes the place of what the school said.
    expect(definePlatform(none, own, [GUIDE, own])).toBeUndefined();
    expect(definePlatform(described, own, [own])?.changes[0]?.edits.map(({ set }) => set)).toEqual([null]);
    expect(removePlatform(described, own, [])?.changes[0]?.edits.map(({ field, set }) => [field, set])).toEqual([['used', false], ['definition', null]]);
    expect(removePlatform(described, own, [own])?.changes[0]?.edits.map(({ field, set }) => [field, set])).toEqual([['definition', null]]);
    expect(removePlatform(none, own, [])).toBeUndefined();
  });

  it.each([
    ['Toutatice', { used: true }, 'malformed-key'],
    ['own', { used: 'oui' }, 'invalid-value'],
    ['own', { definition: plain(OTHER) }, 'invalid-value'],
    ['own', { definition: plain(own) }, undefined],
    ['own', { definition: null }, undefined],
  ] as const)('%s %j: %s', (id, fields, expected) => {
    expect(refusal(smallSchool(), change(smallSchool(), 'platform', id, fields))?.kind).toBe(expected);
  });

  it('are two at most', () => {
    const two = settings({ platform: { guide: { used: true }, other: { used: true } } });
    expect(refusal(two, change(two, 'platform', 'own', { used: true }))?.kind).toBe('too-many-platforms');
    expect(refusal(two, change(two, 'platform', 'own', { definition: plain(own), used: true }))?.kind).toBe('too-many-platforms');
    expect(refusal(two, change(two, 'platform', 'own', { definition: plain(own) }))).toBeUndefined();
    expect(refusal(two, change(two, 'platform', 'other', { used: false }))).toBeUndefined();
  });
});

describe('two descriptions of a platform', () => {
  it('differ by a word, a menu, or lines of a list; the same say nothing', () => {
    const before = platform('x', { groups: 'A' });
    const one = { role: 'manager', label: 'Gestionnaire' } as const;
    const two = { role: 'visitor', label: 'Lecteur' } as const;
    expect(platformDifferences(before, platform('x', { groups: 'A' }))).toEqual([]);
    expect(platformDifferences({ ...before, roles: [one, two] }, { ...before, name: 'Y', vendor: 'V', roles: [{ ...one, label: 'Responsable' }, two], menus: { ...before.menus, groups: 'B', gar: 'C' } })).toEqual([
      { kind: 'word', part: 'name', was: 'X', set: 'Y' },
      { kind: 'word', part: 'vendor', was: null, set: 'V' },
      { kind: 'lines', part: 'roles', added: 1, removed: 1 },
      { kind: 'menu', menu: 'groups', was: 'A', set: 'B' },
      { kind: 'menu', menu: 'gar', was: null, set: 'C' },
    ]);
    expect(platformDifferences(before, { ...before, menuSources: { groups: { ref: 'S2-091' } } })).toEqual([{ kind: 'lines', part: 'menuSources', added: 1, removed: 0 }]);
    expect(platformDifferences({ ...before, roles: [one, two] }, { ...before, roles: [two, one] })).toEqual([{ kind: 'lines', part: 'roles', added: 0, removed: 0 }]);
  });
});

describe('a path of menus', () => {
  it('is said in the words of the platform, by the longest menu that it begins by', () => {
    expect(menuPathOn(OTHER, GUIDE, 'Services › Annuaire')).toEqual({ platform: OTHER, path: 'Mes gens', isOther: false });
    expect(menuPathOn(platform('x', { directory: 'A', groups: 'B' }), GUIDE, 'Services › Annuaire › Groupes › « Chefs »').path).toBe('B › « Chefs »');
  });

  it('is that of the guide, and says so, where no source gives it', () => {
    expect(menuPathOn(OTHER, GUIDE, 'Médiacentre › Gérer')).toEqual({ platform: OTHER, path: 'Médiacentre › Gérer', isOther: true });
    expect(menuPathOn(OTHER, GUIDE, 'Siècle – Base élèves')).toEqual({ platform: OTHER, path: 'Siècle – Base élèves', isOther: false });
    // A school that describes the guide's platform itself is told its own menus.
    expect(menuPathOn(platform('guide', { gar: 'Ressources' }), GUIDE, 'Médiacentre › Gérer').path).toBe('Ressources › Gérer');
    expect(menuPathOn(GUIDE, GUIDE, 'Médiacentre')).toEqual({ platform: GUIDE, path: 'Médiacentre', isOther: false });
  });

  it('is said once where two platforms say the same', () => {
    expect(menuPaths([GUIDE, platform('twin', GUIDE.menus)], GUIDE, 'Médiacentre').map(({ platforms }) => platforms.map(({ id }) => id))).toEqual([['guide', 'twin']]);
    expect(menuPaths([GUIDE, OTHER], GUIDE, 'Services › Annuaire').map(({ path }) => path)).toEqual(['Services › Annuaire', 'Mes gens']);
    expect(menuPaths([], GUIDE, 'Médiacentre')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { writeDataFile } from '../../domain/kernel/data-file.ts';
import { PLATFORM_MENUS, type Platform } from '../../domain/platforms/platform.ts';
import { menuPaths } from '../../domain/platforms/menu-path.ts';
import { readPlatformFile } from '../../domain/platforms/platform-file.ts';
import { SHEET_MENUS } from '../../texts/changes/application-sheet.ts';
import { browserWords, factWords, menuPathWords, platformKind, platformRefusalLines } from '../../texts/platforms/platforms.ts';
import { SHIPPED_PLATFORMS } from '../../texts/platforms/shipped-platforms.ts';
import { sourceWords } from '../../texts/language/source-words.ts';
import { typeset } from '../../texts/language/typography.ts';

const nbsp = (text: string): string => typeset(text);

it('the platforms of the sources are shipped, the one of the guide first, each line with a source that has a name', () => {
  expect(SHIPPED_PLATFORMS.map(({ id }) => id)).toEqual(['mon-ent-occitanie', 'ecollege31', 'touraine-eschool', 'mon-ent-touraine', 'toutatice', 'modulo']);
  const refs = SHIPPED_PLATFORMS.flatMap(({ addresses, roles, profiles, signIn, menus, menuSources, browsers, contacts, accounts, activation, facts }) => [
    ...roles.map(({ source }) => source?.ref ?? ''),
    ...PLATFORM_MENUS.filter((menu) => menus[menu] !== null).map((menu) => menuSources?.[menu]?.ref ?? ''),
    ...[...addresses, ...profiles, ...signIn, ...browsers, ...contacts, ...accounts, ...facts].map(({ source }) => source.ref),
    ...activation.flatMap(({ steps, emailHours, reset, password }) => [...steps, emailHours, reset, password].flatMap((one) => one?.source.ref ?? [])),
  ]);
  expect(refs.length).toBeGreaterThan(50);
  expect(refs.filter((ref) => ['', ref].includes(sourceWords(ref)))).toEqual([]);
});

it('the menus of the console are those of the platform of the guide, to the letter', () => {
  const [guide] = SHIPPED_PLATFORMS;
  const known = PLATFORM_MENUS.flatMap((menu) => guide?.menus[menu] ?? []).map(nbsp);
  expect(known).toHaveLength(PLATFORM_MENUS.length);
  const sheet = Object.values(SHEET_MENUS).filter(({ inferred }) => inferred !== true).map(({ path }) => path);
  expect(sheet.filter((path) => !known.some((menu) => path.startsWith(menu)))).toEqual([]);
});

it('a path that no source gives for a platform is said to be that of another', () => {
  const [guide, , touraine, monEnt] = SHIPPED_PLATFORMS;
  if (guide === undefined || touraine === undefined || monEnt === undefined) throw new Error('three platforms are shipped');
  const said = (...used: readonly Platform[]): readonly string[] => menuPaths(used, guide, 'Autres services › Annuaire').map((one, _, all) => menuPathWords(one, all.length === 1));
  expect(said(touraine)[0]).toBe(nbsp('Touraine e-school : Autres services › Annuaire (chemin de Mon ENT Occitanie : aucune source ne donne celui de cette plateforme)'));
  expect(said(guide)).toEqual(['Autres services › Annuaire']);
  expect(said(guide, touraine)[0]).toBe(nbsp('Mon ENT Occitanie : Autres services › Annuaire'));
  expect(said(touraine, monEnt)).toEqual([nbsp('Touraine e-school et Mon ENT Touraine : Autres services › Annuaire (chemin de Mon ENT Occitanie : aucune source ne donne celui de ces plateformes)')]);
});

it('what is known of a platform is said with its days', () => {
  expect(SHIPPED_PLATFORMS.slice(1, 3).map(platformKind)).toEqual(['Skolengo · 2d degré', '2d degré']);
  expect(factWords({ text: 'ÉduConnect est obligatoire.', validFrom: '2023-09-01', validUntil: '2027-08-31', source: { ref: 'S2-089' } })).toMatch(/^ÉduConnect est obligatoire\. Depuis le 1er\ssept\.\s2023\. Jusqu’au 31\saoût\s2027\.$/);
  expect(browserWords({ name: 'Chrome', minimum: '85', source: { ref: 'S0-001' } })).toBe('Chrome, à partir de la version 85');
});

it('the file of a platform is refused line by line', () => {
  expect(platformRefusalLines({ kind: 'wrong', issues: [{ path: ['roles', '0', 'role'], code: 'invalid_value', line: 12 }, { path: ['menus', 'visa'], code: 'invalid_type', line: 20 }] })).toEqual([
    'Ligne 12, Rôle 1, Sorte de rôle : cette valeur n’existe pas.', 'Ligne 20, Menu, Visa : ce n’est pas ce qui est attendu ici.',
  ].map(nbsp));
});

describe('what somebody got wrong while editing the file of a platform', () => {
  const [own] = SHIPPED_PLATFORMS.filter(({ id }) => id === 'touraine-eschool');
  const written = writeDataFile(must(own, 'shipped'));
  const linesOf = (text: string): readonly string[] => {
    const read = readPlatformFile(text);
    return read.ok ? [] : platformRefusalLines(read.refusal).map((line) => line.replace(/^(Ligne|Vers la ligne).\d+/u, '$1 N'));
  };
  const at = (from: string | RegExp, to: string): readonly string[] => linesOf(written.replace(from, to));

  it.each([
    [/"groups": null,/, '', 'Ligne N, Menu, Groupes : cela manque.'],
    [/"groups": null,/, '"groups": null, "forum": "x",', 'Ligne N, Menu, « forum » : ce nom est inconnu ici.'],
    [/"families": \[\s*"student"/, '"families": ["pupil"', 'Ligne N, Activation 1, Profil 1 : cette valeur n’existe pas.'],
    [/"hours": 48/, '"hours": "x"', 'Ligne N, Activation 1, Délai de l’adresse, Heures : ce n’est pas ce qui est attendu ici.'],
    [/https:\/\/www/, 'http://www', 'Ligne N, Adresse 1, Lien : il faut une adresse entière, en https.'],
    [/"facts": \[\]/, '"facts": [{ "text": "x", "validFrom": "1er septembre", "source": { "ref": "S1-001" } }]', 'Ligne N, Fait 1, Depuis : un jour s’écrit AAAA-MM-JJ.'],
    [/"id": "touraine-eschool"/, '"id": "Touraine !"', 'Ligne N, Identifiant : cette forme n’est pas permise (des minuscules sans accent, des chiffres et des traits d’union).'],
  ])('%s, %s', (from, to, line) => {
    expect(at(from, to)).toEqual([nbsp(line)]);
  });

  it('is told about the line of a comma that lacks, and of no line where nothing is JSON', () => {
    expect(at('"vendor": null,', '"vendor": null')).toEqual([
      'Ce fichier ne décrit pas une plateforme : son contenu n’est pas du JSON. Rien n’a changé.', 'Vers la ligne N : il manque une virgule, un guillemet ou une accolade, ou il y en a un de trop.',
    ].map(nbsp));
    expect(linesOf('nom;prénom')).toEqual([nbsp('Ce fichier ne décrit pas une plateforme : son contenu n’est pas du JSON. Rien n’a changé.')]);
  });
});

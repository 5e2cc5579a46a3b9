import type { Import, Module } from './modules.ts';

/** One broken wall: which rule, where, and the sentence that says what to do instead. */
export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

interface Wall {
  readonly rule: string;
  readonly folders: readonly string[];
  /** Folders of which types only may be named. */
  readonly types?: readonly string[];
  readonly packages: RegExp;
  readonly instead: string;
}

const NOT_ELECTRON = /^(?!electron(?:\/|$)|ag-grid|@ag-grid)/;

/** What is new, as it is written for people: shown whole in « À propos ». */
const NOTES = 'CHANGELOG.md';

const WALLS: Readonly<Record<string, Wall>> = {
  domain: { rule: 'domain-is-pure', folders: [], packages: /^zod(?:\/|$)/, instead: 'domain imports only itself and zod; receive the rest as an argument' },
  contract: {
    rule: 'contract-knows-domain-only', folders: ['domain'], packages: /^(?:zod|@orpc\/contract)(?:\/|$)/,
    instead: 'describe the wire in domain terms; implementations belong to main or server',
  },
  formats: {
    rule: 'formats-stand-alone', folders: [], types: ['domain'], packages: /^(?:saxes$|csv-parse$|node:)/,
    instead: 'formats yields records with saxes, csv-parse and node: only; the importer gives them meaning',
  },
  texts: {
    rule: 'texts-are-sentences', folders: ['domain'], types: ['contract'], packages: /^(?!)/,
    instead: 'write sentences from kinds and parameters; the caller passes what it knows',
  },
  server: {
    rule: 'server-stays-outside', folders: ['domain', 'contract', 'formats', 'texts'], packages: NOT_ELECTRON,
    instead: 'the ENT knows no console; share through domain/ or contract/',
  },
  main: {
    rule: 'main-stands-alone', folders: ['domain', 'contract', 'formats', 'texts'], packages: /^(?!ag-grid|@ag-grid)/,
    instead: 'main talks to the ENT over contract/ and never imports server, renderer or preload',
  },
  preload: { rule: 'preload-is-a-door', folders: [], packages: /^electron(?:\/|$)/, instead: 'the preload forwards one port and knows nothing of what passes' },
  renderer: {
    rule: 'renderer-sees-the-contract-only', folders: ['domain', 'contract', 'texts', NOTES],
    packages: /^(?!node:|electron(?:\/|$)|better-sqlite3|fastify|@fastify\/|kysely|ws$|saxes|csv-parse|@orpc\/(?:server|openapi))/,
    instead: 'a screen asks the console through the contract',
  },
};

const folderOf = (path: string): string => path.split('/', 1)[0] ?? '';

const isRelative = (imported: Import): boolean => imported.specifier.startsWith('.');

const isAllowed = (wall: Wall, from: string, imported: Import): boolean => {
  if (!isRelative(imported)) return wall.packages.test(imported.specifier);
  const folder = folderOf(imported.target);
  return folder === from || wall.folders.includes(folder) || (imported.typeOnly && wall.types?.includes(folder) === true);
};

const checkWall = (module: Module, imported: Import): Violation | undefined => {
  const from = folderOf(module.path);
  const wall = WALLS[from];
  if (wall === undefined || isAllowed(wall, from, imported)) return undefined;
  return { rule: wall.rule, path: module.path, message: `imports ${imported.specifier}: ${wall.instead}` };
};

interface PathRule {
  readonly rule: string;
  readonly from: RegExp;
  /** Matched against the target; `$1` is what the first group of `from` captured. */
  readonly to: string;
  readonly exceptFrom?: RegExp;
  readonly typesToo: boolean;
  readonly instead: string;
}

const PATH_RULES: readonly PathRule[] = [
  {
    rule: 'electron-is-a-shell', from: /^(?!main\/electron\/|preload\/|test\/)/, to: '^electron(?:/|$)', typesToo: true,
    instead: 'only main/electron and preload touch Electron; ask for a port of Services',
  },
  {
    rule: 'services-know-no-host', from: /^main\/(?!electron\/|web\/)/, to: '^main/(?:electron|web)/', typesToo: true,
    instead: 'the host gives what it can do through Services',
  },
  {
    rule: 'hosts-ignore-each-other', from: /^main\/(electron|web)\//, to: '^main/(?!$1/)(?:electron|web)/', typesToo: true,
    instead: 'put what both hosts share in main/console',
  },
  {
    rule: 'features-do-not-import-features', from: /^renderer\/features\/([^/]+)\//, to: '^renderer/features/(?!$1/)', typesToo: true,
    instead: 'compose features in renderer/app, share components in renderer/ui',
  },
  {
    rule: 'features-do-not-reach-up', from: /^renderer\/(?!app\/)/, to: '^renderer/app/', typesToo: true,
    instead: 'app composes features; receive what is needed as a property or a context',
  },
  {
    rule: 'ui-knows-no-feature', from: /^renderer\/ui\//, to: '^renderer/(?:features|bridge|console|school)/', typesToo: true,
    instead: 'a component of ui receives everything as properties',
  },
  {
    rule: 'grid-behind-ui', from: /^(?!renderer\/ui\/|test\/|bench\/)/, to: '^@?ag-grid', typesToo: true,
    instead: 'use the grid component of renderer/ui',
  },
  {
    rule: 'kysely-lives-in-stores', from: /^(?:server|main)\/(?!database\/)/, exceptFrom: /\.store\.ts$/, to: '^kysely(?:/|$)', typesToo: false,
    instead: 'query in a .store.ts; elsewhere the database is a token that is passed on',
  },
  {
    rule: 'one-driver-file', from: /^(?!(?:main|server)\/database\/|test\/|bench\/|scripts\/)/, to: '^better-sqlite3', typesToo: true,
    instead: 'go through the connection file of main/database or server/database',
  },
];

const checkPaths = (module: Module, imported: Import): readonly Violation[] =>
  PATH_RULES.flatMap((rule) => {
    const match = rule.from.exec(module.path);
    if (match === null || rule.exceptFrom?.test(module.path) === true || (imported.typeOnly && !rule.typesToo)) return [];
    const to = new RegExp(rule.to.replaceAll('$1', match[1] ?? ''));
    return to.test(imported.target) ? [{ rule: rule.rule, path: module.path, message: `imports ${imported.specifier}: ${rule.instead}` }] : [];
  });

const SQL = new RegExp(
  String.raw`^\s*(?:select\s[\s\S]+\sfrom\s|insert\s+(?:or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(` +
    String.raw`|create\s+(?:unique\s+|temp(?:orary)?\s+|virtual\s+)?(?:table|index|trigger|view)\s|(?:drop|alter)\s+(?:table|index)\s|pragma\s+\w)`,
  'i',
);

const mayHoldSql = (path: string): boolean => /^(?:main|server)\/database\/|\.store\.ts$|^(?:test|bench|scripts)\//.test(path);

const checkSql = (module: Module): readonly Violation[] => {
  if (mayHoldSql(module.path)) return [];
  return module.strings
    .filter((text) => SQL.test(text))
    .map((text) => ({ rule: 'sql-lives-in-stores', path: module.path, message: `holds “${text.trim().slice(0, 40)}”: move it to a .store.ts of the same folder` }));
};

const checkOneDriver = (modules: readonly Module[], folder: string): readonly Violation[] =>
  modules
    .filter(({ path, imports }) => path.startsWith(`${folder}/database/`) && imports.some(({ specifier, typeOnly }) => !typeOnly && specifier.startsWith('better-sqlite3')))
    .slice(1)
    .map(({ path }) => ({ rule: 'one-driver-file', path, message: `is a second file of ${folder}/database that opens SQLite: go through the first` }));

const directoryOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

// Neighbours may name each other's types, which vanish; between folders a type is a direction too.
const tiesOf = ({ path, imports }: Module): readonly string[] =>
  imports.filter(({ target, typeOnly }) => !typeOnly || directoryOf(target) !== directoryOf(path)).map(({ target }) => target);

const checkCycles = (modules: readonly Module[]): readonly Violation[] => {
  const graph = new Map(modules.map((module) => [module.path, tiesOf(module)]));
  const done = new Set<string>();
  const found: Violation[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push({ rule: 'no-cycle', path, message: `${[...trail.slice(start), path].join(' → ')}: move the shared part to a file both import` });
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
};

/** Every layering rule over every module; an empty answer is a sound architecture. */
export const checkLayers = (modules: readonly Module[]): readonly Violation[] => [
  ...modules.flatMap((module) => [
    ...module.imports.flatMap((imported) => [checkWall(module, imported) ?? [], checkPaths(module, imported)].flat()),
    ...checkSql(module),
  ]),
  ...['main', 'server'].flatMap((folder) => checkOneDriver(modules, folder)),
  ...checkCycles(modules),
];

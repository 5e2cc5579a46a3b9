import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { VERSION } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';
import { z } from 'zod';
import { keep, readKept } from './kept.ts';

/** One import of a module: what it writes, what that is, and whether it vanishes with the types. */
export interface Import {
  readonly specifier: string;
  /** Path from the root of the project for a relative import, the specifier itself for a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** One source file as the layering rules see it. */
export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly strings: readonly string[];
}

/** The folders whose modules are read. */
export const SOURCE_FOLDERS: readonly string[] = [
  'domain', 'contract', 'formats', 'texts', 'server', 'main', 'preload', 'renderer', 'scripts', 'bench', 'test',
];

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Calls `visit` with every node of a tree. */
const walk = (value: unknown, visit: (node: Node) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
    return;
  }
  if (!isNode(value)) return;
  if (typeof value['type'] === 'string') visit(value);
  for (const name in value) walk(value[name], visit);
};

const textOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node['value'] === 'string' ? node['value'] : undefined;

const importOf = (node: Node): { specifier: string | undefined; typeOnly: boolean } | undefined => {
  switch (node['type']) {
    case 'ImportDeclaration':
      return { specifier: textOf(node['source']), typeOnly: node['importKind'] === 'type' };
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return { specifier: textOf(node['source']), typeOnly: node['exportKind'] === 'type' };
    case 'ImportExpression':
      return { specifier: textOf(node['source']), typeOnly: false };
    case 'TSImportType':
      return { specifier: textOf(node['source'] ?? node['argument']), typeOnly: true };
    default:
      return undefined;
  }
};

const resolve = (from: string, specifier: string): string => {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ''));
};

const stringOf = (node: Node): string | undefined => {
  if (node['type'] === 'Literal') return textOf(node);
  if (node['type'] !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined;
  const cooked = node['quasis'].map((quasi: unknown) => (isNode(quasi) && isNode(quasi['value']) ? quasi['value']['cooked'] : ''));
  return cooked.join('…');
};

/** Parses one file; a file that does not parse throws with its path. */
export const parseModule = (path: string, source: string): Module => {
  const imports: Import[] = [];
  const strings: string[] = [];
  walk(parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path), (node) => {
    const found = importOf(node);
    if (found?.specifier !== undefined) {
      imports.push({ specifier: found.specifier, target: resolve(path, found.specifier), typeOnly: found.typeOnly });
    }
    const text = stringOf(node);
    if (text !== undefined) strings.push(text);
  });
  return { path, imports, strings };
};

/** The path of every TypeScript file of the source folders under `root`, sorted. */
export const listSources = (root: string, folders: readonly string[] = SOURCE_FOLDERS): readonly string[] =>
  folders
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'))
    .toSorted();

const KEPT = 'modules';

const Kept = z.record(
  z.string(),
  z.object({
    path: z.string(),
    imports: z.array(z.object({ specifier: z.string(), target: z.string(), typeOnly: z.boolean() })),
    strings: z.array(z.string()),
  }),
);

/** Every module of the source folders under `root`; those that were read before, by this file and with this parser, are not parsed again. */
export const readModules = (root: string): readonly Module[] => {
  const reader = `${VERSION}\n${readFileSync(import.meta.filename, 'utf8')}`;
  const known = new Map(Object.entries(readKept(KEPT, Kept) ?? {}));
  const read = listSources(root).map((path): readonly [string, Module] => {
    const source = readFileSync(`${root}/${path}`, 'utf8');
    const key = createHash('sha256').update(`${reader}\n${path}\n${source}`).digest('base64');
    return [key, known.get(key) ?? parseModule(path, source)];
  });
  if (read.some(([key]) => !known.has(key))) keep(KEPT, Object.fromEntries(read));
  return read.map(([, module]) => module);
};

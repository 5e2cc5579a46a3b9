import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

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

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
    return;
  }
  if (!isNode(value)) return;
  if (typeof value['type'] === 'string') yield value;
  for (const child of Object.values(value)) yield* walk(child);
}

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
  for (const node of walk(parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path))) {
    const found = importOf(node);
    if (found?.specifier !== undefined) {
      imports.push({ specifier: found.specifier, target: resolve(path, found.specifier), typeOnly: found.typeOnly });
    }
    const text = stringOf(node);
    if (text !== undefined) strings.push(text);
  }
  return { path, imports, strings };
};

/** The path of every TypeScript file of the source folders under `root`, sorted. */
export const listSources = (root: string, folders: readonly string[] = SOURCE_FOLDERS): readonly string[] =>
  folders
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'))
    .toSorted();

/** Every module of the source folders under `root`. */
export const readModules = (root: string): readonly Module[] =>
  listSources(root).map((path) => parseModule(path, readFileSync(`${root}/${path}`, 'utf8')));

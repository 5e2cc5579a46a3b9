import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** A package that ends in what is shipped, whole or in part. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its author names it (SPDX). */
  readonly licence: string;
  /** Its notice, as its author ships it; empty where there is none. */
  readonly notice: string;
}

/** The folders whose sources are shipped: the page, the console and its hosts, the ENT, the hub and what starts them. */
const SHIPPED = ['{contract,domain,formats,main,preload,renderer,server,texts}/**/*.{ts,tsx}', 'scripts/{start,ent,hub}.ts', 'scripts/{start,ent}/**/*.ts'];

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).default('?'),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** Every package that a shipped source imports, and all that those depend on, by name: at most what is shipped, since a bundle leaves out what it does not use. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    if (folder === undefined || found.has(folder)) return;
    const { version, license, dependencies } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const notice = noticeIn(folder);
    // Some packages name their licence in its text alone.
    found.set(folder, { name, version, licence: license === '?' && notice.startsWith('MIT License') ? 'MIT' : license, notice });
    for (const dependency of Object.keys(dependencies)) visit(dependency, folder);
  };
  for (const name of importedBy(root)) visit(name, root);
  return [...found.values()].toSorted((a, b) => (a.name === b.name ? a.version.localeCompare(b.version) : a.name < b.name ? -1 : 1));
}

/** The packages that sources name; a type leaves nothing behind. */
export function importedBy(root: string): readonly string[] {
  const sources = SHIPPED.flatMap((pattern) => globSync(pattern, { cwd: root }));
  const named = sources.flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/(?:^|\n)(?:import|export) (?!type )[^;']*?from '([^.'][^']*)'|import\('([^.'][^']*)'\)|\n?import '([^.'][^']*)'/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''));
  return [...new Set(named.filter((name) => !name.startsWith('node:') && name !== 'electron').map(packageOf))].toSorted();
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** As Node looks for it; undefined for what this computer does not install (another system’s). */
function folderOf(name: string, from: string): string | undefined {
  const here = join(from, 'node_modules', name);
  if (existsSync(join(here, 'package.json'))) return here;
  const above = dirname(from);
  return above === from ? undefined : folderOf(name, above);
}

function noticeIn(folder: string): string {
  const file = readdirSync(folder).toSorted().find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

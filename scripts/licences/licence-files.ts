import type { ShippedPackage } from './shipped-packages.ts';

/** The list that « À propos » shows, as a source. */
export function licenceList(packages: readonly ShippedPackage[]): string {
  const lines = packages.map(({ name, version, licence }) => `  ['${name}', '${version}', '${licence}'],`);
  return `// Made by « npm run licences ».\n\n/** What is shipped of others: package, version, licence. */\nexport const SHIPPED_LICENCES: readonly (readonly [name: string, version: string, licence: string])[] = [\n${lines.join('\n')}\n];\n`;
}

/** The notices that go with the program, each once, under the packages that bear it. */
export function licenceTexts(packages: readonly ShippedPackage[]): string {
  const byNotice = Map.groupBy(packages, ({ notice, licence }) => (notice === '' ? `Licence ${licence}, sans texte joint par son auteur.` : notice));
  const parts = [...byNotice].map(([notice, bearers]) => `${bearers.map(({ name, version }) => `${name} ${version}`).join('\n')}\n\n${notice}`);
  return `Console ENT contient, en tout ou en partie, les programmes suivants.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

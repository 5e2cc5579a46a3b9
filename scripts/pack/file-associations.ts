import { OPENED_EXTENSIONS } from '../../contract/console/opened-files.ts';

/** What is wrong with the file associations of a configuration, a sentence each: they are those that the shell opens, which it only shows. */
export function faultsOfAssociations(yaml: string): readonly string[] {
  const declared = [...yaml.matchAll(/^ {2}- \{ ext: (\w+), (.*) \}$/gm)].map(([, extension = '', rest = '']) => ({ extension: `.${extension}`, rest }));
  const names = declared.map(({ extension }) => extension);
  const wanted: readonly string[] = Object.values(OPENED_EXTENSIONS);
  return [
    ...wanted.filter((extension) => !names.includes(extension)).map((extension) => `${extension} opens nothing`),
    ...names.filter((extension) => !wanted.includes(extension)).map((extension) => `${extension} is declared, and the shell does not open it`),
    ...declared.filter(({ rest }) => !rest.includes('role: Viewer') || !/name: \S/.test(rest) || !/mimeType: \S/.test(rest)).map(({ extension }) => `${extension} has no name, no type or another role than that of a viewer`),
  ];
}

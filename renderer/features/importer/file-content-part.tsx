import type { ImportedFile } from '../../../domain/imports/imported-file.ts';
import { MemberImport } from './member-import.tsx';
import type { ImportActs } from './use-import.ts';

interface FileContentPartProps {
  readonly file: ImportedFile;
  readonly acts: ImportActs;
}

/** What follows the recognition of a file, which depends on what it holds. */
export function FileContentPart({ file, acts }: FileContentPartProps) {
  const { content } = file;
  if (content.kind === 'members') return <MemberImport fileName={file.name} list={content} acts={acts} />;
  return null;
}

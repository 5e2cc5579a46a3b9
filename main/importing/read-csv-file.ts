import type { FileContent } from '../../domain/imports/imported-file.ts';
import { FileError } from '../../formats/file/file-error.ts';
import { readAssignmentFile } from './read-gar-file.ts';
import type { GivenInput, ReadingChoices } from './content-reader.ts';
import { readMemberList } from './read-member-list.ts';

/** Enough for a header and a few lines. */
const SAMPLE_BYTES = 16 * 1024;

/** Reads a CSV that no format claims: a list of assignments where its columns are those of one, else a list of members. */
export async function readCsv(input: GivenInput, choices: ReadingChoices): Promise<FileContent> {
  return (await isAssignmentList(input, choices)) ? readAssignmentFile(input, choices) : readMemberList(input, choices);
}

async function isAssignmentList({ name, bytes }: GivenInput, choices: ReadingChoices): Promise<boolean> {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const end = sample.length < bytes.length ? sample.lastIndexOf('\n'.charCodeAt(0)) : sample.length;
  try {
    await readAssignmentFile({ name, bytes: sample.subarray(0, end) }, choices);
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

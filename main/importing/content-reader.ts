import type { ChosenEncoding, FileContent } from '../../domain/imports/imported-file.ts';
import type { FirstLine, MemberColumns } from '../../domain/imports/listed-member.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';
import type { ColumnMemory } from '../preferences/column-memory.store.ts';

/** What somebody chose of a reading, and what was chosen before. */
export interface ReadingChoices {
  readonly encoding?: ChosenEncoding | undefined;
  readonly columns?: MemberColumns | undefined;
  readonly firstLine?: FirstLine | undefined;
  readonly remembered: ColumnMemory;
}

/** A file already in memory. */
export type GivenInput = Exclude<FileInput, string>;

/** Reads the content of one format. Throws a {@link FileError} when the file is refused. */
export type ContentReader = (input: GivenInput, choices: ReadingChoices) => Promise<FileContent>;

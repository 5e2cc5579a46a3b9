import { readDataFile, type DataFileRefusal } from '../kernel/data-file.ts';
import type { Result } from '../kernel/result.ts';
import { HELP_TREE_FORMAT, HELP_TREE_VERSION, HelpTree } from './help-tree.ts';

/** Reads the text of the file of a tree; what is not understood is refused whole, never guessed. */
export function readHelpTreeFile(text: string): Result<HelpTree, DataFileRefusal> {
  return readDataFile({ format: HELP_TREE_FORMAT, version: HELP_TREE_VERSION, shape: HelpTree }, text);
}

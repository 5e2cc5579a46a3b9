/** A format that the console recognises, to import it or to say why it does not. */
export type { FileFormat as FormatName } from '../../domain/imports/file-format.ts';

import type { FileContent, ImportedFile } from '../../domain/imports/imported-file.ts';
import { FileError } from '../../formats/file/file-error.ts';
import { isDeliveryFormat } from '../../formats/deliveries/read-delivery.ts';
import type { FormatName } from '../../formats/recognise/format-name.ts';
import { recognise } from '../../formats/recognise/recognise.ts';
import { readCalendar } from './read-calendar-file.ts';
import { readCsv } from './read-csv-file.ts';
import { readContainer, readDeliveryFile } from './read-delivery-file.ts';
import { readNames } from './read-member-list.ts';
import { readPixFile, readSsoFile } from './read-people-file.ts';
import type { ReadingChoices, GivenInput, ContentReader } from './content-reader.ts';

/** Formats whose content is read in a way of their own. */
const READERS: Readonly<Partial<Record<FormatName, ContentReader>>> = {
  csv: readCsv,
  names: readNames,
  pix: readPixFile,
  'pronote-sso': readSsoFile,
  'edt-encrypted': readContainer,
  ics: readCalendar,
  // Opened apart, by its key.
  entx: () => Promise.resolve({ kind: 'exchange' }),
};

/** The others are deliveries, or are recognised only and said not to be for this screen. */
function readerOf(format: FormatName): ContentReader {
  return READERS[format] ?? (isDeliveryFormat(format) ? readDeliveryFile : () => Promise.resolve({ kind: 'not-for-here' }));
}

/** Recognises a file by its content and reads it: a file that cannot be read is an answer, not a failure. */
export async function readGivenFile(input: GivenInput, choices: ReadingChoices): Promise<ImportedFile> {
  const { format, encoding } = await recognise(input);
  const told = { name: input.name, size: input.bytes.length, format };
  const shown = choices.encoding === undefined || encoding === undefined ? encoding : { name: choices.encoding, from: 'choice' as const };
  return { ...told, encoding: shown ?? null, content: await contentOf(format, input, choices) };
}

async function contentOf(format: FormatName, input: GivenInput, choices: ReadingChoices): Promise<FileContent> {
  try {
    return await readerOf(format)(input, choices);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { kind, line, detail } = error.refusal;
    return { kind: 'refused', refusal: { kind, ...(line === undefined ? {} : { line }), ...(detail === undefined ? {} : { detail }) } };
  }
}

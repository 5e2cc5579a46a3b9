import { z } from 'zod';

/** Why a national file, or a delivery of several, cannot be read; `texts/` turns each kind into a French sentence. */
export const FileRefusalKind = z.enum([
  'unreadable',
  'empty',
  'truncated',
  /** Not the format asked for; `detail` holds what was found instead. */
  'wrong-format',
  'bad-encoding',
  'forbidden-doctype',
  /** `detail` holds the megabytes beyond which such a file is refused. */
  'too-large',
  'too-deep',
  'too-many-elements',
  'too-many-attributes',
  'too-long-text',
  'too-slow',
  'malformed',
  /** An archive with more than files in it: a path that goes up, a link, a bomb; `detail` says which. */
  'bad-archive',
  /** What a service answered instead of what was asked; `detail` holds its words. */
  'error-answer',
  /** An archive where its content is asked for. */
  'packed',
  /** One file of a delivery where the folder of all of them is asked for. */
  'lone-file',
  'no-aaf-file',
  /** Files of a full delivery beside files of a delta. */
  'mixed-delivery',
  /** Files given together that make no delivery. */
  'not-together',
  /** More than a console may hand over, compressed. */
  'too-heavy',
]);
export type FileRefusalKind = z.infer<typeof FileRefusalKind>;

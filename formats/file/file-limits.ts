/** What one file may cost before it is refused (design reliability T5: hostile files). */
export interface FileLimits {
  /** Size of the file, in bytes. */
  readonly maxBytes: number;
  /** Number of elements in the file. */
  readonly maxElements: number;
  /** Nesting of elements; a valid AAF file has 5 levels, a Siècle one 7. */
  readonly maxDepth: number;
  /** XML attributes on one element; a valid file has some 20 at most. */
  readonly maxAttributes: number;
  /** Length of one text, comment or tag, in characters. */
  readonly maxTextLength: number;
  /** Time spent reading and parsing the file, in milliseconds, the reader's pauses excluded. */
  readonly maxMilliseconds: number;
}

/** The caps in force unless a caller gives others. */
export const FILE_LIMITS: FileLimits = {
  maxBytes: 200 * 1024 * 1024,
  // An AAF attribute is two elements in some 75 bytes: a file of the largest size has 5 to 6 millions.
  maxElements: 10_000_000,
  maxDepth: 64,
  maxAttributes: 256,
  maxTextLength: 64 * 1024,
  maxMilliseconds: 120_000,
};

/**
 * The caps of a file whose records are all kept in memory together, on a console or for an ENT: with them, the worst file
 * stays under 512 MB (rel:X2, measured). The largest real one is some 5 MB (formats §3.9, §4.3, §5.1).
 */
export const KEPT_LIMITS: FileLimits = { ...FILE_LIMITS, maxBytes: 32 * 1024 * 1024, maxElements: 2_000_000 };

/**
 * Records of one file that are kept in memory together: as many as the rows of a list, more than a whole département has
 * pupils and guardians (formats.md §10). Beyond, a file is made to fill the memory (reliability-security.md X2).
 */
export const MOST_RECORDS = 200_000;

/** What one AAF file may cost before it is refused (design reliability T5: hostile files). */
export interface AafLimits {
  /** Size of the file on disk, in bytes. */
  readonly maxBytes: number;
  /** Number of elements in the file. */
  readonly maxElements: number;
  /** Nesting of elements; a valid AAF file has 5 levels. */
  readonly maxDepth: number;
  /** XML attributes on one element; a valid AAF file has at most 2. */
  readonly maxAttributes: number;
  /** Length of one text, comment or tag, in characters. */
  readonly maxTextLength: number;
  /** Time spent reading and parsing the file, in milliseconds, the reader's pauses excluded. */
  readonly maxMilliseconds: number;
}

/** The caps in force unless a caller gives others. */
export const AAF_LIMITS: AafLimits = {
  maxBytes: 200 * 1024 * 1024,
  // An AAF attribute is two elements in some 75 bytes: a file of the largest size has 5 to 6 millions.
  maxElements: 10_000_000,
  maxDepth: 64,
  maxAttributes: 256,
  maxTextLength: 64 * 1024,
  maxMilliseconds: 120_000,
};

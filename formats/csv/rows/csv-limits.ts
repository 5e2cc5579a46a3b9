/** What one CSV file may cost before it is refused (reliability T5, X2), besides the limits of every file. */
export const CSV_LIMITS = {
  /** Rows of one file: ten times the largest lycée’s pupils and their guardians. */
  maxRows: 200_000,
  /** Cells of one file: ten columns of as many rows. */
  maxCells: 2_000_000,
  /** Cells of one row; Onde, the widest format known, has 24. */
  maxColumns: 500,
  /** Bytes of one row in UTF-8, which a quote that never closes would otherwise stretch to the end of the file. */
  maxRowLength: 512 * 1024,
} as const;

/** What one archive may hold before it is refused (reliability T6). */
export const ZIP_LIMITS = {
  maxEntries: 2_000,
  /** All entries together once inflated, in bytes. */
  maxInflated: 48 * 1024 * 1024,
  /** Inflated bytes for one of the archive, above the first megabyte: less says nothing. */
  maxRatio: 100,
  /** The table of entries, in bytes: real ones take some 100 each. */
  maxDirectory: 2 * 1024 * 1024,
} as const;

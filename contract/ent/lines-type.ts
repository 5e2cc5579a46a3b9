/**
 * The media type under which a console asks for a streamed answer as a zstd file of NDJSON, which it opens itself: `fetch`
 * opens a content encoding by 16 kB at a time, which took it as long as reading the lines (sync.md §3.5).
 */
export const ZSTD_LINES = 'application/zstd';

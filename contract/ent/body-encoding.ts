/**
 * How the body of a request may be compressed, preferred first. An ENT says in each answer which ones it opens, by `Accept-Encoding`
 * (RFC 7694): one that says nothing is sent nothing compressed.
 */
export const BODY_ENCODINGS = ['zstd', 'gzip'] as const;
export type BodyEncoding = (typeof BODY_ENCODINGS)[number];

/** The encoding of this name, if it is one of ours. */
export function bodyEncodingOf(name: string): BodyEncoding | undefined {
  return BODY_ENCODINGS.find((encoding) => encoding === name);
}

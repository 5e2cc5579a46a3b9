/** An address that a page may open: of the web, whoever wrote it; none otherwise, a scheme that runs code included. */
export function safeAddress(url: string): string | undefined {
  return /^https?:\/\//.test(url) ? url : undefined;
}

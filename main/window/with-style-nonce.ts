const PLACE = /<meta\s+name="style-nonce"[^>]*>/;

/** Gives the page the nonce of its answer, which the components put on the styles they add. */
export function withStyleNonce(html: string, nonce: string): string {
  const meta = `<meta name="style-nonce" content="${nonce}" />`;
  return PLACE.test(html) ? html.replace(PLACE, meta) : html.replace('<head>', `<head>${meta}`);
}

/** The nonce that the host wrote in the page for the style sheets that libraries make; empty without a host. */
export function readStyleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}

/** What the policy of one answer depends on: the rest is constant. */
export interface PolicyOptions {
  /** Random at each answer; the grid and the components give it to the styles they add. */
  readonly nonce: string;
  /** The WebSocket of the web host; the Electron window has none. */
  readonly socketOrigin?: string;
}

/** What the page may load and do (rel:T1 as the decisions amend it): both hosts send exactly this. */
export function contentSecurityPolicy({ nonce, socketOrigin }: PolicyOptions): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${socketOrigin === undefined ? '' : ` ${socketOrigin}`}`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
  ].join('; ');
}

/** The headers of every answer of a host, page or refusal. */
export function securityHeaders(options: PolicyOptions): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(options),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

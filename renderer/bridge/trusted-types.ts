/**
 * The only trusted-types policy of the page, installed before anything else runs.
 * It lets through text that holds no tag (style sheets) and scripts of the page's own origin; everything else is refused.
 */
export function installTrustedTypes(): void {
  const host: typeof globalThis & TrustedTypesHost = globalThis;
  host.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (isTagless(html) ? html : null),
    createScriptURL: (url) => (isOurScript(url) ? url : null),
    createScript: () => null,
  });
}

function isOurScript(url: string): boolean {
  const { origin, protocol } = new URL(url, location.href);
  return origin === location.origin && protocol === location.protocol;
}

/** Whether a text can be given to a page as HTML without becoming anything but text. */
export function isTagless(html: string): boolean {
  return !html.includes('<');
}

interface TrustedTypesHost {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: {
        readonly createHTML: (html: string) => string | null;
        readonly createScriptURL: (url: string) => string | null;
        readonly createScript: (script: string) => string | null;
      },
    ): unknown;
  };
}

/** Where the provider is mounted on the ENT. */
export const OIDC_PATH = '/oidc';

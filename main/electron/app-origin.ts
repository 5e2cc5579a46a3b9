/** The scheme of the window; it is never `file:`. */
export const APP_SCHEME = 'app';

/** The one origin whose page the window shows. */
export const APP_ORIGIN = `${APP_SCHEME}://console`;

/** The page of the window. */
export const APP_PAGE = `${APP_ORIGIN}/`;

/** Whether an address is one of our page: exact scheme, exact host, nothing before it. */
export function isAppAddress(address: string): boolean {
  return address === APP_ORIGIN || (address.startsWith(APP_PAGE) && !address.includes('\\') && URL.canParse(address));
}

const OWN_FILE = /^blob:app:\/\/console\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether an address is that of a file our page has made itself, such as an export: exact scheme, exact host, one identifier. */
export function isOwnFile(address: string): boolean {
  return OWN_FILE.test(address);
}

import { protocol } from 'electron';
import { servePage } from '../window/serve-page.ts';
import { APP_ORIGIN, APP_SCHEME, isAppAddress } from './app-origin.ts';

/** Declares the scheme of the page; to be called before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page on the scheme, with the same headers as the web host. */
export function serveAppScheme(pageFolder: string): void {
  protocol.handle(APP_SCHEME, (request) => {
    if (request.method !== 'GET' || !isAppAddress(request.url)) return new Response(null, { status: 403 });
    const pathname = request.url.slice(APP_ORIGIN.length).replace(/[?#].*$/, '') || '/';
    const answer = servePage(pageFolder, pathname);
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
  });
}

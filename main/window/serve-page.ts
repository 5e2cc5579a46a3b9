import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { securityHeaders } from './content-security-policy.ts';
import { resolvePageFile, type PageFileRefusal } from './resolve-page-file.ts';
import { withFirstScreen } from './with-first-screen.ts';
import { withStyleNonce } from './with-style-nonce.ts';

/** One answer of a host to the page, ready to be sent by Fastify or by Electron's scheme. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

// The build names these after their content: another content has another address. They hold no data of the school.
const FINGERPRINTED = /^\/assets\/[\w.-]+-[\w-]{8}\.(?:js|css|woff2)$/;

const STATUS: Readonly<Record<PageFileRefusal['kind'], number>> = { 'not-a-page-file': 403, 'leaves-the-folder': 403, absent: 404 };

const realFile = (path: string): string | undefined => {
  try {
    return statSync(path).isFile() ? realpathSync(path) : undefined;
  } catch {
    return undefined;
  }
};

/** What a host adds to its pages. */
export interface PageHost {
  readonly socketOrigin?: string;
  /** Whether the page will open on a screen rather than on the choice of an account. */
  readonly signedIn?: boolean;
}

/** Serves one file of the built page with the security headers, or refuses: the same for both hosts. */
export function servePage(folder: string, pathname: string, { socketOrigin, signedIn = false }: PageHost = {}): PageAnswer {
  const nonce = randomBytes(16).toString('base64');
  const headers = securityHeaders({ nonce, ...(socketOrigin === undefined ? {} : { socketOrigin }) });
  const file = resolvePageFile(realpathSync(folder), pathname, realFile);
  if (!file.ok) return { status: STATUS[file.refusal.kind], headers, body: Buffer.alloc(0) };
  const type = MEDIA_TYPES[extname(file.value)];
  if (type === undefined) return { status: 404, headers, body: Buffer.alloc(0) };
  const content = readFileSync(file.value);
  const body = type.startsWith('text/html') ? Buffer.from(prepareHtml(content.toString('utf8'), nonce, signedIn)) : content;
  const kept = FINGERPRINTED.test(pathname) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {};
  return { status: 200, headers: { ...headers, 'content-type': type, ...kept }, body };
}

function prepareHtml(html: string, nonce: string, signedIn: boolean): string {
  const ours = withStyleNonce(html, nonce);
  return signedIn ? withFirstScreen(ours) : ours;
}
